// What stands around every view: the palette, saved selections, the way out of nothing, the first visit, the way round.

import { accessibilityProblems, expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

test("the palette goes to a view and narrows; what is selected is saved under a name and comes back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const palette = page.getByRole("combobox", { name: reader.says("palette.title") });
  await reader.press("Control+k");
  await expect(palette).toBeFocused();
  await page.keyboard.type("台账");
  await reader.press("Enter");
  await expect(page).toHaveURL(/#\/ledger/);
  await expect(palette).toBeHidden();
  await reader.press("Control+k");
  await expect(palette).toBeFocused();
  await page.keyboard.type("河长在");
  await expect(page.getByRole("option", { name: "河长在线" })).toHaveAttribute("aria-selected", "true");
  await reader.press("Enter");
  await expect(reader.chip("河长在线")).toBeVisible();
  // The name that is offered is what the chips say.
  await page.getByRole("button", { name: reader.says("saved.save") }).click();
  await expect(palette).toHaveValue("河长在线");
  await page.keyboard.type("我的河长");
  await reader.press("Enter");
  await page.getByRole("button", { name: reader.says("facets.clear") }).click();
  await expect(reader.chip("河长在线")).toHaveCount(0);
  await page.goto("./#/words");
  await page.reload();
  await page.getByText(reader.says("saved.title"), { exact: true }).click();
  await page.getByRole("button", { name: "我的河长", exact: true }).click();
  await expect(reader.chip("河长在线")).toBeVisible();
  await expect(page).toHaveURL(/#\/ledger/);
});

test("where nothing fits, the condition that can be left is named with what there is without it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open(`page?v=1&q=${encodeURIComponent("垃圾分类")}&column=${encodeURIComponent("河长在线")}`);
  const out = page.locator(".way-out");
  await expect(out.getByRole("button")).toHaveCount(2);
  await out.getByRole("button", { name: "垃圾分类" }).click();
  await expect(reader.entries).toHaveCount(1);
  await expect(reader.searchBox).toHaveValue("");
  await expect(out).toBeHidden();
});

test("a menu that is open goes with its view", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.sheet.locator("summary.letters").click();
  await reader.sheet.getByRole("button", { name: reader.says("sheet.song") }).focus();
  await reader.press("]");
  await expect(page).toHaveURL(/#\/search/);
  await expect(reader.sheet).toBeHidden();
  await reader.press("[");
  await expect(reader.headline).toBeVisible();
});

test("on a phone the palette is brought up from the foot of the page, and left", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const reader = new Reader(page);
  await reader.open();
  const palette = page.getByRole("combobox", { name: reader.says("palette.title") });
  const bring = async () => {
    await page.getByText(reader.says("views.more"), { exact: true }).click();
    await page.getByRole("button", { name: reader.says("palette.title") }).filter({ visible: true }).click();
    await expect(palette).toBeFocused();
  };
  await bring();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: reader.says("help.close") }).click();
  await expect(palette).toBeHidden();
  await bring();
  await page.getByRole("option", { name: reader.says("views.ledger") }).click();
  await expect(palette).toBeHidden();
  await expect(page).toHaveURL(/#\/ledger/);
});

/** What the steps of the way round are about. */
const STEPS = [
  ".search",
  "#facets, #show-facets",
  ".views, .bottom-bar nav",
  ".sheet .tools",
  "[data-view=words]",
  "#commands, .more-views summary",
];

/** Goes round all steps, each beside what it is about, and out by the last. */
async function goRound(page, reader) {
  const tour = page.getByRole("dialog", { name: reader.says("tour.title") });
  const { width, height } = page.viewportSize();
  await expect(tour).toBeVisible();
  for (const [step, at] of STEPS.entries()) {
    await expect(tour.getByText(`${step + 1} / 6`)).toBeVisible();
    const card = await tour.locator(".tour-card").boundingBox();
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    const spot = await tour.locator(".tour-spot").boundingBox();
    const target = await page.locator(at).filter({ visible: true }).first().boundingBox();
    expect(spot.x).toBeLessThanOrEqual(target.x);
    expect(spot.y).toBeLessThanOrEqual(target.y);
    expect(spot.x + spot.width).toBeGreaterThanOrEqual(target.x + target.width);
    expect(await accessibilityProblems(page)).toEqual([]);
    const next = tour.getByRole("button", { name: reader.says(step < 5 ? "tour.next" : "tour.done") });
    await expect(next).toBeFocused();
    await reader.press("Enter");
  }
  await expect(tour).toBeHidden();
  await expect(page.getByRole("main")).toBeFocused();
}

test("the way round begins from the shortcuts, goes back and forth, and is left by Escape", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words?v=1");
  await reader.press("?");
  await page.getByRole("dialog").getByRole("button", { name: reader.says("tour.title") }).click();
  const tour = page.getByRole("dialog", { name: reader.says("tour.title") });
  await expect(tour.getByRole("heading", { name: reader.says("search.label") })).toBeVisible();
  // Where all that it points at is.
  await expect(page).toHaveURL(/#\/page/);
  await expect(tour.getByRole("button", { name: reader.says("tour.back") })).toBeDisabled();
  await tour.getByRole("button", { name: reader.says("tour.next") }).click();
  await expect(tour.getByRole("heading", { name: reader.says("facets.title") })).toBeVisible();
  // No key means anything else meanwhile.
  await reader.press("]");
  await tour.getByRole("button", { name: reader.says("tour.back") }).click();
  await expect(tour.getByRole("heading", { name: reader.says("search.label") })).toBeVisible();
  await expect(tour.getByRole("button", { name: reader.says("tour.next") })).toBeFocused();
  await reader.press("Escape");
  await expect(tour).toBeHidden();
  await expect(page).toHaveURL(/#\/page/);
});

test.describe("the first visit", () => {
  test.use({ first: true });

  test("says what this is, once, with the page open behind it", async ({ page }) => {
    const reader = new Reader(page);
    await page.goto("./");
    const welcome = page.getByRole("dialog", { name: reader.says("welcome.title") });
    await expect(welcome).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await welcome.getByRole("button", { name: reader.says("welcome.start") }).click();
    await expect(welcome).toBeHidden();
    await expect(reader.headline).toBeVisible();
    await page.reload();
    await reader.isUp();
    await expect(reader.entries).toHaveCount(5);
    await expect(welcome).toBeHidden();
  });

  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ]) {
    test(`leads round the page, once, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const reader = new Reader(page);
      await page.goto("./");
      const welcome = page.getByRole("dialog", { name: reader.says("welcome.title") });
      await welcome.getByRole("button", { name: reader.says("tour.title") }).click();
      await expect(welcome).toBeHidden();
      await goRound(page, reader);
      await page.reload();
      await reader.isUp();
      await expect(reader.headline).toBeVisible();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });
  }
});

test("going to another view writes nothing anew that is not of it", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("words");
  await expect(page.locator("table.figures tbody tr").first()).toBeVisible();
  await page.evaluate(() => {
    globalThis.written = [];
    const keep = (changes) => globalThis.written.push(...changes.map(({ type, attributeName }) => `${type} ${attributeName}`));
    new MutationObserver(keep).observe(document.querySelector("#facets"), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await reader.press("]");
  await expect(page.getByRole("heading", { name: reader.says("views.who") })).toBeVisible();
  expect(await page.evaluate(() => globalThis.written)).toEqual([]);
});

test("in a tab that nobody sees, where timers are held back, all is drawn in one go", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, "hidden", { get: () => true });
    const later = globalThis.setTimeout;
    globalThis.turns = 0;
    globalThis.setTimeout = (act, time, ...rest) => {
      if (!time) globalThis.turns += 1;
      return later(act, time, ...rest);
    };
    globalThis.Worker = class extends Worker {
      constructor(...of) {
        super(...of);
        // The worker is what comes last.
        globalThis.turnsBefore ??= globalThis.turns;
      }
    };
  });
  const reader = new Reader(page);
  await reader.open();
  await reader.isReady();
  await expect(reader.headline).toBeVisible();
  expect(await page.evaluate(() => globalThis.turnsBefore)).toBeLessThan(4);
});
