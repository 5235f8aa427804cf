// Sums by unit: `[of what, sum, unit, how many]`. Units cannot be compared with each other: each has a scale of its own.

import { axis, EDGE, frame, HEAD, names } from "./look.js";
import { told } from "./words.js";

/** So many units are drawn, and so many bars of each. */
const UNITS = 6;
const BARS = 12;
const HIGH = 22;
const BETWEEN = 52;
/** So much of the width the names take at most. */
const PART = 0.4;

export function units({ heads, rows, say, ...data }, look) {
  const { option, top } = frame(look, data, heads[1]);
  // 600亿, 60B: a figure of money in full is longer than its bar.
  const { format } = new Intl.NumberFormat(say("lang"), { notation: "compact", maximumFractionDigits: 2 });
  const groups = new Map();
  let unit = "";
  for (const [of, sum, said, ...rest] of rows) {
    // In a table a unit may be said once, above the others of it.
    unit = said || unit;
    if (!groups.has(unit)) groups.set(unit, []);
    if (sum !== null) groups.get(unit).push([of || unit, sum, unit, ...rest]);
  }
  const drawn = [...groups]
    .filter(([, rows]) => rows.length > 1)
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, UNITS)
    .map(([unit, rows]) => ({ unit, rows: rows.toSorted((one, other) => other[1] - one[1]).slice(0, BARS) }));
  if (!drawn.length) return undefined;
  const { bar, accent, ink } = look.colour;
  // All begin in one line.
  const { left } = names(look, heads[0], drawn.flatMap(({ rows }) => rows), PART);
  let begin = top + HEAD;
  const parts = drawn.map(({ unit, rows }, at) => {
    const high = rows.length * HIGH;
    const part = {
      grid: { left, right: EDGE + 76, top: begin, height: high },
      xAxis: axis(look, {
        type: "value",
        gridIndex: at,
        name: unit,
        nameLocation: "end",
        axisLabel: { formatter: format },
      }),
      // What the names are is said once.
      yAxis: names(look, at ? "" : heads[0], rows, PART, { gridIndex: at }).axis,
      series: {
        type: "bar",
        xAxisIndex: at,
        yAxisIndex: at,
        barCategoryGap: "25%",
        itemStyle: { color: bar, borderColor: accent },
        emphasis: { itemStyle: { color: accent } },
        label: { show: true, position: "right", color: ink, fontSize: 12, formatter: ({ value }) => `${format(value)} ${unit}` },
        data: rows.map((row) => ({ name: row[0], value: row[1], told: told(heads, row) })),
      },
    };
    begin += high + BETWEEN;
    return part;
  });
  const all = (name) => parts.map((part) => part[name]);
  return {
    height: begin,
    option: { ...option, grid: all("grid"), xAxis: all("xAxis"), yAxis: all("yAxis"), series: all("series") },
  };
}
