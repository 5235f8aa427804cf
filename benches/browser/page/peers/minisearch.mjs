// MiniSearch, with words parted by spaces; it ranks by BM25+.

import MiniSearch from "minisearch";

/** An index of the lines; an article's number is its line. */
export function build(lines) {
  const index = new MiniSearch({ fields: ["text"], tokenize: (text) => text.split(" "), processTerm: (term) => term });
  index.addAll(lines.map((text, id) => ({ id, text })));
  return index;
}

export function word(index, wanted) {
  const found = index.search(wanted);
  return { total: found.length, top: found.slice(0, 20).map(({ id }) => id) };
}
