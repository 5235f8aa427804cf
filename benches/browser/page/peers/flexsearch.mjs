// FlexSearch, with words parted by spaces and its plainest index (no parts of words, no context).

import { Index } from "flexsearch";

/** An index of the lines; an article's number is its line. */
export function build(lines) {
  const index = new Index({ tokenize: "strict", encode: (text) => text.split(" ") });
  lines.forEach((line, at) => index.add(at, line));
  return index;
}

/** It knows no total: all articles are asked for and counted. Its order is by where the word stands. */
export function word(index, wanted, most) {
  const found = index.search(wanted, { limit: most });
  return { total: found.length, top: found.slice(0, 20) };
}

/** What it is made for: twenty articles, no total. */
export function first(index, wanted) {
  const found = index.search(wanted, { limit: 20 });
  return { total: found.length, top: found };
}
