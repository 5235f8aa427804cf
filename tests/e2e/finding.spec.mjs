// Finding: search, filters, words.

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

test("a word narrows the list and is marked", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("垃圾分类");
  await expect(reader.entry(HEADLINES[1])).toHaveCount(0);
  await expect(reader.entry(HEADLINES[3])).toBeVisible();
  await reader.entry(HEADLINES[3]).click();
  await expect(reader.marks.first()).toHaveText("垃圾分类");
  const marked = await reader.marks.allTextContents();
  expect(new Set(marked)).toEqual(new Set(["垃圾分类"]));
});

test("all words must occur", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("河长 销号");
  await expect(reader.entries).toHaveCount(1);
  await expect(reader.entries).toContainText(HEADLINES[4]);
});

test("a word that is nowhere says so, and the way back is at hand", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.search("没有这样的词");
  await expect(page.getByText(reader.says("list.empty_title"))).toBeVisible();
  await page.getByRole("button", { name: reader.says("facets.clear") }).first().click();
  await expect(reader.entries).toHaveCount(5);
  await expect(reader.searchBox).toHaveValue("");
});

test("a reporter and a column narrow the list; chips undo them", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await page.getByRole("checkbox", { name: /俞强年/ }).click();
  await expect(page.getByRole("checkbox", { name: /俞强年/ })).toBeChecked();
  await expect(reader.entries).toHaveCount(1);
  await expect(reader.headline).toHaveText(HEADLINES[4]);
  await reader.chip("俞强年").click();
  await expect(reader.entries).toHaveCount(5);
  await page.getByRole("checkbox", { name: /河长在线/ }).click();
  await expect(reader.entries).toHaveCount(1);
  await page.getByRole("checkbox", { name: /河长在线/ }).click();
  await expect(reader.entries).toHaveCount(5);
});

test("/ goes to the search box, Escape leaves it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.press("/");
  await expect(reader.searchBox).toBeFocused();
  await page.keyboard.type("jk 河长");
  await expect(reader.searchBox).toHaveValue("jk 河长");
  await reader.press("Escape");
  await expect(reader.searchBox).not.toBeFocused();
});

test("word borders are shown on request", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await expect(reader.sheet.locator(".edge")).toHaveCount(0);
  await reader.bordersSwitch.click();
  await expect(reader.sheet.locator(".edge").first()).toBeVisible();
  // The words of a paragraph, put together, are the paragraph.
  const paragraph = reader.sheet.locator("p.para").filter({ hasText: "知所从来" });
  await expect(paragraph).toHaveText(
    "知所从来,思所将往。学习百年党史,就是要从党史中汲取智慧力量,运用到实际工作中去。",
  );
  expect(await paragraph.locator(".edge").allTextContents()).toContain("党史");
});

test("a keyword narrows the selection", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await reader.entry(HEADLINES[4]).click();
  const keyword = page.locator(".keywords button").first();
  await expect(keyword).toBeVisible();
  const word = (await keyword.innerText()).trim();
  await keyword.click();
  await expect(reader.searchBox).toHaveValue(word);
  await expect(reader.marks.first()).toHaveText(word);
});

test("the words view counts the selection", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words?v=1");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toBeVisible({ timeout: 30_000 });
  const top = async () => (await rows.nth(1).innerText()).replace(/\s+/g, " ");
  const ofAll = await top();
  expect(ofAll).toMatch(/\p{Script=Han}/u);
  await reader.search("垃圾分类");
  await expect.poll(top).not.toBe(ofAll);
  await expect(page.getByRole("table")).toContainText("垃圾");
});

test("people whom the text names narrow the list, as the field does", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  const people = page.locator("#facet-person").getByRole("checkbox");
  const first = people.first();
  await expect(first).toBeVisible();
  const name = await page.locator("#facet-person .facet-name").first().innerText();
  await first.click();
  await expect(reader.chip(name)).toBeVisible();
  // How often the query occurs is told only where there is one.
  const shown = async () => (await reader.entries.allInnerTexts()).map((text) => text.replace(/ · \d+ 处/, ""));
  const held = await shown();
  await reader.chip(name).click();
  await reader.search(`person:${name}`);
  await expect.poll(shown).toEqual(held);
});
