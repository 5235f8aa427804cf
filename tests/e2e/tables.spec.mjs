// 词语: frequency, keywords, collocates, words in a row, new words.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

const link = (values) => `words?v=1&${new URLSearchParams(values)}`.replaceAll("+", "%20");
const table = (page) => page.locator("table.figures");
const rows = (page) => table(page).locator("tbody tr");
const tab = (page, reader, key) => page.getByRole("navigation", { name: reader.says("words.tabs") }).getByRole("link", { name: reader.says(key) });

test("each table tells what it was counted over", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words");
  for (const key of ["frequency", "ngrams"]) {
    await tab(page, reader, `words.${key}`).click();
    await expect(table(page).locator("caption")).toContainText(/5 篇 · [\d\s]+ 词 · [\d\s]+ 字/u);
    await expect(rows(page).first()).toBeVisible();
  }
  await expect(page).toHaveURL(/list=ngrams/);
  await page.goBack();
  await expect(tab(page, reader, "words.frequency")).toHaveAttribute("aria-current", "true");
});

test("a long table is drawn to its end, and more of it on request", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words");
  await expect(rows(page)).toHaveCount(100);
  await reader.isDrawn();
  await page.getByRole("button", { name: reader.says("words.more") }).click();
  await expect(rows(page)).toHaveCount(400);
  await expect(rows(page).last().locator(".rank")).toHaveText("400");
});

test("no column stands outside its table, however wide the window", async ({ page }) => {
  const reader = new Reader(page, "en");
  const outside = () =>
    table(page).evaluate((it) => it.getBoundingClientRect().right - it.parentElement.getBoundingClientRect().right);
  for (const list of ["frequency", "collocates", "ngrams", "new-words"]) {
    await reader.open(link({ list, node: "河长", lang: "en" }));
    await expect(page.locator(`[data-tab="${list}"]`)).toHaveAttribute("aria-current", "true");
    await expect(rows(page).first()).toBeVisible();
    for (const width of [720, 1024, 1200, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(outside, `${list} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("a word narrows the selection", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words");
  const word = rows(page).first().getByRole("button");
  await expect(word).toBeVisible();
  const text = await word.innerText();
  await word.click();
  await expect(reader.searchBox).toHaveValue(text);
  await expect(table(page).locator("caption")).toContainText(`检索“${text}”`);
});

test("a word leads to its lines and its company", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ q: "居民" }));
  const row = rows(page).filter({ has: page.getByRole("button", { name: "居民", exact: true }) });
  await row.getByRole("link", { name: reader.says("table.company") }).click();
  await expect(tab(page, reader, "words.collocates")).toHaveAttribute("aria-current", "true");
  await expect(table(page).locator("caption")).toContainText("“居民”左 5 词、右 5 词以内");
  await rows(page).first().getByRole("link", { name: reader.says("table.lines") }).click();
  await expect(page.locator("#line-0")).toBeVisible();
});

test("collocates follow the window, the measure and the least", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ list: "collocates", node: "河长" }));
  await expect(rows(page).first()).toBeVisible();
  await reader.isDrawn();
  const before = await rows(page).allInnerTexts();
  await page.getByLabel(reader.says("words.left"), { exact: true }).fill("1");
  await page.getByLabel(reader.says("words.left"), { exact: true }).press("Tab");
  await expect(page).toHaveURL(/window=1\.5/);
  await expect.poll(() => rows(page).allInnerTexts()).not.toEqual(before);
  await page.locator("#collocate-order").selectOption("observed");
  await expect(table(page).locator("th[aria-sort]")).toHaveText(reader.says("measures.observed.name"));
  await reader.isDrawn();
  const observed = await rows(page).evaluateAll((all) => all.map((row) => Number(row.cells[8].textContent)));
  expect(observed).toEqual(observed.toSorted((a, b) => b - a));
  await page.locator("#least").fill("4");
  await page.locator("#least").press("Tab");
  const least = (all) => all.every((row) => Number(row.cells[8]?.textContent) >= 4);
  await expect.poll(() => rows(page).evaluateAll(least)).toBe(true);
});

test("a measure explains itself, with the counts of the row pointed at", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ list: "collocates", node: "河长" }));
  const explain = page.getByRole("complementary", { name: reader.says("table.explain") });
  await page.getByRole("button", { name: "ΔP →" }).hover();
  await expect(explain).toContainText("O/f₁");
  await expect(explain).toContainText("Gries 2013");
  await page.getByRole("button", { name: "MI³" }).focus();
  await expect(explain).toContainText("Daille 1994");
  const third = rows(page).nth(2);
  await third.hover();
  const word = await third.getByRole("button").innerText();
  await expect(explain.locator("caption")).toContainText(word);
  const counts = await explain.locator("tbody td").allInnerTexts();
  expect(counts[0]).toBe(await third.locator("td").nth(7).innerText());
});

test("keywords compare the selection with the rest", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ list: "keywords" }));
  await expect(page.getByText(reader.says("words.choose_first"))).toBeVisible();
  await reader.search("headline:河长制");
  await expect(table(page)).toContainText("河长");
  await expect(page.getByRole("note")).toContainText(reader.says("table.small"));
  await rows(page).first().hover();
  const explain = page.getByRole("complementary", { name: reader.says("table.explain") });
  await expect(explain.locator(".contingency")).toContainText(reader.says("table.rest"));
  await page.locator("#keyness-order").selectOption("log-ratio");
  await expect(page).toHaveURL(/key=log-ratio/);
  await expect(table(page).locator("th[aria-sort]")).toHaveText("Log Ratio");
});

test("words in a row: how many is chosen", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ list: "ngrams", n: 3 }));
  await expect(page.locator("#n")).toHaveValue("3");
  await expect(rows(page).first()).toBeVisible();
  const three = await rows(page).first().innerText();
  await page.locator("#n").fill("2");
  await page.locator("#n").press("Enter");
  await expect.poll(() => rows(page).first().innerText()).not.toBe(three);
});

test("the head tells how rich the words are", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words");
  const figures = page.locator(".diversity");
  await expect(figures).toContainText("TTR");
  await expect(figures).toContainText(/0\.\d{3}/);
});

test("a link opens the same table in a new tab", async ({ page, context }) => {
  const reader = new Reader(page);
  await reader.open(link({ q: "居民", list: "collocates", node: "社区", window: "2.3", near: "mi", least: 3 }));
  await expect(rows(page).first()).toBeVisible();
  await reader.isDrawn();
  const all = await rows(page).allInnerTexts();
  const other = new Reader(await context.newPage());
  await other.page.goto(page.url());
  await expect(rows(other.page).first()).toBeVisible();
  await other.isDrawn();
  expect(await rows(other.page).allInnerTexts()).toEqual(all);
  await expect(other.page.locator("#window-left")).toHaveValue("2");
  await expect(other.page.locator("#window-right")).toHaveValue("3");
  await expect(other.page.getByLabel(other.says("node.label"))).toHaveValue("社区");
});

test("a table is taken away whole, and read back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ q: "居民" }));
  await expect(rows(page).first()).toBeVisible();
  const total = Number((await table(page).locator("caption").innerText()).match(/不同的词 ([\d\s]+) 个/u)[1].replace(/\s/gu, ""));
  const saved = async (id) => {
    await page.getByText(reader.says("export.button"), { exact: true }).click();
    const download = page.waitForEvent("download");
    await page.locator(id).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const csv = await saved("#export-csv");
  expect(csv.name).toMatch(/\.csv$/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = csv.bytes.toString("utf8");
  expect(text).toContain("居民");
  expect(text.trim().split("\n").length).toBeGreaterThan(total);
  const json = await saved("#export-json");
  const read = JSON.parse(json.bytes.toString("utf8"));
  expect(read.rows.length).toBe(total);
  expect(read.basis.query).toBe("居民");
  const xlsx = await saved("#export-xlsx");
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
});

test("with the keyboard alone: from the views to a word and back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await expect(reader.headline).toHaveText(HEADLINES[0]);
  await reader.press("]");
  await expect(page.getByRole("heading", { name: reader.says("guide.title") })).toBeVisible();
  await reader.press("]");
  const word = rows(page).first().getByRole("button");
  await expect(word).toBeVisible();
  await word.focus();
  const text = await word.innerText();
  await reader.press("Enter");
  await expect(reader.searchBox).toHaveValue(text);
  await page.goBack();
  await expect(reader.searchBox).toHaveValue("");
});

test("keywords by what stands beside them need no rest", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link({ list: "keywords" }));
  await page.locator("#keywords-by").selectOption("textrank");
  await expect(page).toHaveURL(/method=textrank/);
  await expect(table(page).locator("th[aria-sort]")).toHaveText("TextRank");
  await expect(rows(page).first()).toContainText("地名");
  const explain = page.getByRole("complementary", { name: reader.says("table.explain") });
  await expect(explain).toContainText("Mihalcea & Tarau 2004");
  await page.locator("#keywords-by").selectOption("tfidf");
  await expect(table(page).locator("th[aria-sort]")).toHaveText("TF-IDF");
});

/** A table that is waited for: the worker is held by a request until it is released. */
async function waitForTable(page, reader) {
  await reader.open("words");
  await expect(rows(page).first()).toBeVisible();
  let answer;
  await page.context().route("**/held", (route) => (answer = () => route.fulfill({ body: "" })));
  const held = page.workers()[0].evaluate(() => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL("held", self.location.href), false);
    request.send();
  });
  await expect.poll(() => Boolean(answer)).toBe(true);
  await tab(page, reader, "words.ngrams").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  return async () => {
    answer();
    await held;
  };
}

test("what takes long can be stopped, and asked for again", async ({ page }) => {
  const reader = new Reader(page);
  const release = await waitForTable(page, reader);
  await page.getByRole("button", { name: reader.says("table.stop"), exact: true }).click();
  await expect(page.getByRole("heading", { name: reader.says("table.stopped") })).toBeVisible();
  await release();
  // The worker goes on with what it is asked next; what was stopped does not come after all.
  await page.getByRole("button", { name: reader.says("table.again") }).click();
  await expect(table(page).locator("caption")).toContainText(reader.says("words.rows_caption"));
});

test("whoever leaves a table and is back before another view was drawn still gets it", async ({ page }) => {
  const reader = new Reader(page);
  const release = await waitForTable(page, reader);
  await page.evaluate(async () => {
    const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    press("]");
    // What follows from it is done, all before the next frame.
    for (let turn = 0; turn < 100; turn += 1) await null;
    press("[");
  });
  await release();
  await expect(table(page).locator("caption")).toContainText(reader.says("words.rows_caption"));
});
