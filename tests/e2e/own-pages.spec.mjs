// A reader's own pages: pasted, from files, in other encodings, and what is no page at all.

import { expect, test } from "./fixtures.mjs";
import { Reader } from "./reader.mjs";

const PAGE = `老街新开两座便民菜市场

本报讯（记者 林小满）昨日上午，城东老街的两座便民菜市场同时开门迎客。市场里设了一百二十个摊位，其中三十个留给附近的菜农。

“以前买菜要走两站路，现在下楼就到。”住在老街的陈阿姨说。

市场负责人表示，下个月还将增设夜间照明和休息座椅。
`;

/** The bytes of a text in GB18030, by asking the decoder what each pair of bytes means. */
function gb18030(text) {
  const decoder = new TextDecoder("gb18030");
  const known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && !known.has(character)) known.set(character, [lead, trail]);
      }
  return Buffer.from([...text].flatMap((c) => (c.codePointAt(0) < 0x80 ? [c.codePointAt(0)] : known.get(c))));
}

test("a pasted text becomes an article", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.paste(PAGE);
  await expect(reader.headline).toHaveText("老街新开两座便民菜市场");
  await expect(reader.sheet.locator(".byline")).toContainText("林小满");
  await expect(reader.sheet).toContainText("下楼就到");
});

test("a file in GB18030 is read, and the page says so", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("old.txt", gb18030(PAGE));
  await expect(reader.headline).toHaveText("老街新开两座便民菜市场");
  await expect(reader.sheet).toContainText(reader.says("notices.decoded", { encoding: "GB18030" }));
});

test("an empty file is refused with its reason; everything else still works", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("empty.txt", Buffer.alloc(0));
  await expect(page.getByText(reader.says("faults.empty_file")).first()).toBeVisible();
  await expect(reader.entries).toHaveCount(5);
});

test("a picture is refused with its reason", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==", "base64");
  await reader.openFile("photo.txt", png);
  await expect(page.getByText(reader.says("faults.not_text")).first()).toBeVisible();
  await expect(reader.entries).toHaveCount(5);
});

test("a script in a text is shown, never run", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const script = `<script>document.title = "caught"</script><img src=x onerror='document.title="caught"'>`;
  await reader.paste(`${script}${PAGE}\n\n${script}今日天气晴。\n`);
  await expect(reader.sheet).toContainText("便民菜市场");
  await reader.press("o");
  await expect(reader.source).toContainText(`<script>document.title = "caught"</script>`);
  await expect(reader.source.locator("script, img")).toHaveCount(0);
  await expect(reader.sheet.locator("script, img")).toHaveCount(0);
  await expect(page).toHaveTitle(/读版/);
});

test("control and direction characters do no harm", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("odd.txt", Buffer.from(`\u202e${PAGE}\u0000\u0007`, "utf8"));
  await expect(reader.sheet).toContainText("便民菜市场");
  await expect(page.getByRole("banner")).toBeVisible();
});

test("a page of one line is shown", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("line.txt", Buffer.from("今日有雨。", "utf8"));
  await expect(page.getByRole("main")).toContainText("今日有雨。");
});

test("dropped files become pages, in their order", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const dataTransfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "first.txt", { type: "text/plain" }));
    data.items.add(new File([text.replaceAll("老街", "新街")], "second.txt", { type: "text/plain" }));
    return data;
  }, PAGE);
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await expect(page.getByText(reader.says("open.drop"))).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
  await expect(page.getByText(reader.says("open.drop"))).toHaveCount(0);
  await expect(reader.headline).toHaveText("老街新开两座便民菜市场");
  await expect(reader.entries).toHaveCount(7);
  const pages = page.getByRole("combobox", { name: reader.says("list.switch") });
  await expect(pages.getByRole("option")).toHaveText(["zhuzhou-daily.txt", "first.txt", "second.txt"]);
  await pages.selectOption("second.txt");
  await expect(reader.headline).toHaveText("新街新开两座便民菜市场");
});

test("a folder of files joins, each once; those that cannot be read are counted", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const file = (n) => ({
    name: `${n}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(n % 10 === 9 ? "" : PAGE.replaceAll("老街", `第${n}街`), "utf8"),
  });
  await page.getByRole("button", { name: reader.says("open.button") }).first().click();
  await page.locator("input[type=file]").setInputFiles(Array.from({ length: 50 }, (_, n) => file(n)));
  await expect(page.locator("[data-notice=file]")).toHaveCount(4);
  await expect(page.locator("[data-notice=file]").last()).toContainText(reader.says("trouble.more_files", { n: 2 }));
  const options = page.getByRole("combobox", { name: reader.says("list.switch") }).getByRole("option");
  await expect(options).toHaveCount(46);
  await expect(options.nth(45)).toHaveText("48.txt");
  await expect(reader.headline).toHaveText("第0街新开两座便民菜市场");
  await reader.search("第48街");
  await expect(reader.headline).toHaveText("第48街新开两座便民菜市场");
});

test("among hundreds of articles the list follows the open one", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  const article = (n) => `城北第${n}号街新开一座菜市场\n\n本报讯（记者 林小满）昨日上午，第${n}号街的菜市场开门迎客，市场里设了一百二十个摊位。\n\n`;
  await reader.openFile("many.txt", Buffer.from(Array.from({ length: 500 }, (_, n) => article(n)).join("")));
  await expect(reader.headline).toHaveText("城北第0号街新开一座菜市场");
  await page.goto(`${page.url().split("#")[0]}#/page?v=1&a=1.499`);
  await expect(reader.entry("城北第499号街新开一座菜市场")).toBeInViewport();
  await reader.press("k");
  await expect(reader.headline).toHaveText("城北第498号街新开一座菜市场");
  await expect(reader.entry("城北第498号街新开一座菜市场")).toBeInViewport();
});

test("ten megabytes in one line are read, and the page still answers", async ({ page }) => {
  const reader = new Reader(page);
  await reader.open();
  await reader.openFile("long.txt", Buffer.from("今日有雨，明日转晴。".repeat(350_000), "utf8"));
  await expect(page.getByRole("main")).toContainText("今日有雨，明日转晴。");
  await reader.search("垃圾分类");
  await expect(reader.entry("今年,云龙要实现城乡生活垃圾分类全覆盖")).toBeVisible();
});
