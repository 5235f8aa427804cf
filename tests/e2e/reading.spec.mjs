// Reading: the five articles, the raw text beside them, the keyboard, the phone.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

test("the bundled page opens as five articles, the first of them set", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await expect(reader.entries).toHaveCount(5);
  for (const headline of HEADLINES) await expect(reader.entry(headline)).toBeVisible();
  await expect(reader.headline).toHaveText(HEADLINES[0]);
  await expect(page).toHaveTitle(/读版/);
});

test("a click on a headline sets that article", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  for (const headline of HEADLINES.toReversed()) {
    await reader.entry(headline).click();
    await expect(reader.headline).toHaveText(headline);
    await expect(reader.entry(headline)).toHaveAttribute("aria-current", "true");
  }
});

test("an article has its printed parts", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.entry(HEADLINES[4]).click();
  await expect(reader.sheet.locator(".column")).toHaveText("河长在线");
  await expect(reader.sheet.locator(".byline")).toContainText("记者 俞强年 · 通讯员 漆小丽");
  await expect(reader.sheet.getByRole("heading", { level: 3 }).first()).toHaveText("敢为天下先");
  await expect(reader.sheet).toContainText("为全国性的治水命题探索出“株洲经验”");
  const caption = reader.sheet.getByRole("figure").filter({ hasText: "观摩学习河长制工作经验" });
  await expect(caption).toContainText("资料图");
  // And is taken away with them.
  await reader.sheet.getByText(reader.says("export.button"), { exact: true }).click();
  const download = page.waitForEvent("download");
  await page.locator("#export-article").click();
  const article = JSON.parse(await readFile(await (await download).path(), "utf8"));
  expect(article).toMatchObject({ "@type": "NewsArticle", headline: HEADLINES[4], articleSection: "河长在线" });
  expect(article.author.map((person) => person.name)).toContain("俞强年");
});

test("a sentence that a caption cut in two is whole again, with a mark at the joint", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const paragraph = reader.sheet.locator("p.para").filter({ hasText: "响石岭街道组织各社区、非公党组织通过" });
  await expect(paragraph).toHaveText(/非公党组织通过观看党史视频/);
  await expect(paragraph.locator(".joint")).toHaveCount(1);
});

test("the original stands beside, and the two sides are linked", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.originalSwitch.click();
  await expect(reader.source).toBeVisible();

  const block = reader.blocks.filter({ hasText: "从百年党史中汲取智慧力量" }).first();
  await expect(block.locator(".role")).toHaveText(reader.says("roles.heading"));
  await block.getByRole("button").click();
  await expect(block.getByRole("note")).toContainText(reader.says("source.sure"));
  const number = await block.getByRole("button").getAttribute("data-block");
  const piece = reader.sheet.locator(`#piece-${number}`);
  await expect(piece).toHaveClass(/lit/);
  await expect(piece).toBeInViewport();

  const other = reader.sheet.locator("p.para .piece").nth(1);
  await other.click();
  const matching = reader.source.locator(`li:has([data-block="${await other.getAttribute("data-block")}"])`);
  await expect(matching).toHaveClass(/lit/);
  await expect(matching).toBeInViewport();
  await expect(block.getByRole("note")).toHaveCount(0);
});

test("the original holds every character of the page", async ({ page }) => {
  const { PAGE_TEXT } = await import("./fixtures.mjs");
  const reader = new Reader(page);
  await reader.open("page?v=1&o=1");
  await expect(reader.source).toBeVisible();
  await expect(reader.blocks.first()).toBeVisible();
  const raw = await reader.source.locator(".raw").allTextContents();
  const bare = (text) => text.replace(/\s/gu, "");
  expect(bare(raw.join(""))).toBe(bare(PAGE_TEXT));
});

test("the keyboard reads: j, k, o, ?, Escape", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await expect(reader.headline).toHaveText(HEADLINES[0]);
  await reader.press("j");
  await expect(reader.headline).toHaveText(HEADLINES[1]);
  await reader.press("j");
  await expect(reader.headline).toHaveText(HEADLINES[2]);
  await reader.press("k");
  await expect(reader.headline).toHaveText(HEADLINES[1]);
  await reader.press("o");
  await expect(reader.source).toBeVisible();
  await reader.press("o");
  await expect(reader.source).toHaveCount(0);
  await reader.press("?");
  const help = page.getByRole("dialog", { name: reader.says("help.title") });
  await expect(help).toBeVisible();
  await reader.press("Escape");
  await expect(help).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("nothing is wider than the screen", async ({ page }) => {
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const node = encodeURIComponent("居民");
    const views = {
      "#/": ".sheet h2",
      "#/page?v=1&o=1": ".source li",
      "#/words?v=1": ".figures tbody tr",
      "#/page?v=1&lang=en": ".sheet h2",
      "#/search?v=1": ".guide",
      [`#/search?v=1&q=${node}`]: "#line-0",
      [`#/search?v=1&show=spread&q=${node}`]: ".strips li",
      [`#/search?v=1&show=trend&q=${node}`]: ".trend-figures td",
      [`#/words?v=1&list=collocates&lang=en&node=${node}`]: ".figures tbody tr",
      [`#/compare?v=1&lang=en&q=${encodeURIComponent("河长")}`]: ".compare-sides tbody tr",
      "#/page?v=1&e=1&lang=en": ".legend",
    };
    for (const [fragment, content] of Object.entries(views)) {
      await page.goto(`./${fragment}`);
      await expect(page.locator(content).filter({ visible: true }).first()).toBeVisible();
      await expect.poll(overflow, fragment).toBeLessThanOrEqual(0);
    }
  });
});

test("what an article names is marked, and its key sentences; what belongs to it is at hand", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("page?v=1&a=0.4");
  await reader.isReady();
  const body = () => reader.sheet.locator(".para").allTextContents();
  const plain = await body();
  await reader.press("e");
  await expect(page).toHaveURL(/e=1/);
  const legend = reader.sheet.locator(".legend");
  await expect(legend).toContainText(reader.says("who.places"));
  await expect(reader.sheet.locator('.para .named[data-kind="place"]').first()).toHaveAttribute("title", reader.says("who.places"));
  await expect(reader.sheet.locator(".byline .named")).toHaveText(["株洲", "株洲"]);
  await expect(reader.sheet.locator(".para .key.first")).not.toHaveCount(0);
  expect(await body()).toEqual(plain);

  const related = page.locator("details.related");
  await related.locator("summary").click();
  await expect(related.getByRole("link").filter({ hasText: HEADLINES[0] })).toBeVisible();
  await related.getByRole("link", { name: reader.says("sheet.ledger") }).click();
  await expect(page.getByRole("heading", { name: reader.says("views.ledger") })).toBeVisible();
  await expect(reader.chip(HEADLINES[4])).toBeVisible();
});

test("an article is cited, its letters are chosen, and it is read aloud", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // A voice that says each sentence at once and writes down what was said; the third waits.
  await page.addInitScript(() => {
    window.said = [];
    const voices = [{ lang: "en-US" }, { lang: "zh-CN", localService: true }];
    let last;
    const speak = (words) => {
      last = words;
      if (said.push([words.lang, words.text]) < 3) queueMicrotask(() => words.onend());
    };
    const value = { getVoices: () => voices, speak, cancel: () => last?.onerror(), pause() {}, resume() {} };
    Object.defineProperty(window, "speechSynthesis", { value });
    window.SpeechSynthesisUtterance = function (text) {
      this.text = text;
    };
  });
  const reader = new Reader(page);
  await reader.open("page?v=1&a=0.4");
  await reader.isReady();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const take = async (key) => {
    await reader.sheet.locator(".export summary").click();
    await reader.sheet.getByRole("button", { name: reader.says(key) }).click();
    await expect(reader.sheet.getByRole("status")).toHaveText(reader.says("export.copied"));
  };
  await take("export.gb");
  expect(await copied()).toBe(`俞强年, 漆小丽. ${HEADLINES[4]}[N]. 株洲日报, 2021-04.`);
  await take("export.bibtex");
  expect(await copied()).toContain("@article{news-2021-04-5,\n  author = {{俞强年} and {漆小丽}},");

  const letters = () => reader.sheet.locator(".para").first().evaluate((it) => getComputedStyle(it).fontSize);
  const before = await letters();
  await reader.sheet.locator("summary.letters").click();
  await reader.sheet.getByRole("group", { name: reader.says("sheet.size") }).getByRole("button").nth(2).click();
  await expect.poll(letters).not.toBe(before);
  const larger = await letters();
  await page.reload();
  await reader.isReady();
  expect(await letters()).toBe(larger);

  await reader.sheet.getByRole("button", { name: reader.says("sheet.aloud") }).click();
  await expect.poll(() => page.evaluate(() => said.length)).toBe(3);
  const [headline, first] = await page.evaluate(() => said);
  expect(headline).toEqual(["zh-CN", HEADLINES[4]]);
  expect(await reader.sheet.locator(".para").first().textContent()).toContain(first[1]);
  const controls = page.getByRole("group", { name: reader.says("sheet.aloud") });
  await expect(controls).toBeVisible();
  await reader.press("k");
  await expect(controls).toBeHidden();
});
