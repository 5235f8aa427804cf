// Orama, with words parted by spaces; it ranks by BM25, and finds words that begin alike as well.

import { create, insertMultiple, search } from "@orama/orama";

const tokenizer = { language: "zh", normalizationCache: new Map(), tokenize: (text) => text.split(" ") };

/** An index of the lines; an article's number is its line. */
export async function build(lines) {
  const index = create({ schema: { text: "string" }, components: { tokenizer } });
  await insertMultiple(index, lines.map((text, id) => ({ id: String(id), text })), 1000);
  return index;
}

export async function word(index, wanted) {
  const found = await search(index, { term: wanted, threshold: 0, limit: 20 });
  return { total: found.count, top: found.hits.map(({ id }) => Number(id)) };
}
