// For everyone: what axe finds, and what the page may never do.

import { accessibilityProblems, expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";
import { VIEWS } from "./views.mjs";

// Colours do not depend on the language, nor what is said on the scheme: each is asked for once.
for (const [language, colorScheme] of [
  ["zh", "light"],
  ["en", "dark"],
]) {
  test(`axe finds nothing, view by view, in ${language} and ${colorScheme}`, async ({ page }) => {
    test.slow();
    // Without motion the colours are there at once.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const reader = new Reader(page);
    await reader.open();
    if (reader.language !== language) await reader.changeLanguage();
    // Until the dictionary is here, any table may be dimmed at any moment.
    await reader.isReady();
    for (const [name, [fragment, rested]] of Object.entries(VIEWS)) {
      await test.step(name, async () => {
        await page.evaluate((fragment) => location.assign(`#/${fragment}`), fragment);
        // Looked at when it has come to rest: what is still dimmed because it waits is another colour.
        await expect(page.locator(rested).filter({ visible: true }).first()).toBeVisible();
        await expect(page.locator(".late")).toHaveCount(0);
        expect(await accessibilityProblems(page)).toEqual([]);
      });
    }
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
  await expect(page.getByRole("dialog")).toBeHidden();
  // A dialog is gone a moment before the page has heard of it, and until then no key is taken.
  await expect(async () => {
    await reader.press("Control+k");
    await expect(page.locator("#palette")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.locator("#palette input").fill("河");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await reader.press("Escape");
  await page.getByRole("button", { name: reader.says("open.button") }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
});

test("the style guide is not published", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("styleguide");
  await expect(reader.headline).toBeVisible();
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
