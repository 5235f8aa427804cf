// 比较: the selection beside another.

import { expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const side = (page, reader, key) => page.locator(".compare-sides table").filter({ hasText: reader.says(`compare.${key}`) });
const sizes = (page) => page.locator(".compare table.figures").first().locator("tbody tr");

test("a selection is compared with the rest, another query and another value", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("compare");
  await expect(page.getByText(reader.says("compare.choose"))).toBeVisible();

  // What all articles have leaves none to compare with.
  await reader.search("居民");
  await expect(page.getByText(reader.says("words.no_rest"))).toBeVisible();

  // The rest: words of either side, and how large both are.
  await reader.search("河长");
  await expect(side(page, reader, "more_here").getByRole("button", { name: "河长", exact: true })).toBeVisible();
  await expect(side(page, reader, "more_there").locator("tbody tr").first()).toBeVisible();
  await expect(sizes(page)).toHaveText([/^甲 · 河长1/, /^乙 · 其余各篇4/]);
  await expect(page.getByRole("note")).toContainText(reader.says("table.small"));

  // Another query, which finds nothing: why, and the way out.
  await page.locator("#against").selectOption("q");
  const other = page.getByRole("searchbox", { name: reader.says("compare.there") });
  await other.fill("没有的词");
  await other.press("Enter");
  await expect(page.getByText(reader.says("compare.none_there"))).toBeVisible();
  await other.fill("居民");
  await other.press("Enter");
  await expect(sizes(page).nth(1)).toContainText("乙 · 居民");
  await page.goBack();
  await expect(sizes(page).nth(1)).toContainText("乙 · 其余各篇");
});

test("two values of a facet are compared, and the link says which", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("compare");
  await page.getByRole("button", { name: reader.says("compare.by", { facet: "记者" }) }).click();
  await expect(page).toHaveURL(/reporter=.*vs=reporter%3A/);
  await expect(sizes(page)).toHaveCount(2);
  const own = await page.locator("#value-here").inputValue();
  await expect(reader.chip(own)).toBeVisible();
  const other = await page.locator("#value-there").inputValue();
  expect(other).not.toBe(own);
  await page.getByRole("navigation", { name: reader.says("compare.tabs") }).getByRole("link", { name: reader.says("who.people") }).click();
  await expect(page.locator(".compare-sides")).toContainText(reader.says("compare.only_here"));
  await page.reload();
  await expect(sizes(page)).toHaveText([new RegExp(`^甲 · ${own}`), new RegExp(`^乙 · ${other}`)]);
  await expect(page.locator("#value-there")).toHaveValue(other);
  // Words of a side narrow both.
  await page.locator(".compare-sides tbody button.word").first().click();
  await expect(reader.searchBox).not.toHaveValue("");
  await expect(page).toHaveURL(/vs=reporter/);
});

test("headlines are compared with the text below them, and the link says so", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("compare");
  await page.getByRole("button", { name: reader.says("compare.zones") }).click();
  await expect(page).toHaveURL(/vs=zone%3Aheadline\.body/);
  await expect(sizes(page)).toHaveText([/^甲 · 标题 · 全部文章5/, /^乙 · 正文 · 全部文章5/]);
  await expect(side(page, reader, "common").locator("tbody tr").first()).toBeVisible();
  // Who is told of in the headlines too.
  await page.getByRole("navigation", { name: reader.says("compare.tabs") }).getByRole("link", { name: reader.says("who.places") }).click();
  await expect(side(page, reader, "both").getByRole("button", { name: /株洲/ }).first()).toBeVisible();
  // The sides change places, and come again by the link.
  await page.locator("#zone-here").selectOption("body");
  await page.locator("#zone-there").selectOption("headline");
  await page.reload();
  await expect(sizes(page)).toHaveText([/^甲 · 正文/, /^乙 · 标题/]);
  await expect(page.locator("#zone-there")).toHaveValue("headline");
});
