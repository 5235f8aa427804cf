// In which characters print is shown.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { HEADLINES, Reader } from "./reader.mjs";

const TRADITIONAL = "牢記為民初心,為群眾解決“急難愁盼”";

/** Has print shown in other characters, by the reader's menu. */
async function choose(reader, key) {
  await reader.sheet.locator("summary.letters").click();
  const group = reader.sheet.getByRole("group", { name: reader.says("sheet.script") });
  await group.getByRole("button", { name: reader.says(key) }).click();
  await expect(group.getByRole("button", { name: reader.says(key) })).toHaveAttribute("aria-pressed", "true");
  await reader.press("Escape");
}

test("print is shown in traditional characters wherever it stands, and copied as printed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const reader = new Reader(page);
  await reader.open(`page?v=1&q=${encodeURIComponent("群众")}`);
  await reader.isReady();
  await expect(reader.marks.first()).toHaveText("群众");
  const lengths = () => reader.sheet.locator(".para").evaluateAll((all) => all.map((it) => it.textContent.length));
  const before = await lengths();
  await choose(reader, "sheet.traditional");
  await expect(reader.headline).toHaveText(TRADITIONAL);
  await expect(reader.marks.first()).toHaveText("群眾");
  expect(await lengths()).toEqual(before);
  await expect(reader.entry("社區“夜話家常”解民憂")).toBeVisible();
  // The interface and the citation stay as they are.
  await expect(reader.bordersSwitch).toBeVisible();
  await expect(reader.sheet.locator(".cited")).toContainText(HEADLINES[0]);

  await reader.headline.selectText();
  await reader.press("Control+c");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(HEADLINES[0]);
  await expect(reader.headline).toHaveText(TRADITIONAL);

  // Another article, lines and tables come in them, too; the original does not.
  await reader.entry("社區“夜話家常”解民憂").click();
  await expect(reader.headline).toHaveText("社區“夜話家常”解民憂");
  await reader.originalSwitch.click();
  await expect(reader.blocks.filter({ hasText: HEADLINES[1] }).first()).toBeVisible();
  await page.goto(`./#/search?v=1&q=${encodeURIComponent("群众")}`);
  await expect(page.locator("#line-0 .node")).toHaveText("群眾");
  // A click on what is shown in other characters asks for what was printed.
  await page.goto("./#/words?v=1");
  await page.locator("tbody button.word", { hasText: "群眾" }).click();
  await expect(reader.searchBox).toHaveValue(/群众/);
});

test("the choice is kept, and taken back by the palette", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await choose(reader, "sheet.traditional");
  await expect(reader.headline).toHaveText(TRADITIONAL);
  await page.reload();
  await reader.isReady();
  await expect(reader.headline).toHaveText(TRADITIONAL);
  await reader.press("Control+k");
  await page.locator("#palette input").fill("原样");
  await reader.press("Enter");
  await expect(reader.headline).toHaveText(HEADLINES[0]);
  await page.reload();
  await reader.isReady();
  await expect(reader.headline).toHaveText(HEADLINES[0]);
});

test("charts are drawn in these characters, and hand on what was printed", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await choose(reader, "sheet.traditional");
  await page.goto("./#/words?v=1&chart=bars");
  const chart = page.getByRole("figure").getByRole("img");
  await expect(chart).toHaveAccessibleName(/，黨史 \d/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: reader.says("charts.save_csv") }).click();
  expect(await readFile(await (await download).path(), "utf8")).toContain("\n党史,");
  // The bar of the third row.
  await page.locator(".chart canvas").click({ position: { x: 120, y: 143 } });
  await expect(reader.searchBox).toHaveValue("党史");
  await page.goBack();
  await expect(reader.searchBox).toHaveValue("");
  await reader.press("Control+k");
  await page.locator("#palette input").fill("原样");
  await reader.press("Enter");
  await expect(chart).toHaveAccessibleName(/，党史 \d/);
});

test("a page in traditional characters is read in simplified ones, and left alone by its own", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  const text = "范先生是這裡的里長,他在臺灣讀過乾隆時代的著名書籍,住處離這裡三公里。";
  await reader.paste(`里長說歷史\n\n本報記者 王小明\n\n${text}\n`);
  await expect(reader.sheet).toContainText(text);
  await choose(reader, "sheet.traditional");
  await expect(page.locator("html")).toHaveAttribute("data-script", "traditional");
  // Once the table has come, the others of the library are shown by it.
  await choose(reader, "sheet.simplified");
  await expect(reader.sheet).toContainText("范先生是这里的里长,他在台湾读过乾隆时代的著名书籍,住处离这里三公里。");
  await choose(reader, "sheet.traditional");
  await expect(reader.sheet).toContainText(text);
});

test.describe("without its table", () => {
  test.use({ expected: [[/traditional\.txt/, /HTTP 500/], { option: true }] });

  test("print stays as it is, and this is said", async ({ page }) => {
    await page.route("**/traditional.txt", (route) => route.fulfill({ status: 500 }));
    const reader = new Reader(page);
    await reader.open();
    await reader.isReady();
    await reader.sheet.locator("summary.letters").click();
    await reader.sheet.getByRole("button", { name: reader.says("sheet.traditional") }).click();
    await expect(reader.sheet.getByText(reader.says("sheet.script_fault"))).toBeVisible();
    await expect(reader.headline).toHaveText(HEADLINES[0]);
  });
});
