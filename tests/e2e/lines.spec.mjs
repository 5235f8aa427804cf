// 检索: lines in context, the articles that fit best, where and when.

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

const link = (view, values) => `${view}?v=1&${new URLSearchParams(values)}`.replaceAll("+", "%20");

/** The lines that are in the document. */
const lines = (page) => page.locator("#lines .lines-window .line");
const cells = async (page, cell) => (await lines(page).locator(`.${cell}`).allInnerTexts()).map((text) => text.trim());

test("every place stands on a line, the word in the middle", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "垃圾分类" }));
  await expect(lines(page).first()).toContainText("垃圾分类");
  expect(new Set(await cells(page, "node"))).toEqual(new Set(["垃圾分类"]));
  const total = await page.locator("#lines").getAttribute("aria-rowcount");
  await expect(page.locator("#lines-caption")).toContainText(`${total - 1}`);
  // The node stands in one column.
  const at = await lines(page).locator(".node").evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().left)));
  expect(new Set(at).size).toBe(1);
});

test("a line says whether it is a word or a part of one", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "居民" }));
  await expect(lines(page).first()).toContainText(reader.says("lines.word"));
  await reader.search("民好");
  await expect(lines(page).first()).toContainText(reader.says("lines.part"));
});

test("lines are sorted by the words beside", async ({ page }) => {
  // High enough for all lines to be in the document.
  await page.setViewportSize({ width: 1280, height: 1600 });
  const reader = new Reader(page);
  await reader.open(link("search", { q: "居民" }));
  await expect(lines(page).nth(1)).toBeVisible();
  const before = await cells(page, "right");
  await page.getByLabel(reader.says("lines.sort_first")).selectOption("1R");
  await expect(page).toHaveURL(/sort=1R/);
  await expect.poll(() => cells(page, "right")).not.toEqual(before);
  const after = await cells(page, "right");
  expect(after.toSorted()).toEqual(before.toSorted());
  // Lines that begin with the same word stand together.
  const firsts = after.map((text) => [...text][0]);
  const groups = firsts.filter((first, at) => first !== firsts[at - 1]);
  expect(groups.length).toBeLessThanOrEqual(new Set(firsts).size + 2);
  await page.getByLabel(reader.says("lines.sort_second")).selectOption("1L");
  await expect(page).toHaveURL(/sort=1R\.1L/);
});

test("a line opens its article at the place, Back returns to the line", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "居民", sort: "1R" }));
  const line = lines(page).nth(7);
  await expect(line).toBeVisible();
  const left = (await line.locator(".left").innerText()).trim().slice(-6);
  await line.click();
  await expect(reader.headline).toBeVisible();
  const here = reader.sheet.locator("mark.here");
  await expect(here).toHaveText("居民");
  await expect(here).toBeInViewport();
  expect((await reader.sheet.innerText()).replace(/\s/g, "")).toContain(`${left.replace(/\s/g, "")}居民`);
  await page.goBack();
  await expect(lines(page).nth(7)).toHaveClass(/active/);
  await expect(page).toHaveURL(/sort=1R/);
});

test("the keyboard walks the lines and opens one", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "居民" }));
  await expect(lines(page).nth(4)).toBeVisible();
  await page.locator("#lines").focus();
  await reader.press("ArrowDown");
  await reader.press("ArrowDown");
  await expect(lines(page).nth(2)).toHaveClass(/active/);
  await expect(page.locator("#lines")).toHaveAttribute("aria-activedescendant", "line-2");
  await reader.press("End");
  const last = Number(await page.locator("#lines").getAttribute("aria-rowcount")) - 2;
  await expect(page.locator(`#line-${last}`)).toBeInViewport();
  await expect(page.locator(`#line-${last}`)).toHaveClass(/active/);
  await reader.press("Home");
  await expect(page.locator("#line-0")).toBeInViewport();
  await reader.press("Enter");
  await expect(reader.sheet.locator("mark.here")).toHaveText("居民");
});

test("another word can be looked at than the query", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "河长" }));
  await expect(lines(page).first()).toContainText("河长");
  await page.getByLabel(reader.says("node.label")).fill("水质");
  await expect.poll(async () => new Set(await cells(page, "node"))).toEqual(new Set(["水质"]));
  await expect(page).toHaveURL(/node=/);
  await expect(reader.searchBox).toHaveValue("河长");
});

test("the articles that fit best, with the words around", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "垃圾分类" }));
  await page.getByRole("link", { name: reader.says("lines.articles"), exact: true }).click();
  const first = page.locator(".found li").first();
  await expect(first).toContainText(HEADLINES[3]);
  await expect(first.locator(".snippet mark").first()).toContainText("垃圾");
  await first.getByRole("link").click();
  await expect(reader.headline).toHaveText(HEADLINES[3]);
  await page.goBack();
  await expect(first).toBeVisible();
});

test("a strip shows where in its article a word stands", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "河长", show: "spread" }));
  const strip = page.locator(".strips li").filter({ hasText: HEADLINES[4] });
  await expect(strip).toBeVisible();
  expect(await strip.locator(".strip-marks").getAttribute("d")).toMatch(/^M\d+ 1V19M/);
  await strip.getByRole("link").click();
  await expect(reader.headline).toHaveText(HEADLINES[4]);
});

test("a time narrows the selection, and the chip takes it back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("search", { q: "居民", show: "trend" }));
  const year = page.locator(".date-button").first();
  await expect(year).toHaveText("2021年");
  await year.click();
  await expect(page).toHaveURL(/date=2021/);
  await expect(reader.chip("2021年")).toBeVisible();
  await expect(page.locator(".date-button").first()).toHaveText("2021年4月");
  await reader.chip("2021年").click();
  await expect(page).not.toHaveURL(/date=/);
  // The chart with handles takes the place of the small one, and what is in its sight can be chosen.
  await page.locator(".charts [data-tab=trend]").click();
  await expect(page.locator(".trend")).toBeHidden();
  await page.getByRole("button", { name: reader.says("charts.only_stretch") }).click();
  await expect(reader.searchBox).toHaveValue(/^居民 date:2021/);
  await expect(page.locator("#node")).toHaveValue("居民");
});

test("without a query the view says what can be asked; an example asks it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("search");
  await expect(page.getByRole("heading", { name: reader.says("guide.title") })).toBeVisible();
  await page.getByRole("button", { name: "居民 OR 群众" }).click();
  await expect(reader.searchBox).toHaveValue("居民 OR 群众");
  await expect(lines(page).first()).toBeVisible();
});

test("thousands of lines: only those in sight are in the document", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("many.txt", Buffer.from(`许多行\n\n本报讯（记者 林小满）${"今日有雨，市民出行请带伞。".repeat(3000)}\n`));
  await expect(reader.headline).toHaveText("许多行");
  await page.goto(`${page.url().split("#")[0]}#/${link("search", { q: "带伞" })}`);
  await expect(page.locator("#lines")).toHaveAttribute("aria-rowcount", "3001");
  await page.locator("#lines").focus();
  await reader.press("End");
  await expect(page.locator("#line-2999")).toBeInViewport();
  await expect(page.locator("#line-2999 .node")).toHaveText("带伞");
  expect(await lines(page).count()).toBeLessThan(60);
});
