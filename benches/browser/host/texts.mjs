// The texts of a run: the articles of the file that BROADSHEET_BENCH_TEXTS names, or else our own.

import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";

import { articles as generated } from "./generate.mjs";

/** How many articles the bench makes where no file is named. */
const GENERATED = 75806;

/** The bytes of a file that the program xz unpacks. */
async function* unpacked(file) {
  const xz = spawn("xz", ["--decompress", "--stdout", file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => xz.on("error", done).on("exit", done));
  yield* xz.stdout;
  if ((await ended) !== 0) throw new Error("xz could not unpack the file that BROADSHEET_BENCH_TEXTS names.");
}

/** The file's lines; a file that ends in .xz is unpacked. */
async function* lines(file) {
  const input = file.endsWith(".xz") ? Readable.from(unpacked(file), { objectMode: false }) : createReadStream(file);
  yield* createInterface({ input, crlfDelay: Infinity });
}

/** One line of JSON to an article as all that are compared see it: no carriage returns, no empty lines. */
function article(line) {
  const { title = "", text = "" } = JSON.parse(line);
  const clean = (part) => part.replace(/\s*[\r\n]\s*/g, "\n").trim();
  return { title: clean(title).replaceAll("\n", " "), text: clean(text) };
}

/**
 * The articles, as many as wanted, spread evenly over a file so that a small run is as varied as a large one.
 *
 * @param {{ file?: string, limit?: number }} options `limit` leaves the number to the source where it is not given.
 * @returns {Promise<{ name: string, articles: { title: string, text: string }[] }>}
 */
export async function readTexts({ file, limit }) {
  if (!file) {
    const articles = [];
    for (const one of generated()) if (articles.push(one) >= (limit ?? GENERATED)) break;
    return { name: "texts that the bench makes", articles };
  }
  const all = [];
  for await (const line of lines(file)) if (line.trim()) all.push(line);
  const wanted = Math.min(limit ?? all.length, all.length);
  const chosen = Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]);
  const articles = chosen.map(article).filter(({ title, text }) => title || text);
  if (articles.length === 0) throw new Error("The file that BROADSHEET_BENCH_TEXTS names holds no articles.");
  return { name: "texts of a file", articles };
}
