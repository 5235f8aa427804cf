// Questions for words and for stretches of text.

import { inFreshPage } from "../host/browser.mjs";
import { compared } from "./figures.mjs";

const TEN_THOUSAND = 10_000;

export async function word({ url, passes, articles }) {
  const options = { articles: Math.min(TEN_THOUSAND, articles), passes: passes + 1 };
  const found = await inFreshPage(url, (call) => call("search", "word", options));
  const work = `one word, ranked, with the total, ${options.articles} articles`;
  return [
    { ...compared(found, { work, peer: "FlexSearch, all", name: "FlexSearch (not ranked)", measure: "p95", atMost: 1 }) },
    {
      ...compared(found, { work, peer: "FlexSearch, 20", name: "FlexSearch (20, not counted)", measure: "p95", atMost: 1 }),
      agreed: null,
      note: undefined,
    },
  ];
}

export async function pairs({ url, passes, articles }) {
  const rows = [];
  for (const [kind, title] of [
    ["all", "two words, both"],
    ["phrase", "two words, as a phrase"],
  ]) {
    const found = await inFreshPage(url, (call) => call("search", "pair", { articles, passes: passes + 1, kind }));
    const row = { work: `${title}, ${articles} articles`, peer: "SQLite FTS5" };
    rows.push(compared(found, { ...row, measure: "p50", target: 20 }), compared(found, { ...row, measure: "p95", target: 3 }));
  }
  return rows;
}

export async function substring({ url, passes, articles }) {
  const options = { articles, passes: passes + 1 };
  const found = await inFreshPage(url, (call) => call("substring", "againstIncludes", options));
  const row = { work: `any stretch of text, ${articles} articles`, peer: "String.includes" };
  return [
    compared(found, { ...row, measure: "p50", target: 10 }),
    compared(found, { ...row, measure: "p95", target: 3 }),
  ];
}

export async function trigrams({ url, passes, articles }) {
  const options = { articles: Math.min(TEN_THOUSAND, articles), passes: passes + 1 };
  const found = await inFreshPage(url, (call) => call("substring", "againstTrigrams", options));
  const work = `stretch of 2 or more characters, ${options.articles} articles`;
  const rows = [compared(found, { work, peer: "SQLite trigram", measure: "p50", target: 20 })];
  // Trigrams know nothing of two characters, so these are told apart.
  for (const [title, wanted] of [
    ["2 characters", (length) => length === 2],
    ["3 or 4 characters", (length) => length > 2],
  ]) {
    const some = (list) => list.filter((_, at) => wanted(found.lengths[at]));
    const part = {
      questions: some(found.questions),
      totals: Object.fromEntries(Object.entries(found.totals).map(([side, totals]) => [side, some(totals)])),
      times: Object.fromEntries(Object.entries(found.times).map(([side, passes]) => [side, passes.map(some)])),
    };
    rows.push(compared(part, { work: `– of these, ${title}`, peer: "SQLite trigram", measure: "p50" }));
  }
  return rows;
}
