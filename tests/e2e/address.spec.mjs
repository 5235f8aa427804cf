// The address says everything: links, Back, language and scheme.

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

test("a link shows another reader the same", async ({ page, context }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("居民");
  await reader.entry(HEADLINES[2]).click();
  await reader.originalSwitch.click();
  await expect(reader.source).toBeVisible();
  await expect(reader.headline).toHaveText(HEADLINES[2]);
  // What is typed enters the address after a pause.
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(reader.marks.first()).toHaveText("居民");
  await expect(reader.entries.first()).toContainText(reader.says("counts.hits"));
  const entries = await reader.entries.allInnerTexts();

  const other = new Reader(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.headline).toHaveText(HEADLINES[2]);
  await expect(other.searchBox).toHaveValue("居民");
  await expect(other.source).toBeVisible();
  await expect(other.marks.first()).toHaveText("居民");
  await expect.poll(() => other.entries.allInnerTexts()).toEqual(entries);
});

test("Back undoes the steps one by one, Forward takes them again", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.entry(HEADLINES[1]).click();
  await expect(reader.headline).toHaveText(HEADLINES[1]);
  await reader.entry(HEADLINES[3]).click();
  await expect(reader.headline).toHaveText(HEADLINES[3]);
  await page.goBack();
  await expect(reader.headline).toHaveText(HEADLINES[1]);
  await page.goBack();
  await expect(reader.headline).toHaveText(HEADLINES[0]);
  await page.goForward();
  await expect(reader.headline).toHaveText(HEADLINES[1]);
});

test("steps taken before the page has answered are steps that Back undoes, and are in the link that is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const reader = new Reader(page);
  await reader.open(`page?v=1&q=${encodeURIComponent("居民")}`);
  await expect(page.getByRole("button", { name: reader.says("saved.share") })).toBeVisible();
  await page.evaluate(() => {
    const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    press("]");
    press("]");
    document.querySelector("#share").click();
  });
  await expect(page.getByRole("button", { name: reader.says("saved.copied") })).toBeVisible();
  await expect(page).toHaveURL(/#\/words/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.goBack();
  await expect(page).toHaveURL(/#\/search/);
  await expect(page.getByRole("heading", { level: 2, name: reader.says("views.search") })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#\/page/);
  await expect(reader.headline).toBeVisible();
});

test("a link that nobody wrote still opens", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("nowhere?v=9&a=77.99&q=%E0%A4%A&column=%00&o=maybe");
  await expect(page.getByRole("main")).toBeVisible();
  await reader.search("");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("the language is one click away, and stays", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await reader.changeLanguage();
  await expect(reader.searchBox).toBeVisible();
  await reader.open();
  await expect(reader.searchBox).toBeVisible();
  await reader.changeLanguage();
  await expect(reader.searchBox).toBeVisible();
});

test("the scheme is one click away, and stays", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  const button = page.getByRole("button", { name: /配色/ });
  // From the system's to light to dark.
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await button.click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  await reader.isUp();
  expect(await ground()).toBe(dark);
});

test("without a choice the scheme is the system's", async ({ page }) => {
  const reader = new Reader(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await reader.open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(ground).not.toBe(dark);
});
