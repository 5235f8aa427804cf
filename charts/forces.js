// Where the parts of a network stand: those that are linked near each other, all others apart (Fruchterman & Reingold 1991). From a
// circle and not from anywhere, so that the same rows give the same picture.

const STEPS = 200;
/** How strongly all are drawn to the middle. */
const INWARDS = 1;

/**
 * @param {number} count How many parts.
 * @param {Array<[number, number]>} links Pairs of their numbers.
 * @param {number} width Of the picture, which they fill.
 * @param {number} height
 * @returns {Array<{ x: number, y: number }>}
 */
export function stand(count, links, width, height) {
  const parts = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return { x: Math.cos(angle), y: Math.sin(angle), dx: 0, dy: 0 };
  });
  const near = 2 / Math.sqrt(count);
  const pull = (one, other, by) => {
    const x = (one.x - other.x) * by;
    const y = (one.y - other.y) * by;
    one.dx += x;
    one.dy += y;
    other.dx -= x;
    other.dy -= y;
  };
  const squared = (one, other) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2 || 1e-9;
  for (let step = 0; step < STEPS; step += 1) {
    for (const part of parts) {
      part.dx = -part.x * INWARDS;
      part.dy = -part.y * INWARDS;
    }
    for (let one = 0; one < count; one += 1) {
      for (let other = 0; other < one; other += 1) {
        pull(parts[one], parts[other], near ** 2 / squared(parts[one], parts[other]));
      }
    }
    for (const [one, other] of links) {
      pull(parts[one], parts[other], -Math.sqrt(squared(parts[one], parts[other])) / near);
    }
    // Ever shorter steps, so that they come to rest.
    const most = 0.2 * (1 - step / STEPS);
    for (const part of parts) {
      const by = Math.min(1, most / (Math.sqrt(part.dx ** 2 + part.dy ** 2) || 1));
      part.x += part.dx * by;
      part.y += part.dy * by;
    }
  }
  return fit(parts, width, height);
}

/** Moves and stretches places so that they fill a box of so many pixels: the library rounds lines to whole ones. */
export function fit(places, width, height) {
  const scale = (values, size) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (most > least ? ((value - least) / (most - least)) * size : size / 2));
  };
  const [xs, ys] = [scale(places.map(({ x }) => x), width), scale(places.map(({ y }) => y), height)];
  return places.map((_, at) => ({ x: xs[at], y: ys[at] }));
}
