// Intl.Segmenter: the browser's own, with its own dictionary.

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The ends of its words, in UTF-16 units. */
export function ends(text) {
  const found = [];
  for (const { index, segment } of segmenter.segment(text)) found.push(index + segment.length);
  return found;
}
