// What every browser test stands on: the built site under /broadsheet/, and a page that is watched for complaints.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";

import { startServer } from "./server.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export { expect };

export const test = base.extend({
  /** The served site; one for each process that runs tests. */
  site: [
    async ({}, use) => {
      const site = await startServer({ root: here("../../dist"), base: "/broadsheet/" });
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),

  /** A page whose reader goes back, or loads it again, when they have seen what came of what they did: only then it is in the address. */
  page: async ({ page }, use) => {
    for (const step of ["goBack", "goForward", "reload"]) {
      const take = page[step].bind(page);
      page[step] = async (...given) => {
        await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen))));
        return take(...given);
      };
    }
    await use(page);
  },

  /** Patterns of complaints that a test brings about on purpose. */
  expected: [[], { option: true }],

  /** Whether the reader comes for the first time. */
  first: [false, { option: true }],

  /** What browser and page complained about; each test ends by asking that there is nothing unexpected. */
  complaints: [
    async ({ context, site, expected, first }, use) => {
      const complaints = [];
      const origin = new URL(site.url).origin;
      context.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
          complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on("weberror", (error) => complaints.push(`uncaught: ${error.error()}`));
      context.on("request", (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && new URL(url).origin !== origin) complaints.push(`third party: ${url}`);
      });
      // A violation of the content security policy is an error on the console too, but a report-only one is not.
      // Nobody comes for the first time but who says so.
      if (!first) {
        await context.addInitScript(() => {
          if (location.protocol !== "about:") localStorage.setItem("broadsheet.welcomed", "1");
        });
      }
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],
});

const LOCALES = Object.fromEntries(
  ["zh", "en"].map((name) => [name, JSON.parse(readFileSync(here(`../../locales/${name}.json`), "utf8"))]),
);

/**
 * The words of the interface as the site has them: the sentence under `key`, with each `{placeholder}` either filled
 * from `values` or standing for anything.
 *
 * @returns {RegExp}
 */
export function words(language, key, values = {}) {
  const sentence = key.split(".").reduce((node, name) => node?.[name], LOCALES[language]);
  if (typeof sentence !== "string") throw new Error(`locales/${language}.json has no ${key}`);
  const pattern = sentence
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = part.match(/^\{(\w+)\}$/)?.[1];
      if (!name) return escape(part);
      return name in values ? escape(String(values[name])) : ".*";
    })
    .join("");
  return new RegExp(pattern, "s");
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The bundled page as it came. */
export const PAGE_TEXT = readFileSync(here("../../pages/zhuzhou-daily.txt"), "utf8");

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything that axe finds wrong on the page, one line each. */
export async function accessibilityProblems(page) {
  // Evaluated by the driver, not put into the page: its policy would rightly refuse that.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // Told of what is wrong alone: to tell each element that is not takes axe longer than to look at them.
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => axe.run(document, options), options);
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} — ${node.failureSummary}`));
}
