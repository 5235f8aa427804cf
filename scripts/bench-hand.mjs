// Measures the built site under a hand: how soon the page answers on a slow processor, and whether its memory stays.

import { chromium } from "@playwright/test";

import { chromiumFlags, chromiumPath } from "./chromium.mjs";

const SLOWER = 4;
const SWITCHES = 200;

/** What a hand does; each is done several times, from the same place. */
const ACTS = {
  "typing a letter into the search box": async (page, round) => {
    await page.locator("#search").press("river"[round % 5]);
  },
  "choosing a value of a facet, or letting it go": async (page) => {
    await page.locator("#facets input[type=checkbox]").first().click();
  },
  "going to the next view": async (page) => {
    await page.keyboard.press("]");
  },
};

/** A page that tells its interactions and long tasks, once all it loads by itself is there. */
async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "zh-CN" });
  await page.addInitScript(() => {
    globalThis.seen = { interactions: new Map(), tasks: [] };
    new PerformanceObserver((list) => {
      for (const { interactionId: id, duration } of list.getEntries()) {
        if (id) seen.interactions.set(id, Math.max(duration, seen.interactions.get(id) ?? 0));
      }
    }).observe({ type: "event", durationThreshold: 16 });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask" });
  });
  await page.goto(`${url}#/page`);
  await page.locator("#borders:enabled").waitFor();
  return page;
}

/** What was told since the last time, after everything on its way has been painted. */
const told = (page) =>
  page.evaluate(async () => {
    await new Promise((idle) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(idle)), { timeout: 2000 }));
    const told = { interactions: [...seen.interactions.values()], tasks: seen.tasks };
    seen.interactions.clear();
    seen.tasks = [];
    return told;
  });

/** Milliseconds to the next paint after each act, the longest of its interactions; those under 16 ms are told as 16. */
export async function interactions(url, rounds = 10) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });
  const page = await openPage(browser, url);
  const tasks = (await told(page)).tasks;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const figures = [];
  for (const [name, act] of Object.entries(ACTS)) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await act(page, round);
      times.push(Math.max(16, ...(await told(page)).interactions));
    }
    times.sort((a, b) => a - b);
    figures.push({ name, median: times[Math.floor(rounds / 2)], worst: times.at(-1) });
    // What was typed becomes the query after a pause: not after the page has been left.
    await page.waitForFunction(() => location.hash.includes(document.querySelector("#search").value));
    await page.goto(`${url}#/page`);
    await page.locator("#search").blur();
  }
  await browser.close();
  return { figures, tasks };
}

/** The heap in bytes before and after many switches of the view, all garbage collected. */
export async function heapGrowth(url) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });
  const page = await openPage(browser, url);
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await told(page);
    await session.send("HeapProfiler.collectGarbage");
    // The program's own memory is an ArrayBuffer, which the heap's figure leaves out.
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  };
  const round = async (times) => {
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press("]");
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    }
  };
  // Every view once: what is made for good is not counted.
  await round(12);
  const before = await used();
  await round(SWITCHES);
  const after = await used();
  await browser.close();
  return { before, after, switches: SWITCHES };
}
