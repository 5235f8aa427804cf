// The bench's engine in Node, for what is prepared and not measured.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A `Bench` of benches/browser/engine with its dictionary. */
export async function nodeEngine({ engine, dictionary }) {
  const { default: init, Bench } = await import(pathToFileURL(join(engine, "broadsheet_bench.js")));
  await init({ module_or_path: await readFile(join(engine, "broadsheet_bench_bg.wasm")) });
  const bench = new Bench();
  bench.load_dictionary(await readFile(dictionary));
  return bench;
}
