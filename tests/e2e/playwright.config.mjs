// The browser tests: `./dev test site`, or with everything set up
// `npx playwright test --config tests/e2e/playwright.config.mjs`.

import { defineConfig } from "@playwright/test";

import { chromiumFlags, chromiumPath } from "../../scripts/chromium.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  timeout: 45_000,
  // Edges are smoothed a little otherwise by other versions of a browser, and where letters are fitted to pixels: not more than that.
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.015, scale: "device" } },
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  use: {
    browserName: "chromium",
    // Where no language is set, Chromium on Linux gives no file a Chinese name.
    launchOptions: { executablePath: chromiumPath(), args: chromiumFlags(), env: { ...process.env, LC_ALL: "C.UTF-8" } },
    viewport: { width: 1280, height: 900 },
    locale: "zh-CN",
    colorScheme: "light",
    screenshot: "only-on-failure",
  },
});
