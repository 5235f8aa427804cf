// What charts say. The words are those of the interface; the rest of them is not taken along.

import { charts as en } from "../locales/en.json";
import { charts as zh } from "../locales/zh.json";

const LANGUAGES = { zh, en };

/** The words of a language; `say("summary", { kind })` fills the places of a sentence. */
export function speaker(language) {
  const words = LANGUAGES[language] ?? zh;
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** A figure as the tables print it: thin spaces between thousands, a real minus sign. */
export function figure(value) {
  if (typeof value !== "number" || !Number.isFinite(value)) return "–";
  const [whole, part] = String(Number(Math.abs(value).toFixed(2))).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u2009");
  return `${value < 0 ? "−" : ""}${grouped}${part ? `.${part}` : ""}`;
}

/** The beginning of a long text. */
export function short(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/** A day, month or year in the form of ISO 8601, as people write it. */
export function dated(language, iso) {
  const parts = iso.split("-").map(Number);
  const form = { year: "numeric", month: parts[1] && "short", day: parts[2] && "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language, form).format(Date.UTC(parts[0], (parts[1] ?? 1) - 1, parts[2] ?? 1));
}

/** A row in words: its name, and each further column by its head. */
export function told(heads, row) {
  const figures = heads.slice(1).map((head, at) => {
    const value = row[at + 1];
    return value === null || value === "" ? "" : `${head} ${typeof value === "number" ? figure(value) : value}`;
  });
  // A whole sentence takes several lines.
  return [row[0].replace(/.{28}(?=.)/gu, "$&\n"), ...figures.filter(Boolean)].join("\n");
}
