// Building an index, and what it costs to hold all.

import { inFreshPage } from "../host/browser.mjs";
import { median } from "../host/statistics.mjs";
import { ofRounds, rounds } from "./figures.mjs";

const ARTICLES = 10_000;
const TARGETS = { FlexSearch: 4, "SQLite FTS5": 4, Orama: 15, MiniSearch: 20 };
const GIB = 2 ** 30;

export async function build({ url, passes, articles, queries, say }) {
  const count = Math.min(ARTICLES, articles);
  const word = queries.word.at(-1);
  const once = (side) => {
    say(`  building: ${side}`);
    return inFreshPage(url, (call) => call("build", "build", { side, articles: count, word }));
  };
  const results = await rounds(["engine", ...Object.keys(TARGETS)], passes, once);
  const total = (side) => results[side][0]?.total ?? null;
  const row = (work, peer, time, more) => ({
    work,
    peer,
    unit: "ms",
    engine: ofRounds(results.engine, time),
    other: ofRounds(results[peer], (result) => result.time),
    agreed: total("engine") === null ? null : { same: Number(total("engine") === total(peer)), of: 1 },
    ...more,
  });
  const work = `index ${count} articles, segmented`;
  const rows = Object.entries(TARGETS).map(([peer, target]) => {
    const note = peer === "Orama" ? "finds words that begin alike as well, so it may find more" : undefined;
    return row(work, peer, (result) => result.time, { target, note });
  });
  const note = "ours is made by the worker when it is idle, or by the first question that needs it";
  return [...rows, row(`${work}, with what phrases need`, "SQLite FTS5", (result) => result.whole, { note })];
}

export async function memory({ url, passes, articles, say }) {
  const count = Math.min(ARTICLES, articles);
  const once = (side) => {
    say(`  weighing: ${side}`);
    return inFreshPage(url, (call) => call("memory", "weigh", { side, articles: count }));
  };
  const sides = ["nothing", "engine", "FlexSearch with text", "SQLite FTS5 with text"];
  const results = await rounds(sides, Math.min(3, passes), once);
  const base = median(results.nothing.map(({ bytes }) => bytes));
  const whole = ({ bytes }) => (bytes - base) / 1e6;
  const grown = ({ bytes, before }) => (bytes - base - before) / 1e6;
  const work = `memory for ${count} articles, index and text`;
  const row = (work, peer, held, target) => ({
    work,
    peer,
    unit: "MB",
    engine: ofRounds(results.engine, held),
    other: ofRounds(results[peer], held),
    agreed: null,
    target,
  });
  return [
    // At most 0.6 of the peer's memory, as the ratio of the peer's to the engine's.
    row(work, "FlexSearch with text", grown, 1 / 0.6),
    row(work, "SQLite FTS5 with text", grown),
    row(`${work}, with dictionary and program`, "FlexSearch with text", whole),
  ];
}

export async function open({ url, articles, say }) {
  const sizes = [...new Set([articles / 8, articles / 4, articles / 2, articles].map(Math.floor))];
  const results = [];
  for (const size of sizes) {
    say(`  opening: ${size}`);
    results.push(await inFreshPage(url, (call) => call("open", "open", { articles: size })));
  }
  const [first, last] = [results[0], results.at(-1)];
  // Of a megabyte and not of an article: the articles of some years are longer.
  const each = ({ adding, indexing, megabytes }) => (adding + (indexing ?? 0)) / megabytes;
  const seconds = (time) => (time === null ? "not yet" : `${(time / 1000).toFixed(1)} s`);
  // Opened is what can be searched for words.
  const whole = results.every(({ indexing }) => indexing !== null);
  const once = (value) => (whole ? { first: value, median: value } : null);
  return [
    {
      work: `open ${last.articles} articles`,
      unit: "MB",
      engine: once(last.program / 1e6),
      atMost: GIB / 1e6,
      note: `adding ${seconds(last.adding)}, words and index ${seconds(last.indexing)}, ${Math.round(last.program / 1e6)} MB`,
    },
    {
      work: `time a megabyte, ${last.articles} articles against ${first.articles}`,
      unit: "×",
      engine: once(each(last) / each(first)),
      atMost: 1.1,
      note: results.map((result) => `${result.articles} articles: ${each(result).toFixed(0)} ms a megabyte`).join(", "),
    },
  ];
}
