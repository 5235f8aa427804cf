// Numbers that look random and are the same in every run.

/** A source of numbers from 0 to 1 (mulberry32, public domain). */
export function source(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the list. */
export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** One of the list, the first ones far more often than the last, as words are in texts. */
export const pickByRank = (random, list) => list[Math.floor(list.length ** random()) - 1];
