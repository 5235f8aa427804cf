// Measures the built site: as a phone meets it (the bytes of the first view, Lighthouse's scores of every view), and under a hand.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

import { startServer } from "../tests/e2e/server.mjs";
import { VIEWS, heapGrowth, interactions } from "./bench-hand.mjs";
import { chromiumFlags, chromiumPath } from "./chromium.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const RUNS = 3;
const MANY = 10_000;

/** What each file costs on the wire, headers included, until everything that the site loads by itself is there. */
async function transfers(url) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  const files = [];
  page.on("requestfinished", (request) => {
    const path = new URL(request.url()).pathname;
    files.push(request.sizes().then((size) => ({ path, bytes: size.responseHeadersSize + size.responseBodySize })));
  });
  await page.goto(url);
  // The dictionary is the last to come.
  await page.locator("#borders:enabled").waitFor();
  const found = await Promise.all(files);
  await browser.close();
  return found.filter((file) => file.bytes > 0);
}

/** Lighthouse's phone preset, once. */
async function lighthouse(url, folder) {
  const report = join(folder, "report.json");
  const flags = ["--headless=new", ...chromiumFlags()].join(" ");
  const child = spawn(
    join(root, "node_modules/.bin/lighthouse"),
    [url, "--quiet", "--output=json", `--output-path=${report}`, `--chrome-flags=${flags}`, "--no-enable-error-reporting"],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CHROME_PATH: chromiumPath() ?? "" } },
  );
  const code = await new Promise((ended) => child.on("exit", ended));
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}.`);
  return JSON.parse(await readFile(report, "utf8"));
}

/** The same several times, since one run says little. */
async function lighthouseRuns(url, folder) {
  const reports = [];
  for (let run = 0; run < RUNS; run += 1) reports.push(await lighthouse(url, folder));
  return reports;
}

/** The title of each category, and the median of its scores. */
const scores = (reports) =>
  Object.values(reports[0].categories).map(({ id, title }) => ({
    title,
    score: median(reports.map((report) => Math.round(report.categories[id].score * 100))),
  }));

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const site = await startServer({ root: join(root, "dist") });
const folder = await mkdtemp(join(tmpdir(), "broadsheet-bench-"));
try {
  const files = await transfers(site.url);
  // The worker and its dictionary come after the articles can be read.
  const isLater = ({ path }) => /worker|dictionary/.test(path);
  console.log("\nTransferred (gzip, headers included):");
  for (const file of files) console.log(`  ${kB(file.bytes).padStart(10)}  ${file.path}${isLater(file) ? "  (later)" : ""}`);
  const sum = (list) => list.reduce((total, file) => total + file.bytes, 0);
  console.log(`\n  first view: ${kB(sum(files.filter((file) => !isLater(file))))} (at most 450 kB)`);
  console.log(`  later:      ${kB(sum(files.filter(isLater)))}`);

  const reports = await lighthouseRuns(site.url, folder);
  console.log(`\nLighthouse ${reports[0].lighthouseVersion}, phone preset, median of ${RUNS}:`);
  for (const { title, score } of scores(reports)) console.log(`  ${String(score).padStart(4)}  ${title}`);
  for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]) {
    const values = reports.map((report) => report.audits[id].numericValue);
    const unit = reports[0].audits[id].numericUnit === "millisecond" ? "ms" : "";
    console.log(`  ${reports[0].audits[id].title}: ${unit ? Math.round(median(values)) : median(values).toFixed(3)} ${unit}`);
  }
  const failed = Object.values(reports[0].audits).filter(
    (audit) => audit.score !== null && audit.score < 0.9 && ["binary", "metricSavings", "numeric"].includes(audit.scoreDisplayMode),
  );
  if (failed.length > 0) console.log("\nWhat it would better:");
  for (const audit of failed) console.log(`  ${audit.id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`);

  console.log(`\nEvery view, median of ${RUNS}:`);
  for (const view of VIEWS) {
    const query = view === "search" || view === "compare" ? `?v=1&q=${encodeURIComponent("居民")}` : "";
    // The page is what the site opens with: measured above.
    const runs = view === "page" ? reports : await lighthouseRuns(`${site.url}#/${view}${query}`, folder);
    console.log(`  ${view.padEnd(8)}${scores(runs).map(({ title, score }) => `${title} ${score}`).join(", ")}`);
  }

  for (const articles of [0, MANY]) {
    const { figures, tasks } = await interactions(site.url, { articles });
    const beside = articles > 0 ? `, with ${articles} articles more` : "";
    console.log(`\nFrom the hand to the next paint, processor four times slower${beside} (at most 100 ms):`);
    for (const { name, median: usual, worst } of figures) console.log(`  ${String(usual).padStart(4)} ms, at worst ${worst} ms  ${name}`);
    console.log(`  tasks over 50 ms at full speed until all was loaded: ${tasks.map((task) => `${Math.round(task)} ms`).join(", ") || "none"}`);
  }

  const { before, after, switches } = await heapGrowth(site.url);
  console.log(`\n${switches} switches of the view grow the heap by ${(((after - before) / before) * 100).toFixed(1)} % (${kB(before)} to ${kB(after)}; less than 10 %).`);
} finally {
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
