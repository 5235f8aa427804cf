// Takes pictures of the built site in every form: `./dev shots [FOLDER]`, or the README's, one of each view: `./dev shots --readme`.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

import { startServer } from "../tests/e2e/server.mjs";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: "boolean", default: false } },
});

const WIDTHS = { phone: [390, 844], desk: [1280, 900], wide: [1920, 1080] };
// The address of each view, without the language.
const VIEWS = {
  page: "page?v=1",
  source: "page?v=1&o=1",
  borders: "page?v=1&w=1",
  marked: "page?v=1&e=1&a=0.4",
  search: `page?v=1&q=${encodeURIComponent("居民")}`,
  nothing: `page?v=1&q=${encodeURIComponent("没有这样的词")}`,
  words: "words?v=1",
  guide: "search?v=1",
  lines: `search?v=1&q=${encodeURIComponent("居民")}&sort=1R`,
  found: `search?v=1&q=${encodeURIComponent("垃圾分类")}&show=articles`,
  spread: `search?v=1&q=${encodeURIComponent("居民")}&show=spread`,
  trend: `search?v=1&q=${encodeURIComponent("居民")}&show=trend`,
  keywords: `words?v=1&q=${encodeURIComponent("河长")}&list=keywords`,
  rank: "words?v=1&list=keywords&method=textrank",
  collocates: `words?v=1&list=collocates&node=${encodeURIComponent("河长")}`,
  ngrams: "words?v=1&list=ngrams&chart=bars",
  people: "who?v=1",
  places: "who?v=1&who=places",
  quantities: "who?v=1&who=quantities",
  dates: "who?v=1&who=dates",
  ledger: "ledger?v=1",
  plan: "page?v=1&chart=treemap",
  bars: "words?v=1&chart=bars",
  cloud: "words?v=1&chart=cloud",
  scatter: `words?v=1&q=${encodeURIComponent("河长")}&list=keywords&chart=scatter`,
  company: `words?v=1&list=collocates&node=${encodeURIComponent("河长")}&chart=company`,
  network: "who?v=1&who=together&chart=network",
  matrix: "who?v=1&who=articles&chart=matrix",
  sunburst: "who?v=1&who=places&chart=sunburst",
  units: "who?v=1&who=quantities&chart=units",
  timeline: "ledger?v=1&chart=timeline",
  board: "ledger?v=1&as=board",
  compare: `compare?v=1&q=${encodeURIComponent("河长")}`,
  zones: "compare?v=1&vs=zone%3Aheadline.body",
  proof: "proof?v=1&doubts=all",
  fresh: "words?v=1&list=new-words&chart=cloud",
  wrong: `page?v=1&q=${encodeURIComponent("(居民 OR")}`,
};

// The README's pictures, one of each view.
const README = {
  broadsheet: "source",
  search: "lines",
  words: "cloud",
  who: "network",
  ledger: "board",
  compare: "compare",
  proof: "proof",
};

const site = await startServer({ root: join(root, "dist") });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });

/** A picture of one view, once the fonts and the answers of the worker are there. */
async function take({ view, language, scheme, size: [width, height], file, scale = 1 }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: scale });
  await page.goto(`${site.url}#/${VIEWS[view]}&lang=${language}`, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, animations: "disabled" });
  await page.close();
  console.log(file);
}

if (values.readme) {
  await mkdir(join(root, "docs"), { recursive: true });
  for (const [file, view] of Object.entries(README))
    await take({ view, language: "zh", scheme: "light", size: WIDTHS.desk, file: join(root, `docs/${file}.png`) });
} else {
  const folder = positionals[0] ?? join(root, "target/shots");
  await mkdir(folder, { recursive: true });
  for (const [name, size] of Object.entries(WIDTHS))
    for (const scheme of ["light", "dark"])
      for (const language of ["zh", "en"])
        for (const view of Object.keys(VIEWS))
          await take({ view, language, scheme, size, file: join(folder, `${view}-${name}-${scheme}-${language}.png`) });
}
await browser.close();
await site.close();
