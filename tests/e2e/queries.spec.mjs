// Queries: operators, and what is said where one cannot be read.

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

test("a query that cannot be read says where, in both languages, and the last result stays", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("垃圾分类");
  await expect(reader.entry(HEADLINES[1])).toHaveCount(0);
  await reader.search("(垃圾分类");
  const fault = page.locator("#search-fault");
  const isTold = async () => {
    await expect(fault).toContainText(reader.says("query.unclosed_group"));
    await expect(fault.locator("mark")).toHaveText("(");
    await expect(fault).toContainText(reader.says("search.stale"));
  };
  await isTold();
  await reader.changeLanguage();
  await isTold();
  await expect(reader.entry(HEADLINES[3])).toBeVisible();
  await expect(reader.entry(HEADLINES[1])).toHaveCount(0);
  await expect(reader.searchBox).toHaveAttribute("aria-invalid", "true");
  await reader.search("(垃圾分类)");
  await expect(fault).toBeHidden();
  await expect(reader.searchBox).toHaveAttribute("aria-invalid", "false");
});

test("OR, NOT and fields narrow as they say", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("headline:河长制");
  await expect(reader.entries).toHaveCount(1);
  await expect(reader.entries).toContainText(HEADLINES[4]);
  await reader.search("headline:河长制 OR headline:垃圾分类");
  await expect(reader.entries).toHaveCount(2);
  await reader.search("NOT headline:河长制");
  await expect(reader.entries).toHaveCount(4);
});

test("what is wrong with the word looked at stands below its own box", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`search?v=1&q=${encodeURIComponent("居民")}`);
  await expect(page.locator("#line-0")).toBeVisible();
  await page.getByLabel(reader.says("node.label")).fill("“居民");
  await expect(page.locator("#node-fault")).toContainText(reader.says("query.unclosed_quote", { mark: "“" }));
  await expect(page.locator("#search-fault")).toBeHidden();
  await expect(page.locator("#line-0")).toBeVisible();
});

test("traditional characters find simplified ones when asked, and the link says so", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("河長制");
  await expect(reader.entries).toHaveCount(0);
  const either = page.getByRole("button", { name: "繁简", exact: true });
  await either.click();
  await expect(either).toHaveAttribute("aria-pressed", "true");
  await expect(reader.entries).toHaveCount(1);
  await expect(reader.marks.first()).toHaveText("河长制");
  await page.reload();
  await expect(reader.entries).toHaveCount(1);
  await expect(either).toHaveAttribute("aria-pressed", "true");
  await either.click();
  await expect(reader.entries).toHaveCount(0);
});
