// 人地事, 台账, 校读: read, narrow, follow to the words, say what one thinks, take it back, take it away.

import { readFile } from "node:fs/promises";

import { expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const entries = (page) => page.locator("tr[data-key]");
const act = (row, name) => row.locator(`[data-act=${name}]`);
const marked = (reader) => reader.sheet.locator("mark.here").first();

/** What a file of the table on the screen holds. */
async function exported(page, reader, id) {
  await page.getByText(reader.says("export.button"), { exact: true }).click();
  const download = page.waitForEvent("download");
  await page.locator(id).click();
  return (await readFile(await (await download).path())).toString("utf8");
}

test("people with their posts lead to their lines, places and sums to their words", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("who");
  const rows = page.locator("table.figures tbody tr");
  const person = rows.filter({ hasText: "顾峰" });
  await expect(person).toContainText("副市长");
  await person.getByRole("link", { name: reader.says("table.lines") }).click();
  await expect(page.locator("#line-0 .node")).toHaveText("顾峰");
  await page.goBack();
  await person.getByRole("button", { name: "顾峰" }).click();
  await expect(reader.searchBox).toHaveValue("顾峰");
  await page.goBack();
  await page.getByRole("link", { name: reader.says("who.quantities"), exact: true }).click();
  await expect(page).toHaveURL(/who=quantities/);
  const lamps = rows.filter({ hasText: "23盏" });
  await lamps.getByRole("link", { name: "23盏" }).click();
  await expect(marked(reader)).toHaveText("23盏");
  await page.goBack();
  await page.getByRole("link", { name: reader.says("who.dates"), exact: true }).click();
  await expect(rows.filter({ hasText: "2021年3月28日" }).first()).toContainText("3月28日,云龙示范区学林街道香樟社区");
});

test("places lie in each other, and open and close", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("who?v=1&who=places");
  const city = page.getByRole("button", { name: reader.says("who.inside", { name: "株洲" }) });
  await expect(city).toHaveAttribute("aria-expanded", "true");
  const inner = page.locator(".tree li li li").getByRole("button", { name: "云田镇", exact: true });
  await expect(inner).toBeVisible();
  // Its own mentions are fewer than those of all that lies in it.
  await expect(page.locator(".branch").filter({ has: city })).toContainText(reader.says("who.itself"));
  await city.focus();
  await reader.press("Enter");
  await expect(city).toHaveAttribute("aria-expanded", "false");
  await expect(inner).toBeHidden();
  await city.click();
  await expect(inner).toBeVisible();
  // From row to row, and what is closed is passed over.
  await reader.press("j");
  await expect(page.locator(".branch").filter({ has: page.locator(":focus") })).not.toContainText("株洲");
  await reader.press("k");
  await expect(city).toBeFocused();
  expect(await exported(page, reader, "#export-markdown")).toContain("| 云田镇 | 湖南省、株洲市、石峰区 |");
});

test("the ledger is narrowed, grouped and followed to the words", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("ledger");
  await expect(entries(page).first()).toBeVisible();
  await reader.isDrawn();
  const all = await entries(page).count();
  await page.locator("#status").selectOption("under_way");
  await expect.poll(() => entries(page).count()).toBeLessThan(all);
  await reader.isDrawn();
  // Those who hear the page are told how many are left.
  const told = reader.says("table.announce", { total: await entries(page).count() });
  await expect(page.getByRole("status").filter({ hasText: told })).toHaveCount(1);
  await page.locator("#group").selectOption("kind");
  await expect(page.locator("tr.group").first()).toHaveText(reader.says("ledger.deed"));
  const lamps = entries(page).filter({ hasText: "目前已完成23盏路灯安装" });
  await expect(lamps).toContainText("23/30 盏");
  await expect(lamps.getByRole("progressbar")).toHaveAttribute("value", "23");
  await lamps.getByText(reader.says("ledger.evidence")).click();
  await lamps.getByRole("link", { name: reader.says("ledger.open") }).click();
  await expect(marked(reader)).toContainText("目前已完成23盏路灯安装");
  await page.goBack();
  await expect(page.locator("#status")).toHaveValue("under_way");
  await page.getByRole("link", { name: reader.says("ledger.board"), exact: true }).click();
  const lane = page.locator(".lane[data-status=under_way]");
  await expect(lane.locator(".card").filter({ hasText: "23盏" })).toBeVisible();
});

test("what one says of an entry is kept, exported and taken back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("ledger?v=1&kind=deed");
  const lamps = entries(page).filter({ hasText: "目前已完成23盏路灯安装" });
  await act(lamps, "confirm").click();
  await expect(act(lamps, "confirm")).toHaveAttribute("aria-pressed", "true");
  const first = entries(page).first();
  const key = await first.getAttribute("data-key");
  await act(first, "dismiss").click();
  await expect(page.locator(`[data-key="${key}"]`)).toHaveCount(0);
  // Written anew, by the keyboard.
  await act(lamps, "edit").focus();
  await reader.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.locator("#entry-text").fill("装了二十三盏路灯");
  await page.locator("#entry-places").fill("龙头铺、新街");
  await page.locator("#entry-places").press("Enter");
  const written = entries(page).filter({ hasText: "装了二十三盏路灯" });
  await expect(written).toContainText("龙头铺、新街");
  await page.locator("#add-entry").click();
  await page.locator("#entry-text").fill("请再看一次");
  await page.getByRole("button", { name: reader.says("ledger.save") }).click();
  const added = entries(page).filter({ hasText: "请再看一次" });
  await expect(added).toContainText(reader.says("ledger.added"));
  await page.reload();
  await expect(added).toBeVisible();
  await expect(act(written, "confirm")).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(`[data-key="${key}"]`)).toHaveCount(0);
  const csv = await exported(page, reader, "#export-csv");
  expect(csv).toContain("deed,under_way,confirmed,written,装了二十三盏路灯");
  expect(csv).toContain("deed,planned,open,added,请再看一次");
  expect(JSON.parse(await exported(page, reader, "#export-json")).rows.some((row) => row.key === key)).toBe(false);
  // Taken back one by one: what was added, what was written anew, what was dismissed.
  await act(added, "forget").click();
  await expect(added).toHaveCount(0);
  await page.locator("#undo").click();
  await expect(added).toBeVisible();
  await act(written, "forget").click();
  await expect(act(lamps, "confirm")).toHaveAttribute("aria-pressed", "false");
  await page.locator("#dismissed").check();
  const back = page.locator(`[data-key="${key}"]`);
  await act(back, "dismiss").click();
  await page.locator("#dismissed").uncheck();
  await expect(back).toBeVisible();
});

test("a doubt is followed, dismissed, corrected, and all is taken back", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open("proof");
  const doubts = page.locator(".doubts > li");
  const doubled = doubts.filter({ hasText: "废废弃物" });
  await expect(doubled).toContainText(reader.says("doubts.doubled.says"));
  const all = await doubts.count();
  await doubled.getByRole("link", { name: reader.says("ledger.open") }).click();
  await expect(marked(reader)).toHaveText("废废弃物");
  await page.goBack();
  await act(doubled, "dismiss").click();
  await expect(doubts).toHaveCount(all - 1);
  await page.locator("#undo").click();
  await expect(doubts).toHaveCount(all);
  await act(doubled, "accept").click();
  await expect(doubled).toHaveCount(0);
  // Kept, and made again after a reload, on the page as well.
  await page.reload();
  await expect(page.locator(".corrections li")).toContainText("废废弃物 → 废弃物");
  await expect(doubts).toHaveCount(all - 1);
  await reader.open(`page?v=1&q=${encodeURIComponent("废废弃物")}`);
  await expect(page.getByText(reader.says("list.empty_title")).first()).toBeVisible();
  await reader.open("proof");
  await page.locator(".corrections").getByRole("button").click();
  await expect(doubled).toBeVisible();
  await expect(page.locator(".corrections")).toHaveCount(0);
});

test("the phone's bar brings up the other views", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const reader = new Reader(page);
  await reader.open();
  const bar = page.locator(".bottom-bar");
  await bar.getByText(reader.says("views.more")).click();
  await bar.getByRole("link", { name: reader.says("views.ledger") }).click();
  await expect(page.getByRole("heading", { name: reader.says("views.ledger") })).toBeVisible();
  await expect(bar.getByRole("link", { name: reader.says("views.ledger") })).toBeHidden();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect(entries(page).first()).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
