// Measures the built site under a hand: how soon the page answers on a slow processor, and whether its memory stays.

import { chromium } from "@playwright/test";

import { chromiumFlags, chromiumPath } from "./chromium.mjs";

const SLOWER = 4;
/** The views by their names in the address, in the order of the rail. */
export const VIEWS = ["page", "search", "words", "who", "ledger", "compare", "proof"];
/** All the way round, so that before and after the switches the same view is shown. */
const SWITCHES = 30 * VIEWS.length;

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

/** Pages of short articles, so many in all, of words that recur as words do. */
function pages(articles, each = 500) {
  const who = ["居民", "社区", "街道", "河长", "志愿者", "学校", "医院", "市场", "公园", "记者"];
  const does = ["修好", "清理", "走访", "新建", "检查", "讨论", "开放", "帮助", "种下", "看望"];
  const what = ["道路", "垃圾", "老人", "路灯", "河道", "公交", "食堂", "树木", "图书馆", "停车场"];
  let seed = 1;
  const one = (words) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return words[Math.floor((seed / 2_147_483_647) ** 2 * words.length)];
  };
  const sentence = () => `${one(who)}${one(does)}了${one(what)}，${one(who)}说${one(what)}要${one(does)}。`;
  const article = (n) =>
    `城北第${n}号街${one(does)}${one(what)}\n\n本报讯（记者 林小满）昨日上午，${Array.from({ length: 8 }, sentence).join("")}\n\n`;
  return Array.from({ length: articles / each }, (_, at) => ({
    name: `${at}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(Array.from({ length: each }, (_, n) => article(at * each + n)).join("")),
  }));
}

/** Opens so many articles beside those of the site, and waits until all are counted. */
async function openMany(page, articles) {
  await page.locator("#open-pages").click();
  await page.locator("input[type=file]").setInputFiles(pages(articles));
  const all = (articles) => Number(document.querySelector("#counts").textContent.match(/[\d\u2009]+/)[0].replace(/\D/g, "")) > articles;
  await page.waitForFunction(all, articles, { timeout: 120_000 });
}

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
export async function interactions(url, { rounds = 10, articles = 0 } = {}) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags() });
  const page = await openPage(browser, url);
  const { tasks } = await told(page);
  if (articles > 0) await openMany(page, articles);
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
  const measured = async () => {
    await told(page);
    await session.send("HeapProfiler.collectGarbage");
    // The program's own memory is an ArrayBuffer, which the heap's figure leaves out.
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  };
  // Answers that are still on their way, and what is freed in turn, are not what stays.
  const used = async () => {
    let [last, here] = [Infinity, await measured()];
    while (here < last) [last, here] = [here, await measured()];
    return last;
  };
  const round = async (times) => {
    for (let at = 0; at < times; at += 1) {
      await page.keyboard.press("]");
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    }
  };
  // Every view once: what is made for good is not counted.
  await round(2 * VIEWS.length);
  const before = await used();
  await round(SWITCHES);
  const after = await used();
  await browser.close();
  return { before, after, switches: SWITCHES };
}
