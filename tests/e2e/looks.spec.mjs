// How each view looks, beside what it looked like before: small pictures in which every letter is a block (blocks.mjs), so that they
// do not depend on the fonts of a machine. A change that is meant is taken over with `--update-snapshots`, and looked at.

import { blocks } from "./blocks.mjs";
import { expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";
import { VIEWS } from "./views.mjs";

/** The pictures, and what is on them. */
const PICTURES = {
  page: "the original beside",
  search: "lines",
  words: "words",
  chart: "a chart",
  who: "places",
  ledger: "the ledger",
  compare: "a comparison",
  proof: "doubts",
};
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

test.use({ deviceScaleFactor: 0.5 });
// Elsewhere the edges of a block are smoothed otherwise.
test.skip(process.platform !== "linux", "the pictures were taken on Linux");

/** Has the page set in blocks from the beginning, its charts too. */
async function setInBlocks(page) {
  await page.addInitScript((font) => {
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    document.fonts.add(new FontFace("Blocks", bytes, { weight: "100 900" }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { font-family: Blocks !important; }");
    document.adoptedStyleSheets = [sheet];
  }, blocks().toString("base64"));
}

for (const language of ["zh", "en"]) {
  for (const [view, shown] of Object.entries(PICTURES)) {
    const [fragment, rested] = VIEWS[shown];
    test(`${view} looks as before, in ${language}`, async ({ page }) => {
      await setInBlocks(page);
      await page.emulateMedia({ reducedMotion: "reduce" });
      const reader = new Reader(page, language);
      await reader.open(`${fragment}&lang=${language}`);
      await expect(page.locator(rested).filter({ visible: true }).first()).toBeVisible();
      await reader.isDrawn();
      // The last facet to come.
      await expect(page.locator("#facet-person")).toBeAttached();
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme });
          await expect.soft(page).toHaveScreenshot(`${view}-${size}-${colorScheme}-${language}.png`);
        }
      }
    });
  }
}
