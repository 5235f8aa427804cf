// A text in simplified or traditional characters, character for character. Pure: `scripts/pack-characters.mjs` makes the tables with it.

/**
 * Reads a table: a line is a word of one character or more and, as long, what it becomes. Characters that are on one side only tell
 * a text in these characters from one in the others.
 */
export function read(lines) {
  const words = new Map();
  const [from, to] = [new Set(), new Set()];
  let most = 1;
  for (const line of lines.split("\n")) {
    // Characters beyond the basic plane are two units on one side only: they would move what follows.
    const half = line.length / 2;
    if (!half || /[\ud800-\udfff]/.test(line)) continue;
    words.set(line.slice(0, half), line.slice(half));
    for (const c of line.slice(0, half)) from.add(c);
    for (const c of line.slice(half)) to.add(c);
    most = Math.max(most, half);
  }
  const without = (one, other) => new Set([...one].filter((c) => !other.has(c)));
  return { words, most, before: without(from, to), after: without(to, from) };
}

/** The text in the table's characters, the longest word first. Where it is in them already, what can be both is left alone. */
export function convert(text, { words, most, before }, already = false) {
  let out = "";
  for (let at = 0; at < text.length; ) {
    let length = already ? 1 : Math.min(most, text.length - at);
    while (length > 1 && !words.has(text.slice(at, at + length))) length -= 1;
    const word = text.slice(at, at + length);
    out += already && !before.has(word) ? word : (words.get(word) ?? word);
    at += length;
  }
  return out;
}

/** Whether more of a text is in the table's characters than in those that it replaces. */
export function isAlready(text, { before, after }) {
  let more = 0;
  for (const c of text) more += after.has(c) - before.has(c);
  return more > 0;
}
