// Frequency list, keyness and concordance over about so many words, in one page: the engine against a Map.

import * as engine from "./engine.mjs";
import * as map from "./peers/map.mjs";
import { queries, segmented, segmentedWords } from "./texts.mjs";
import { interleave, turns } from "./timing.mjs";

/** As many first articles as hold so many words. */
async function articlesWith(words) {
  let held = 0;
  const lines = await segmentedWords();
  const enough = lines.findIndex((line) => (held += line.split(" ").length) >= words);
  return enough < 0 ? lines.length : enough + 1;
}

const strings = (lines) => lines.map((line) => line.split(" "));

/** Whether both lists begin alike: each figure of the one that the other has too is the same. */
function agree(one, other) {
  if (!one || !other) return null;
  const figures = new Map(other.words.map((word, at) => [word, other.values[at]]));
  const shared = one.words.map((word, at) => [one.values[at], figures.get(word)]).filter(([, b]) => b !== undefined);
  const same = shared.every(([a, b]) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));
  return same && shared.length >= Math.min(90, one.words.length);
}

async function lists(sides, passes) {
  const found = turns(sides, passes);
  return { ...found, agree: agree(sides.engine(), sides.Map()) };
}

export async function compare({ passes, words }) {
  const articles = await articlesWith(words);
  const bench = await engine.withArticles(articles, "index");
  const lines = await segmentedWords(articles);
  const held = strings(lines);
  const tokens = strings(await segmented(articles));
  const places = map.positions(tokens);
  const border = articles >> 1;
  return {
    articles,
    words: held.reduce((sum, one) => sum + one.length, 0),
    frequency: await lists(
      {
        engine: () => engine.rows(bench.frequency(100)),
        Map: () => map.frequency(held),
        "Map, split": () => map.frequency(strings(lines)),
        "engine, with dispersion": () => engine.rows(bench.frequency_with_dispersion(100)),
      },
      passes,
    ),
    keyness: await lists(
      {
        engine: () => engine.rows(bench.keyness(border, 100)),
        Map: () => map.keyness(held, border),
        "Map, split": () => map.keyness(strings(lines), border),
      },
      passes,
    ),
    kwic: interleave(
      {
        engine: (node) => engine.concordance(bench.kwic(node, 100)),
        Map: (node) => map.kwic(tokens, node),
        "Map of positions": (node) => map.kwic(tokens, node, places),
      },
      (await queries()).nodes,
      passes,
    ),
  };
}
