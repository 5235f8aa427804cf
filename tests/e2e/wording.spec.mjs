// Words of the reader's own, and characters instead of words.

import { accessibilityProblems, expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const rows = (page) => page.locator("table.figures tbody tr");
const word = (page, text) => rows(page).filter({ has: page.getByRole("button", { name: text, exact: true }) });
const dialog = (page) => page.getByRole("dialog");

/** Opens the frequency list with all its words, and the dialog over it. */
async function open(page, language = "zh") {
  const reader = new Reader(page, language);
  await reader.open(`words?v=1&all=1&lang=${language}`);
  await expect(rows(page).first()).toBeVisible();
  await page.locator("#open-wording").click();
  await expect(dialog(page)).toBeVisible();
  return reader;
}

async function close(page) {
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
}

test("a word that is added counts at once, stays, and can be taken back", async ({ page }) => {
  const reader = await open(page);
  await page.locator("#own-word").fill("社区居民");
  await page.locator("#own-weight").fill("900000");
  await page.locator("#own-tag").selectOption("n");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("listitem")).toHaveText(/社区居民.*名词 · 900000/);
  expect(await accessibilityProblems(page)).toEqual([]);
  await close(page);
  await reader.search("社区居民");
  await expect(word(page, "社区居民")).toBeVisible();
  await page.reload();
  await expect(word(page, "社区居民")).toBeVisible();
  await page.locator("#open-wording").click();
  await dialog(page).getByRole("button", { name: reader.says("wording.restore", { word: "社区居民" }) }).click();
  await expect(dialog(page)).toContainText(reader.says("wording.none"));
  await close(page);
  await expect(word(page, "社区居民")).toHaveCount(0);
});

test("a word that is removed falls apart", async ({ page }) => {
  await open(page);
  await expect(word(page, "社区")).toBeVisible();
  await page.locator("#own-word").fill("社区");
  await page.locator("#remove-word").click();
  await close(page);
  await expect(word(page, "社区")).toHaveCount(0);
});

for (const language of ["zh", "en"]) {
  test(`what cannot be a word is said at its field (${language})`, async ({ page }) => {
    const reader = await open(page, language);
    const [own, weight, fault] = ["#own-word", "#own-weight", "#own-word-fault"].map((id) => page.locator(id));
    for (const [text, number, key, field] of [
      ["", "", "empty", own],
      ["社\t区", "", "space", own],
      ["社 区", "", "space", own],
      ["长".repeat(65), "", "too_long", own],
      ["社区", "0", "bad_weight", weight],
      ["社区", "多", "bad_weight", weight],
    ]) {
      await own.fill(text);
      await weight.fill(number);
      await page.locator("#add-word").click();
      await expect(fault).toHaveText(reader.says(`wording.${key}`));
      await expect(field).toHaveAttribute("aria-invalid", "true");
    }
    await expect(dialog(page)).toContainText(reader.says("wording.none"));
    await own.fill("社区民");
    await weight.fill("");
    await page.locator("#add-word").click();
    await expect(fault).toBeEmpty();
  });
}

test("characters are counted instead of words", async ({ page }) => {
  await open(page);
  await page.locator("#by-character").click();
  await close(page);
  await expect(word(page, "区")).toBeVisible();
  await expect(word(page, "社区")).toHaveCount(0);
  await page.locator("#open-wording").click();
  await page.locator("#by-word").click();
  await close(page);
  await expect(word(page, "社区")).toBeVisible();
});
