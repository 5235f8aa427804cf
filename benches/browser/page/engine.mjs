// The engine in the page, with the answers in the form that all that are compared give: `{ total, top }` for articles,
// `{ total, words, values }` for lists, `{ total, lines }` for concordances; null for what the engine cannot do yet.

import init, { Bench } from "/engine/broadsheet_bench.js";

import { pieces } from "./texts.mjs";

let memory;

/** Fetches and instantiates the program, once, and fetches the dictionary: what is not measured. */
export async function instantiate() {
  memory ??= (await init()).memory;
  return new Uint8Array(await (await fetch("/assets/dictionary.gz")).arrayBuffer());
}

/** An engine with its dictionary. */
export async function withDictionary() {
  const dictionary = await instantiate();
  const bench = new Bench();
  bench.load_dictionary(dictionary);
  return bench;
}

/** An engine, new or the given one, with the first articles; `upTo` is "texts" or "index". */
export async function withArticles(limit, upTo, bench) {
  bench ??= await withDictionary();
  for await (const piece of pieces(limit)) bench.add_articles(piece);
  if (upTo === "index") {
    bench.build_index();
    bench.prepare();
  }
  return bench;
}

export const empty = () => new Bench();

/** The bytes of the program's memory, which never shrinks. */
export const bytes = () => memory.buffer.byteLength;

/** An answer as plain data; the engine's own copy is given back. */
function plain(answer, take) {
  if (answer === undefined) return null;
  const taken = take(answer);
  answer.free();
  return taken;
}

/** The lines of a text; none of an empty one. */
const lines = (text) => (text === "" ? [] : text.split("\n"));

export const hits = (answer) => (answer === undefined ? null : { total: answer[0], top: answer.subarray(1) });
export const rows = (answer) => plain(answer, ({ total, words, values }) => ({ total, words: lines(words), values }));
export const concordance = (answer) => plain(answer, (found) => ({ total: found.total, lines: lines(found.lines) }));
