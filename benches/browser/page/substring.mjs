// Stretches of text, in one page: the engine against String.includes and the trigrams of SQLite FTS5.

import * as engine from "./engine.mjs";
import * as includes from "./peers/includes.mjs";
import * as sqlite from "./peers/sqlite.mjs";
import { queries, texts } from "./texts.mjs";
import { interleave } from "./timing.mjs";

const asked = (bench) => (stretch) => engine.hits(bench.substring(stretch, 20));

export async function againstIncludes({ articles, passes }) {
  const bench = await engine.withArticles(articles, "index");
  const held = await texts(articles);
  const questions = (await queries()).substring;
  const sides = { engine: asked(bench), "String.includes": (stretch) => includes.search(held, stretch) };
  return interleave(sides, questions, passes);
}

export async function againstTrigrams({ articles, passes }) {
  const bench = await engine.withArticles(articles, "index");
  await sqlite.instantiate();
  const ask = sqlite.substringQueries(sqlite.trigramIndex(await texts(articles)));
  const questions = (await queries()).substring;
  const found = interleave({ engine: asked(bench), "SQLite trigram": ask }, questions, passes);
  return { ...found, lengths: questions.map((stretch) => [...stretch].length) };
}
