// Names in an article as ways on.

import { accessibilityProblems, expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const names = (reader) => reader.sheet.locator(".named[role=button]");
const ways = (page) => page.locator("[popover]");

test("a name in the text leads to where else it is told of", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("page?v=1&e=1&a=0.4");
  const name = names(reader).and(page.locator("[data-kind=person]")).first();
  const called = await name.getAttribute("data-name");
  await name.click();
  await expect(ways(page)).toContainText(called);
  expect(await accessibilityProblems(page)).toEqual([]);
  // The lines of the name; Back is in the article again.
  await ways(page).getByRole("link", { name: reader.says("table.lines") }).click();
  await expect(page).toHaveURL(new RegExp(`#/search.*node=${encodeURIComponent(called)}`));
  await expect(page.locator("#line-0 .node")).toContainText(called);
  await page.goBack();
  // Only what tells of it.
  await name.click();
  await ways(page).getByRole("button").click();
  await expect(ways(page)).toBeHidden();
  await expect(reader.searchBox).toHaveValue(called);
  await expect(reader.marks.first()).toBeVisible();
});

test("the Tab key stops at the first name alone, and the arrow keys go on from it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("page?v=1&e=1&a=0.4");
  await expect(names(reader).nth(2)).toBeVisible();
  const stops = reader.sheet.locator(".named[tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  await expect(names(reader).first()).toBeFocused();
  await reader.press("ArrowRight");
  await reader.press("ArrowRight");
  await expect(names(reader).nth(2)).toBeFocused();
  await reader.press("ArrowLeft");
  await expect(names(reader).nth(1)).toBeFocused();
  await reader.press("Enter");
  await expect(ways(page).getByRole("button")).toBeFocused();
  await reader.press("Escape");
  await expect(ways(page)).toBeHidden();
  await expect(names(reader).nth(1)).toBeFocused();
});

test("names are selected and copied with the text around them, and a selection brings nothing up", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("page?v=1&e=1&a=0.4");
  const name = reader.sheet.locator(".para .named[role=button]").first();
  const text = await name.evaluate((name) => {
    const paragraph = name.closest(".para");
    getSelection().selectAllChildren(paragraph);
    return { selected: String(getSelection()).trim(), all: paragraph.textContent.trim() };
  });
  expect(text.selected).toBe(text.all);
  expect(text.selected).toContain(await name.innerText());
  await name.dispatchEvent("click");
  await expect(ways(page)).toBeHidden();
  await page.evaluate(() => getSelection().removeAllRanges());
  await name.dispatchEvent("click");
  await expect(ways(page)).toBeVisible();
});
