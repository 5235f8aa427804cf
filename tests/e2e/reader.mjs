// The page as a reader sees it: where things are, in the words of the interface. Tests speak through this.

import { expect, words } from "./fixtures.mjs";

export class Reader {
  /** @param {import("@playwright/test").Page} page */
  constructor(page, language = "zh") {
    this.page = page;
    this.language = language;
  }

  /** What the interface says under a key of `locales/`, as a pattern. */
  says(key, values) {
    return words(this.language, key, values);
  }

  /** Opens the site at what a link says after `#/`. */
  async open(fragment = "") {
    await this.page.goto(fragment ? `./#/${fragment}` : "./");
    await this.isUp();
  }

  /** The program has taken over from the page as it was delivered, and drawn what it draws last. */
  async isUp() {
    await expect(this.searchBox).toBeVisible();
    await expect(this.page.locator("#welcome")).toBeAttached();
  }

  /** Has the interface speak the other language. */
  async changeLanguage() {
    await this.page.getByRole("button", { name: this.says("language.label") }).click();
    this.language = this.language === "zh" ? "en" : "zh";
    await expect(this.page.locator("html")).toHaveAttribute("lang", new RegExp(`^${this.language}`));
  }

  /** The worker answers everything: the dictionary is there. */
  async isReady() {
    await expect(this.bordersSwitch).toBeEnabled();
  }

  /** The last portion of a long list is drawn. */
  async isDrawn() {
    await expect(this.page.locator(".to-come")).toHaveCount(0);
  }

  get list() {
    return this.page.locator("nav.articles");
  }
  get entries() {
    return this.list.getByRole("listitem").getByRole("link");
  }
  entry(headline) {
    return this.entries.filter({ hasText: headline });
  }
  get sheet() {
    // The article that came as HTML stays in the document, out of sight, where the pages of the site did not come.
    return this.page.locator("article.sheet").filter({ visible: true });
  }
  get headline() {
    return this.sheet.getByRole("heading", { level: 2 });
  }
  get source() {
    return this.page.getByRole("complementary", { name: this.says("source.title") });
  }
  get blocks() {
    return this.source.getByRole("listitem");
  }
  get searchBox() {
    return this.page.getByRole("searchbox", { name: this.says("search.label") });
  }
  get marks() {
    return this.sheet.locator("mark");
  }
  get bordersSwitch() {
    return this.sheet.getByRole("button", { name: this.says("sheet.borders") });
  }
  get originalSwitch() {
    return this.page.getByRole("button", { name: this.says("sheet.original") }).first();
  }
  /** The button that takes a condition off the selection. */
  chip(value) {
    return this.page.getByRole("button", { name: this.says("facets.remove", { value }) });
  }
  get alerts() {
    return this.page.locator("[role=alert], [role=status]");
  }

  async search(query) {
    await this.searchBox.fill(query);
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Opens a file of the reader's own: a name and its bytes. */
  async openFile(name, bytes) {
    await this.page.getByRole("button", { name: this.says("open.button") }).first().click();
    await this.page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: bytes });
  }

  async paste(text) {
    await this.page.getByRole("button", { name: this.says("open.button") }).first().click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill(text);
    await dialog.getByRole("button", { name: this.says("open.read") }).click();
  }
}

/** The headlines of the bundled page. */
export const HEADLINES = [
  "牢记为民初心,为群众解决“急难愁盼”",
  "社区“夜话家常”解民忧",
  "修好泥泞路 居民好出行",
  "今年,云龙要实现城乡生活垃圾分类全覆盖",
  "接连斩获两个“全国先进”,株洲河长制何以做到?",
];
