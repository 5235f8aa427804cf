// An index of words from segmented text: once in a fresh page. What is built is asked for one word afterwards, so that
// no side leaves work or articles out.

import * as engine from "./engine.mjs";
import * as flexsearch from "./peers/flexsearch.mjs";
import * as minisearch from "./peers/minisearch.mjs";
import * as orama from "./peers/orama.mjs";
import * as sqlite from "./peers/sqlite.mjs";
import { segmentedWords } from "./texts.mjs";
import { timed } from "./timing.mjs";

/** How each builds, and how what it built is asked for a word. */
const PEERS = {
  FlexSearch: { build: flexsearch.build, ask: (index, word, most) => flexsearch.word(index, word, most) },
  "SQLite FTS5": { build: sqlite.wordIndex, ask: (database, word) => sqlite.wordQueries(database).word(word) },
  Orama: { build: orama.build, ask: orama.word },
  MiniSearch: { build: minisearch.build, ask: minisearch.word },
};

async function buildEngine({ articles, word }) {
  const bench = await engine.withArticles(articles, "texts");
  const segmenting = await timed(() => bench.segment_articles());
  const { value, time } = await timed(() => bench.build_index());
  if (value === undefined) return null;
  const found = engine.hits(bench.query("all", word, 20));
  const preparing = await timed(() => bench.prepare());
  const whole = time + preparing.time;
  return { time, whole, total: found?.total ?? null, segmenting: segmenting.time, bytes: engine.bytes() };
}

export async function build({ side, articles, word }) {
  if (side === "engine") return buildEngine({ articles, word });
  const { build, ask } = PEERS[side];
  await sqlite.instantiate();
  const lines = await segmentedWords(articles);
  const { value, time } = await timed(() => build(lines));
  const found = await ask(value, word, articles);
  return { time, total: found.total };
}
