// Text to token ends: the engine, jieba-wasm and Intl.Segmenter on the same paragraphs, each once a pass.

import * as engine from "./engine.mjs";
import * as intl from "./peers/intl.mjs";
import * as jieba from "./peers/jieba-wasm.mjs";
import { texts } from "./texts.mjs";
import { turns } from "./timing.mjs";

/** Paragraphs of articles spread over all, as many as make up so many characters. */
async function paragraphs(characters) {
  const all = await texts();
  const total = all.reduce((sum, text) => sum + text.length, 0);
  const step = Math.max(1, Math.floor(total / characters));
  return all.filter((_, at) => at % step === 0).flatMap((text) => text.split("\n"));
}

export async function compare({ passes, characters }) {
  const chosen = await paragraphs(characters);
  const bench = await engine.withDictionary();
  await jieba.instantiate();
  jieba.words("词");
  const each = (cut) => () => ({ total: chosen.reduce((sum, paragraph) => sum + cut(paragraph).length, 0) });
  const found = turns(
    {
      engine: each((paragraph) => bench.segment_ends(paragraph)),
      "jieba-wasm": each(jieba.words),
      "Intl.Segmenter": each(intl.ends),
    },
    passes,
  );
  const bytes = chosen.reduce((sum, paragraph) => sum + new TextEncoder().encode(paragraph).length, 0);
  return { ...found, megabytes: bytes / 1e6 };
}
