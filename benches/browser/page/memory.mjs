// What a page holds when it has the articles and can search them: once in a fresh page. The browser's own count leaves out
// the memory of WebAssembly programs, so that is added.

import * as engine from "./engine.mjs";
import * as flexsearch from "./peers/flexsearch.mjs";
import * as sqlite from "./peers/sqlite.mjs";
import { segmentedWords, texts } from "./texts.mjs";

const HOLD = {
  nothing: async () => ({}),
  engine: async (articles) => {
    const bench = await engine.withDictionary();
    const before = engine.bytes();
    await engine.withArticles(articles, "texts", bench);
    // Without an index there is nothing to compare.
    if (bench.build_index() === undefined) return null;
    bench.prepare();
    return { held: bench, bytes: engine.bytes, before };
  },
  "FlexSearch with text": async (articles) => ({
    held: [flexsearch.build(await segmentedWords(articles)), await texts(articles)],
  }),
  "SQLite FTS5 with text": async (articles) => {
    await sqlite.instantiate();
    const words = sqlite.wordIndex(await segmentedWords(articles));
    return { held: [words, await texts(articles)], bytes: sqlite.bytes };
  },
};

/** The bytes of the page, and how many of them a program's memory had before it was given articles. */
export async function weigh({ side, articles }) {
  const loaded = await HOLD[side](articles);
  if (!loaded) return null;
  const { held, bytes, before = 0 } = loaded;
  // What was fetched and taken apart on the way is no part of what is held.
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc();
    await new Promise((done) => setTimeout(done, 50));
  }
  const measured = await performance.measureUserAgentSpecificMemory();
  globalThis.kept = held;
  return { bytes: measured.bytes + (bytes?.() ?? 0), before };
}
