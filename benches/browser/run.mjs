// Measures the engine against its peers in one browser, on the same texts: `./dev bench browser [OPTION...]`.

import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { inFreshPage } from "./host/browser.mjs";
import { prepare } from "./host/prepare.mjs";
import { markdown, spoken } from "./host/report.mjs";
import { serve } from "./host/server.mjs";
import { readTexts } from "./host/texts.mjs";
import { ROWS } from "./rows/all.mjs";

const USAGE = `./dev bench browser [--quick] [--articles N] [--passes N] [--rows NAME,NAME] [--output FILE] [--write]

--quick       1,000 articles and one pass: whether the bench works, in about a minute
--articles N  so many articles instead of all
--passes N    so many measurements behind each median (5)
--rows        only these: ${Object.keys(ROWS).join(" ")}
--output FILE where the table goes (target/bench-browser/report.md)
--write       put the table into benches/README.md

BROADSHEET_BENCH_TEXTS=FILE    articles to measure with: JSON lines with title and text, plain or .xz;
                               without it those of ../shared/data/xwlb.jsonl.xz, or else our own
BROADSHEET_BENCH_PYTHON=PYTHON a Python with Conc, for the native comparison`;

const root = fileURLToPath(new URL("../../", import.meta.url));
const say = (text) => console.error(text);

/** The texts that the figures of benches/README.md are taken from, where they lie beside the project. */
function textsBeside() {
  const file = join(root, "../shared/data/xwlb.jsonl.xz");
  return existsSync(file) ? file : undefined;
}

function whole(value, name) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} '${value}' is no number from 1 up.`);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      articles: { type: "string" },
      passes: { type: "string" },
      rows: { type: "string" },
      output: { type: "string", default: join(root, "target/bench-browser/report.md") },
      write: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const names = values.rows?.split(",") ?? Object.keys(ROWS);
  const unknown = names.find((name) => !ROWS[name]);
  if (unknown) throw new Error(`There is no row '${unknown}'. There are: ${Object.keys(ROWS).join(" ")}`);
  return {
    ...values,
    names,
    limit: whole(values.articles, "articles") ?? (values.quick ? 1000 : undefined),
    passes: whole(values.passes, "passes") ?? (values.quick ? 1 : 5),
  };
}

/** Between the marks that name the bench in benches/README.md. */
async function intoReadme(table) {
  const file = join(root, "benches/README.md");
  const [begin, end] = ["<!-- bench browser: begin -->", "<!-- bench browser: end -->"];
  const text = await readFile(file, "utf8");
  const [before, rest] = text.split(begin);
  if (rest === undefined) throw new Error("benches/README.md has no place for the table.");
  await writeFile(file, `${before}${begin}\n\n${table}\n${end}${rest.split(end)[1]}`);
}

async function main() {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
  const places = {
    folder,
    engine: join(root, "target/bench-browser/engine"),
    dictionary: join(root, "assets/dictionary.gz"),
  };
  const server = await serve({
    "/page/": join(root, "benches/browser/page"),
    "/engine/": places.engine,
    "/npm/": join(root, "node_modules"),
    "/assets/": join(root, "assets"),
    "/pages/": join(root, "pages"),
    "/corpus/": folder,
  });
  try {
    say("Preparing texts, words and questions.");
    const texts = await readTexts({ file: process.env.BROADSHEET_BENCH_TEXTS ?? textsBeside(), limit: options.limit });
    const corpus = await prepare(texts, places);
    const version = await inFreshPage(server.url, async (_, browser) => browser.version());
    const about =
      `${corpus.articles} articles (${corpus.name}), ${corpus.megabytes.toFixed(1)} MB, ${corpus.words} words; ` +
      `Chromium ${version}, ${cpus().length} virtual cores; median of ${options.passes}, the first pass in brackets.`;
    console.log(about);
    const rows = [];
    for (const name of options.names) {
      say(`\n${name}`);
      const found = await ROWS[name]({
        ...options,
        ...corpus,
        ...places,
        url: server.url,
        say,
        python: process.env.BROADSHEET_BENCH_PYTHON,
        native: process.env.BROADSHEET_BENCH_NATIVE,
      }).catch((error) => {
        say(`  failed: ${error.message}`);
        process.exitCode = 1;
        return [];
      });
      for (const row of found) console.log(spoken(row));
      rows.push(...found);
      // Written as it grows, so that an interrupted run is not lost.
      await writeFile(options.output, markdown(rows, about));
    }
    if (options.write) await intoReadme(markdown(rows, about));
    say(`\nThe table is in ${options.output}`);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
