// Questions for words: the engine against SQLite FTS5 (all words, phrases) and FlexSearch (one word), in one page.

import * as engine from "./engine.mjs";
import * as flexsearch from "./peers/flexsearch.mjs";
import * as sqlite from "./peers/sqlite.mjs";
import { queries, segmented, segmentedWords } from "./texts.mjs";
import { interleave } from "./timing.mjs";

const asked = (bench, kind) => (words) => engine.hits(bench.query(kind, [words].flat().join(" "), 20));

/** One word: ranked, with the total. */
export async function word({ articles, passes }) {
  const bench = await engine.withArticles(articles, "index");
  const lines = await segmentedWords(articles);
  const index = flexsearch.build(lines);
  const questions = (await queries()).word;
  return interleave(
    {
      engine: asked(bench, "all"),
      "FlexSearch, all": (one) => flexsearch.word(index, one, lines.length),
      "FlexSearch, 20": (one) => flexsearch.first(index, one),
    },
    questions,
    passes,
  );
}

/** Two words: `kind` is "all" or "phrase". */
export async function pair({ articles, passes, kind }) {
  const bench = await engine.withArticles(articles, "index");
  await sqlite.instantiate();
  const ask = sqlite.wordQueries(sqlite.wordIndex(await segmented(articles)));
  const questions = (await queries())[kind];
  return interleave({ engine: asked(bench, kind), "SQLite FTS5": ask[kind] }, questions, passes);
}
