// For everyone: what axe finds, and what the page may never do.

import { accessibilityProblems, expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const VIEWS = {
  "the page": "page?v=1",
  "the original beside": "page?v=1&o=1",
  "a search": `page?v=1&q=${encodeURIComponent("居民")}`,
  words: "words?v=1",
  "nothing asked": "search?v=1",
  lines: `search?v=1&q=${encodeURIComponent("居民")}`,
  "articles found": `search?v=1&show=articles&q=${encodeURIComponent("居民")}`,
  spread: `search?v=1&show=spread&q=${encodeURIComponent("居民")}`,
  trend: `search?v=1&show=trend&q=${encodeURIComponent("居民")}`,
  keywords: `words?v=1&list=keywords&q=${encodeURIComponent("河长")}`,
  collocates: `words?v=1&list=collocates&node=${encodeURIComponent("居民")}`,
  people: "who?v=1",
  places: "who?v=1&who=places",
  quantities: "who?v=1&who=quantities",
  "the ledger": "ledger?v=1&group=status",
  "the board": "ledger?v=1&as=board",
  doubts: "proof?v=1&doubts=all",
  "a query that cannot be read": `page?v=1&q=${encodeURIComponent("(居民")}`,
};

/** What is there once a view has come to rest. */
const RESTED = {
  "nothing asked": ".guide",
  lines: "#line-3 .node",
  "articles found": ".found li",
  spread: ".strips li",
  trend: ".trend-figures td",
  keywords: ".figures tbody tr",
  collocates: ".contingency",
  people: ".figures tbody tr",
  places: ".branch",
  quantities: ".figures tbody tr",
  "the ledger": "tr[data-key]",
  "the board": ".card",
  doubts: ".doubts li",
};

for (const [name, fragment] of Object.entries(VIEWS)) {
  test(`axe finds nothing, in light and Chinese, in dark and English: ${name}`, async ({ page }) => {
    const reader = new Reader(page);
    await reader.open(fragment);
    // Looked at when it has come to rest: what is still dimmed because it waits is another colour.
    const rested = async () => {
      if (RESTED[name]) await expect(page.locator(RESTED[name]).first()).toBeVisible();
      else if (fragment.startsWith("words")) await expect(page.getByRole("table").getByRole("row").nth(1)).toBeVisible();
      else await reader.isReady();
    };
    await rested();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Colours do not depend on the language, nor what is said on the scheme.
    await reader.changeLanguage();
    // Without motion the colours are there at once.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await rested();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
}

test("axe finds nothing in the dialogs", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await reader.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await reader.press("Escape");
  await page.getByRole("button", { name: reader.says("open.button") }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("the page's own policy forbids scripts and connections of others", async ({ page }) => {
  await page.goto("./");
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  const rules = Object.fromEntries(policy.split(";").map((rule) => [rule.trim().split(/\s+/)[0], rule.trim()]));
  expect(rules["default-src"]).toMatch(/^default-src '(none|self)'$/);
  expect(policy).not.toMatch(/'unsafe-inline'.*script|script-src[^;]*'unsafe-(inline|eval)'/);
  expect(policy).not.toMatch(/https?:|\*/);
});

test("with the keyboard alone one reaches the text first", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.press("Tab");
  const skip = page.getByRole("link", { name: reader.says("app.skip") });
  await expect(skip).toBeFocused();
  await reader.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
