// Makes the tables by which print is shown in other characters, from the folder of OpenCC's:
// `node scripts/pack-characters.mjs traditional FOLDER > assets/traditional.txt`, or `simplified-words`. See `assets/README.md`.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { convert, read } from "../static/convert.js";

/** The longest word that is kept. */
const LONGEST = 5;

const [kind, folder] = process.argv.slice(2);

/** The entries of some of its files, each with its first choice. */
const entries = (...names) =>
  names.flatMap((name) =>
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .filter((line) => line.includes("\t") && !line.startsWith("#"))
      .map((line) => line.split("\t"))
      .map(([from, to]) => [from, to.split(" ")[0]]),
  );

/** Words that do not come out of shorter ones, the shorter first. */
function words(characters, all) {
  const kept = [];
  const inPlane = (text) => !/[\ud800-\udfff]/.test(text);
  const fits = ([from, to]) => from.length === to.length && from.length <= LONGEST && inPlane(from + to);
  for (let length = 1; length <= LONGEST; length += 1) {
    const table = read([...characters, ...kept].join("\n"));
    const wrong = all.filter((entry) => fits(entry) && entry[0].length === length && convert(entry[0], table) !== entry[1]);
    kept.push(...new Set(wrong.map((entry) => entry.join("")).toSorted()));
  }
  return kept;
}

const unlike = ([from, to]) => from !== to;
let lines;
if (kind === "traditional") {
  // As Taiwan writes them.
  const variants = new Map(entries("TWVariants.txt"));
  const usual = ([from, to]) => [from, [...to].map((c) => variants.get(c) ?? c).join("")];
  const characters = entries("STCharacters.txt").map(usual).filter(unlike).map((pair) => pair.join("")).toSorted();
  lines = [...characters, ...words(characters, entries("STPhrases.txt", "STPhrases_GeneratedFromRegionalPhrases.txt").map(usual))];
} else {
  const characters = entries("TSCharacters.txt").filter(unlike).map((pair) => pair.join(""));
  lines = words(characters, entries("TSPhrases.txt"));
}
process.stdout.write(`${lines.join("\n")}\n`);
