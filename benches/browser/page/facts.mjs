// What the shipped page tells, read again and again in one page.

import * as engine from "./engine.mjs";
import { timed } from "./timing.mjs";

const bytes = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());

export async function read({ passes }) {
  const bench = await engine.withDictionary();
  bench.load_page(await bytes("/assets/gazetteer.gz"), await bytes("/pages/zhuzhou-daily.txt"));
  const times = [];
  let total;
  for (let pass = 0; pass < passes; pass += 1) {
    const { value, time } = await timed(() => bench.facts());
    total = value;
    times.push(time);
  }
  return { times, total };
}
