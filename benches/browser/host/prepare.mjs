// What all that are compared are given: the texts, the same texts cut into words, and the questions, as files that the
// pages fetch.

import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { nodeEngine } from "./engine.mjs";
import { sampleQueries } from "./queries.mjs";

/** Stands between two paragraphs of a segmented text, so that no phrase goes across. */
const PARAGRAPH = "¶";

/** The words and marks of an article, parted by spaces, as the engine cuts it. */
function segment(engine, { title, text }) {
  const parts = [];
  for (const paragraph of [title, ...text.split("\n")]) {
    const bytes = Buffer.from(paragraph);
    const tokens = [];
    let start = 0;
    for (const end of engine.segment_ends(paragraph)) {
      const token = bytes.toString("utf8", start, end).replace(/\s+/g, "");
      if (token) tokens.push(token);
      start = end;
    }
    if (tokens.length > 0) parts.push(tokens.join(" "));
  }
  return parts.join(` ${PARAGRAPH} `);
}

/**
 * Writes `texts.jsonl`, `segmented.txt` (one line an article) and `queries.json` into the folder.
 *
 * @returns {Promise<object>} what the texts are: name, articles, megabytes, tokens, words
 */
export async function prepare({ name, articles }, { folder, engine, dictionary }) {
  await mkdir(folder, { recursive: true });
  const bench = await nodeEngine({ engine, dictionary });
  const texts = await open(join(folder, "texts.jsonl"), "w");
  const segmented = await open(join(folder, "segmented.txt"), "w");
  const lines = [];
  let bytes = 0;
  for (const article of articles) {
    const line = segment(bench, article);
    lines.push(line);
    bytes += Buffer.byteLength(article.title) + 1 + Buffer.byteLength(article.text);
    await texts.appendFile(`${JSON.stringify(article)}\n`);
    await segmented.appendFile(`${line}\n`);
  }
  await texts.close();
  await segmented.close();
  const queries = sampleQueries(articles, lines);
  await writeFile(join(folder, "queries.json"), JSON.stringify(queries));
  return { name, articles: articles.length, megabytes: bytes / 1e6, words: queries.words, queries };
}
