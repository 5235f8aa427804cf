// Pages to measure in, each in a browser process of its own.

import { chromium } from "@playwright/test";

import { chromiumFlags, chromiumPath } from "../../../scripts/chromium.mjs";

// The first lets a page clean up before it weighs itself; the second measures at once instead of at some later time.
const FLAGS = ["--js-flags=--expose-gc", "--enable-blink-features=ForceEagerMeasureMemory"];

/**
 * Opens the bench's page in a fresh browser and gives it to `work` as a function that calls one of its measurements:
 * `call("segment", "compare", { … })` is `compare({ … })` of page/segment.mjs.
 */
export async function inFreshPage(url, work) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags(), ...FLAGS] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on("console", (message) => {
      if (message.type() === "error") console.error(`  the page says: ${message.text()}`);
    });
    await page.goto(`${url}/page/index.html`);
    const call = (module, name, options = {}) =>
      page.evaluate(
        async ([path, name, options]) => (await import(path))[name](options),
        [`/page/${module}.mjs`, name, options],
      );
    return await work(call, browser);
  } finally {
    await browser.close();
  }
}
