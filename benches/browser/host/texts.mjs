// The texts of a run: the articles of a file, or else our own.

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
  if ((await ended) !== 0) throw new Error(`xz could not unpack ${file}.`);
}

/** The file's lines; a file that ends in .xz is unpacked. */
async function* lines(file) {
  const input = file.endsWith(".xz") ? Readable.from(unpacked(file), { objectMode: false }) : createReadStream(file);
  yield* createInterface({ input, crlfDelay: Infinity });
}

const BLANKS = /[\s\u0085]+/gu;
const LATIN = /^(?:[\x21-\x7e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]|(?=[\x80-\u052f])\p{Alphabetic})$/u;

/** A line without white space but for one space between two Latin words, as the engine takes it. */
const running = (line) =>
  line.trim().replace(BLANKS, (blank, at, all) => {
    const [before, after] = [all[at - 1], all[at + blank.length]];
    return LATIN.test(before) && LATIN.test(after) ? " " : "";
  });

/** One line of JSON to an article as all that are compared see it: running text, no carriage returns, no empty lines. */
function article(line) {
  const { title = "", text = "" } = JSON.parse(line);
  const paragraphs = text.split(/[\r\n]+/).map(running);
  return { title: running(title), text: paragraphs.filter((paragraph) => paragraph).join("\n") };
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
  if (articles.length === 0) throw new Error(`${file} holds no articles.`);
  return { name: "texts of a file", articles };
}
