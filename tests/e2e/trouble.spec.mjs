// What goes wrong on the way: each has its words, and the rest still works.

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

/** The message stands there, in one language and the other. */
async function isTold(reader, key, values) {
  await expect(reader.page.getByText(reader.says(key, values))).toBeVisible();
  await reader.changeLanguage();
  await expect(reader.page.getByText(reader.says(key, values))).toBeVisible();
}

test.describe("with a message in both languages", () => {
  // In this form because Playwright takes an array of two for a value and its options.
  test.use({ expected: [[/Failed to load resource/, /net::ERR/], { option: true }] });

  test("the pages of the site are missing", async ({ page }) => {
    const reader = new Reader(page);
    await page.route("**/library.gz*", (route) => route.fulfill({ status: 404, body: "not here" }));
    await reader.open();
    await isTold(reader, "trouble.missing", { cause: "404 Not Found" });
    await reader.paste("一条新闻\n\n本报讯（记者 林小满）今日有雨，市民出行请带伞，下午转晴。\n");
    await expect(reader.sheet).toContainText("今日有雨");
  });

  test("the pages of the site are broken", async ({ page }) => {
    const reader = new Reader(page);
    await page.route("**/library.gz*", (route) => route.fulfill({ status: 200, body: "BRSH but not really" }));
    await reader.open();
    await isTold(reader, "trouble.broken");
  });

  test("the worker does not load", async ({ page }) => {
    const reader = new Reader(page);
    await page.route(/worker-boot\.js/, (route) => route.fulfill({ status: 404, body: "not here" }));
    await reader.open();
    await isTold(reader, "trouble.dead");
    await expect(reader.headline).toHaveText(HEADLINES[0]);
    await reader.entry(HEADLINES[3]).click();
    await expect(reader.headline).toHaveText(HEADLINES[3]);
    await reader.press("o");
    await expect(reader.source).toBeVisible();

    await page.unroute(/worker-boot\.js/);
    await page.getByRole("button", { name: reader.says("trouble.restart") }).click();
    await reader.isReady();
    await expect(page.getByText(reader.says("trouble.dead"))).toHaveCount(0);
    await reader.search("垃圾分类");
    await expect(reader.entry(HEADLINES[1])).toHaveCount(0);
  });

  test("the worker never says a word", async ({ page }) => {
    const reader = new Reader(page);
    await page.clock.install();
    await page.route(/worker-boot\.js/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await reader.open();
    await reader.paste("一条新闻\n\n今日有雨，市民出行请带伞。\n");
    await page.clock.fastForward("00:31");
    await isTold(reader, "trouble.silent");
    await expect(reader.headline).toHaveText(HEADLINES[0]);

    await page.unroute(/worker-boot\.js/);
    await page.getByRole("button", { name: reader.says("trouble.restart") }).click();
    await expect(page.getByText(reader.says("trouble.silent"))).toHaveCount(0);
    await expect(page.getByText(reader.says("trouble.no_worker"))).toBeVisible();
    await reader.isReady();
  });

  test("the worker is of another build", async ({ page }) => {
    const reader = new Reader(page);
    const body = "postMessage(Uint8Array.of(0, 1, 120, 0, 0));";
    await page.route(/worker-boot\.js/, (route) => route.fulfill({ contentType: "text/javascript", body }));
    await reader.open();
    await isTold(reader, "trouble.stale");
    await expect(reader.headline).toHaveText(HEADLINES[0]);
  });

  test("the dictionary is missing", async ({ page }) => {
    const reader = new Reader(page);
    await page.context().route("**/dictionary*", (route) => route.fulfill({ status: 404, body: "not here" }));
    await reader.open();
    await isTold(reader, "trouble.dictionary");
    await expect(reader.bordersSwitch).toBeDisabled();
    await reader.search("垃圾分类");
    await expect(reader.entry(HEADLINES[1])).toHaveCount(0);
    await expect(reader.entry(HEADLINES[3])).toBeVisible();
  });

  test("the gazetteer is missing, and is fetched again", async ({ page }) => {
    const reader = new Reader(page);
    await page.context().route("**/gazetteer*", (route) => route.fulfill({ status: 404, body: "not here" }));
    await reader.open("who?v=1&who=places");
    await isTold(reader, "trouble.gazetteer");
    await expect(page.locator(".branch").filter({ hasText: "荷塘区" })).toBeVisible();
    // No text says in which province the city lies.
    const province = () => page.getByRole("button", { name: reader.says("who.inside", { name: "湖南" }) });
    await expect(province()).toHaveCount(0);

    await page.context().unroute("**/gazetteer*");
    await page.getByRole("button", { name: reader.says("trouble.retry") }).click();
    await expect(province()).toBeVisible();
    await expect(page.getByText(reader.says("trouble.gazetteer"))).toHaveCount(0);
  });
});

test.describe("without WebAssembly", () => {
  test.use({ expected: [/WebAssembly/] });

  test("the article can be read, and a message says what is missing", async ({ page }) => {
    await page.addInitScript(() => {
      delete globalThis.WebAssembly;
    });
    await page.goto("./");
    await expect(page.getByText("WebAssembly").first()).toBeVisible();
    await expect(page.locator("body")).toContainText(HEADLINES[0]);
    await expect(page.locator("body")).toContainText("知所从来,思所将往。");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the article can be read", async ({ page }) => {
    await page.goto("./");
    await expect(page.getByText(HEADLINES[0]).first()).toBeVisible();
    await expect(page.locator("body")).toContainText("知所从来,思所将往。");
  });
});
