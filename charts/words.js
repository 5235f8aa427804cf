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

/** A row in words: its name, and each further column by its head. */
export function told(heads, row) {
  const figures = heads.slice(1).map((head, at) => {
    const value = row[at + 1];
    return value === null || value === "" ? "" : `${head} ${typeof value === "number" ? figure(value) : value}`;
  });
  return [row[0], ...figures.filter(Boolean)].join("\n");
}
