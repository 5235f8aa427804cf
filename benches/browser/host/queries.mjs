// The questions of a run, drawn from its texts, the same for the same texts: words of all frequencies, pairs and phrases
// that stand in some article, and stretches of text that need not be words.

import { pick, source } from "./random.mjs";

const SEED = 3;
const EACH = 60;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const WORD = /[\p{L}\p{N}]/u;

/** Bands of frequency, by the share of articles that hold the word. */
const BANDS = [
  ["high", 0.1, 1],
  ["mid", 0.005, 0.1],
  ["low", 0, 0.005],
];

/** How many articles hold each word that can be asked for, how often it stands in them, and how many word tokens there are. */
function count(lines) {
  const holders = new Map();
  const occurrences = new Map();
  let words = 0;
  const add = (map, token) => HAN_WORD.test(token) && map.set(token, (map.get(token) ?? 0) + 1);
  for (const line of lines) {
    const tokens = line.split(" ");
    for (const token of tokens) {
      if (WORD.test(token)) words += 1;
      add(occurrences, token);
    }
    for (const token of new Set(tokens)) add(holders, token);
  }
  return { holders, occurrences, words };
}

/** Single words, equally many of each band (a word that one article alone has says little: at least two have it). */
function singleWords(random, holders, articles) {
  return BANDS.flatMap(([, least, most]) => {
    const band = [...holders].filter(([, n]) => n > 1 && n / articles >= least && n / articles < most);
    return band.length === 0 ? [] : Array.from({ length: EACH / BANDS.length }, () => pick(random, band)[0]);
  });
}

/** Two words of one article: any two for AND, neighbours for a phrase. */
function pairs(random, lines, neighbours) {
  const found = [];
  for (let tries = 0; found.length < EACH && tries < EACH * 200; tries += 1) {
    const tokens = pick(random, lines).split(" ");
    const first = Math.floor(random() * tokens.length);
    const second = neighbours ? first + 1 : Math.floor(random() * tokens.length);
    const pair = [tokens[first], tokens[second] ?? ""];
    if (pair.every((token) => HAN_WORD.test(token)) && pair[0] !== pair[1]) found.push(pair);
  }
  return found;
}

/** Stretches of two to four characters from anywhere in the texts. */
function stretches(random, articles) {
  const found = [];
  for (let tries = 0; found.length < EACH && tries < EACH * 200; tries += 1) {
    const { text } = pick(random, articles);
    const start = Math.floor(random() * text.length);
    const stretch = text.slice(start, start + 2 + (found.length % 3));
    if (stretch.length === 2 + (found.length % 3) && HAN_ONLY.test(stretch)) found.push(stretch);
  }
  return found;
}

/** Nodes for the concordance: words that stand about 1,000, 300 and 100 times in a million words. */
function nodes(occurrences, words) {
  const ranked = [...occurrences].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const fit = (perMillion) => ranked.find(([, n]) => (n / words) * 1e6 <= perMillion) ?? ranked.at(-1);
  return [1000, 300, 100].map((perMillion) => fit(perMillion)[0]);
}

/** All questions. `lines` are the segmented articles. */
export function sampleQueries(articles, lines) {
  const random = source(SEED);
  const { holders, occurrences, words } = count(lines);
  return {
    words,
    word: singleWords(random, holders, articles.length),
    all: pairs(random, lines, false),
    phrase: pairs(random, lines, true),
    substring: stretches(random, articles),
    nodes: nodes(occurrences, words),
  };
}
