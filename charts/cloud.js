// Words, the larger the more: `[word, figure, …]`. Laid along a spiral from the middle, each where nothing stands yet, so that the
// same words give the same picture.

import { EDGE, frame } from "./look.js";
import { told } from "./words.js";

const SMALLEST = 13;
const GAP = 4;
/** So many stand out, also where there are no colours. */
const FIRST = 10;

export function cloud({ heads, rows: given, ...data }, look) {
  const { option, top } = frame(look, data, heads[1]);
  const width = look.width - 2 * EDGE;
  const largest = Math.min(56, width / 9);
  // The largest in the middle, by whatever the table is sorted.
  const rows = given.toSorted((one, other) => other[1] - one[1]);
  const figures = rows.map(([, value]) => value);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  // The area that a word takes goes with its figure.
  const size = (value) => SMALLEST + (largest - SMALLEST) * Math.sqrt((value - least) / (most - least || 1));
  const words = rows.map((row) => {
    const wide = look.wide(row[0], 1);
    // None is wider than the page.
    const high = Math.min(size(row[1]), width / wide);
    return { row, high, wide: wide * high };
  });
  const placed = spread(words, width);
  const { ink, accent } = look.colour;
  const high = Math.max(...placed.map((word) => word.y + word.high / 2)) + GAP;
  return {
    height: top + high + EDGE,
    option: {
      ...option,
      grid: { left: EDGE, width, top, height: high },
      xAxis: { show: false, min: 0, max: width },
      yAxis: { show: false, min: 0, max: high, inverse: true },
      series: {
        type: "scatter",
        clip: false,
        data: placed.map(({ row, x, y, wide, high }, at) => ({
          name: row[0],
          value: [x, y],
          told: told(heads, row),
          symbol: "rect",
          symbolSize: [wide, high],
          itemStyle: { color: "transparent" },
          label: { fontSize: high, ...(at < FIRST ? { color: accent, fontWeight: 600 } : { color: ink }) },
        })),
        label: { show: true, position: "inside", formatter: "{b}", fontFamily: look.face },
        emphasis: { scale: false, label: { fontWeight: 700 } },
      },
    },
  };
}

/** Gives each word the middle of its box, and moves all down to where the topmost begins at nothing. */
function spread(words, width) {
  const placed = [];
  for (const word of words) {
    for (let turn = 0; turn < 400; turn += 0.1) {
      // Wider than high, as the page is; none reaches over the edge.
      const half = word.wide / 2;
      const x = Math.min(Math.max(width / 2 + turn * 2.2 * Math.cos(turn), half), width - half);
      const y = turn * 1.2 * Math.sin(turn);
      if (placed.every((other) => apart(other, word, x, y))) {
        placed.push({ ...word, x, y });
        break;
      }
    }
  }
  const top = Math.min(...placed.map((word) => word.y - word.high / 2));
  return placed.map((word) => ({ ...word, y: word.y - top + GAP }));
}

function apart(other, word, x, y) {
  return (
    Math.abs(other.x - x) * 2 >= other.wide + word.wide + GAP * 2 ||
    Math.abs(other.y - y) * 2 >= other.high + word.high + GAP
  );
}
