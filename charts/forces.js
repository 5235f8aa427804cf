// Where the parts of a network stand: those that are linked near each other, all others apart (Fruchterman & Reingold 1991). From a
// circle and not from anywhere, so that the same rows give the same picture.

const STEPS = 300;
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
  const move = (one, other, force) => {
    const [x, y] = [one.x - other.x, one.y - other.y];
    const far = Math.hypot(x, y) || 1e-6;
    const by = force(far) / far;
    one.dx += x * by;
    one.dy += y * by;
    other.dx -= x * by;
    other.dy -= y * by;
  };
  for (let step = 0; step < STEPS; step += 1) {
    for (const part of parts) {
      // Towards the middle, lest what is not linked drifts away.
      part.dx = -part.x * INWARDS;
      part.dy = -part.y * INWARDS;
    }
    parts.forEach((one, at) => parts.slice(at + 1).forEach((other) => move(one, other, (far) => (near * near) / far)));
    links.forEach(([one, other]) => move(parts[one], parts[other], (far) => (-far * far) / near));
    const most = 0.2 * (1 - step / STEPS);
    for (const part of parts) {
      const far = Math.hypot(part.dx, part.dy) || 1e-6;
      part.x += (part.dx / far) * Math.min(far, most);
      part.y += (part.dy / far) * Math.min(far, most);
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
