// String.includes over the texts.

/** The total and the first twenty, in the order of the texts. */
export function search(texts, stretch) {
  let total = 0;
  const top = [];
  for (let at = 0; at < texts.length; at += 1) {
    if (!texts[at].includes(stretch)) continue;
    if (total < 20) top.push(at);
    total += 1;
  }
  return { total, top };
}
