// Charts: a table drawn above itself, by a module that is fetched when the first is opened.

import { readFile } from "node:fs/promises";

import { stand } from "../../charts/forces.js";
import { expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const link = (view, values) => `${view}?v=1&${new URLSearchParams(values)}`.replaceAll("+", "%20");
const chart = (page) => page.getByRole("figure").getByRole("img");
const switchTo = (page, key) => page.locator(`.charts [data-tab="${key}"]`);

/** The points of the drawing, each as one number, read from a copy: a canvas that is read often is drawn more slowly. */
const points = (page) =>
  page.locator(".chart canvas").evaluate((canvas) => {
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    const points = new Uint32Array(data.buffer);
    return { ground: [...data.subarray(0, 3)], drawn: points.filter((point) => point !== points[0]).length };
  });

/** The file that a button has the browser save. */
async function saved(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("the parts of a network fill its box, those that are linked near each other, and always alike", () => {
  const links = [[0, 1], [0, 2], [1, 2], [3, 4], [3, 5], [4, 5]];
  const places = stand(6, links, 400, 300);
  expect(stand(6, links, 400, 300)).toEqual(places);
  const ends = (key) => [Math.min, Math.max].map((end) => end(...places.map((place) => place[key])));
  expect([ends("x"), ends("y")]).toEqual([[0, 400], [0, 300]]);
  const far = ([one, other]) => Math.hypot(places[one].x - places[other].x, places[one].y - places[other].y);
  const apart = [0, 1, 2].flatMap((one) => [3, 4, 5].map((other) => far([one, other])));
  expect(Math.max(...links.map(far))).toBeLessThan(Math.max(...apart));
  expect(stand(1, [], 400, 300)).toEqual([{ x: 200, y: 150 }]);
});

test("a chart is fetched when it is opened, narrows by a click, and comes again by Back and by its link", async ({ page, context }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  const reader = new Reader(page);
  await reader.open("words");
  const words = page.locator("table.figures tbody");
  await expect(words.getByRole("row").first()).toBeVisible();
  expect(asked).not.toContain("charts.js");
  await switchTo(page, "bars").click();
  const first = await words.getByRole("button").first().innerText();
  await expect(chart(page)).toHaveAccessibleName(new RegExp(`${reader.says("charts.bars").source}.*5 篇.*${first} \\d`, "s"));
  expect((await points(page)).drawn).toBeGreaterThan(1000);
  expect(asked.filter((name) => name === "charts.js")).toHaveLength(1);
  await expect(page).toHaveURL(/chart=bars/);
  const address = page.url();

  // The bar of the first row: below the title and what it is of.
  await page.locator(".chart canvas").click({ position: { x: 120, y: 99 } });
  await expect(reader.searchBox).toHaveValue(first);
  await expect(chart(page)).toHaveAccessibleName(new RegExp(`检索“${first}”`));
  await page.goBack();
  await expect(reader.searchBox).toHaveValue("");
  await expect(chart(page)).toHaveAccessibleName(/5 篇/);

  const other = await context.newPage();
  await other.goto(address);
  await expect(chart(other)).toHaveAccessibleName(new RegExp(`${first} \\d`));
  await expect(switchTo(other, "bars")).toHaveAttribute("aria-current", "true");
});

test("a chart can be taken away as a picture, follows language and scheme, and closes", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(link("words", { list: "collocates", node: "河长", chart: "company" }));
  await expect(chart(page)).toHaveAccessibleName(/“河长”左 5 词/);
  const png = await saved(page, reader.says("charts.save_png"));
  expect(png.name).toBe("company-河长.png");
  expect([...png.bytes.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
  const svg = await saved(page, reader.says("charts.save_svg"));
  expect(svg.name).toBe("company-河长.svg");
  const text = svg.bytes.toString("utf8");
  expect(text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(text).toContain("河长");
  const word = await page.locator("table.figures tbody").getByRole("button").first().innerText();
  expect(text).toContain(`>${word}</text>`);
  const csv = await saved(page, reader.says("charts.save_csv"));
  expect(csv.name).toBe("company-河长.csv");
  const rows = csv.bytes.toString("utf8").split("\r\n");
  expect(rows[0]).toMatch(/^\ufeff[^,]+,[^,]+,logDice,/);
  expect(rows[1]).toMatch(new RegExp(`^${word},\\d+,[\\d.]+,`));

  const ground = async () => (await points(page)).ground;
  expect(await ground()).toEqual([255, 255, 255]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(ground).toEqual([30, 29, 35]);
  await reader.changeLanguage();
  await expect(chart(page)).toHaveAccessibleName(/^Company:/);
  await switchTo(page, "company").click();
  await expect(page.getByRole("figure")).toHaveCount(0);
});

for (const list of ["ngrams", "new-words"]) {
  test(`${list} are drawn as other words are`, async ({ page }) => {
    const reader = new Reader(page);
    await reader.open(link("words", { list, least: "2", chart: "cloud" }));
    const first = await page.locator("table.figures tbody").getByRole("button").first().innerText();
    await expect(chart(page)).toHaveAccessibleName(new RegExp(`${reader.says("charts.cloud").source}.*${first} \\d`, "s"));
    await switchTo(page, "bars").click();
    await expect(chart(page)).toHaveAccessibleName(new RegExp(`${reader.says("charts.bars").source}.*${first} \\d`, "s"));
    expect((await points(page)).drawn).toBeGreaterThan(1000);
  });
}

test.describe("without the module", () => {
  test.use({ expected: [/charts\.js/] });

  test("the table stays, and the chart is fetched again on request", async ({ page }) => {
    await page.route(/charts\.js/, (route) => route.abort());
    const reader = new Reader(page);
    await reader.open(link("who", { who: "together", chart: "network" }));
    const told = page.getByRole("alert").filter({ hasText: reader.says("charts.failed") });
    await expect(told).toBeVisible();
    await expect(page.locator("table.figures tbody tr").first()).toBeVisible();
    await page.unroute(/charts\.js/);
    await told.getByRole("button", { name: reader.says("charts.again") }).click();
    await expect(chart(page)).toHaveAccessibleName(new RegExp(reader.says("charts.network").source));
    await expect(told).toBeHidden();
    expect((await points(page)).drawn).toBeGreaterThan(1000);
  });
});
