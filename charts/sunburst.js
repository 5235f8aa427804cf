// Rings, the inner divided by the outer: `[name, figure, own part of it, how many lie around it]`, each row after what it lies in.

import { EDGE, frame } from "./look.js";
import { told } from "./words.js";

/** A part of the whole that is more than this has room for several lines. */
const WIDE = 0.06;

export function sunburst({ heads, rows, ...data }, look) {
  const { option, top } = frame(look, data, heads[1]);
  const { accent, bar, ink, quiet, sheet } = look.colour;
  const root = { children: [] };
  const path = [root];
  const total = rows.reduce((sum, row) => (row[3] ? sum : sum + row[1]), 0);
  for (const row of rows) {
    const depth = row[3];
    const part = { name: row[0], value: row[1], tip: told(heads, row.slice(0, 2)), children: [] };
    // Where there is room for several lines, the whole name stands there.
    part.label = { overflow: row[1] / total > WIDE ? "break" : "truncate" };
    path.length = Math.min(path.length, depth + 1);
    path.at(-1).children.push(part);
    path.push(part);
  }
  // What holds nothing is searched for; what holds something is entered.
  const finish = (part) => {
    if (part.children.length) part.children.forEach(finish);
    else part.told = part.tip;
  };
  root.children.forEach(finish);
  const size = Math.min(look.width - 2 * EDGE, 560);
  const [hole, edge] = [size * 0.09, size / 2 - 2];
  // So much room a name has in its ring.
  const room = (edge - hole) / (1 + Math.max(...rows.map((row) => row[3]))) - 8;
  return {
    height: top + size + EDGE,
    option: {
      ...option,
      series: {
        type: "sunburst",
        center: [look.width / 2, top + size / 2],
        radius: [hole, edge],
        data: root.children,
        nodeClick: "rootToNode",
        sort: null,
        itemStyle: { borderColor: quiet, borderWidth: 1 },
        label: { color: ink, fontSize: 12, minAngle: 7, lineHeight: 14, rotate: "radial", width: room },
        // Each ring differs from its neighbours also without colours.
        levels: [{ itemStyle: { color: sheet } }, ...[bar, sheet, bar, sheet, bar, sheet].map((color) => ({ itemStyle: { color } }))],
        emphasis: { focus: "ancestor", itemStyle: { color: accent }, label: { color: sheet } },
      },
    },
  };
}
