// From an instantiated program to the first cut text: once in a fresh page.

import * as engine from "./engine.mjs";
import * as jieba from "./peers/jieba-wasm.mjs";
import { timed } from "./timing.mjs";

const TEXT = "社区居民提出意见";

const READY = {
  engine: async () => {
    const bytes = await engine.instantiate();
    return () => {
      const bench = engine.empty();
      bench.load_dictionary(bytes);
      return bench.segment_ends(TEXT).length;
    };
  },
  "jieba-wasm": async () => {
    await jieba.instantiate();
    return () => jieba.words(TEXT).length;
  },
};

export async function ready({ side }) {
  const work = await READY[side]();
  const { value, time } = await timed(work);
  return { time, total: value };
}
