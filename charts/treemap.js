// How much room each has: `[name, figure, …, what is chosen by it]`.

import { EDGE, frame } from "./look.js";
import { told } from "./words.js";

export function treemap({ heads, rows, ...data }, look) {
  if (!rows.length) return undefined;
  const { option, top } = frame(look, data, heads[1]);
  const { accent, bar, ink, sheet } = look.colour;
  const high = Math.min(400, Math.max(280, look.width * 0.6));
  return {
    height: top + high + EDGE,
    option: {
      ...option,
      series: {
        type: "treemap",
        left: EDGE,
        right: EDGE,
        top,
        height: high,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        data: rows.map((row) => ({ name: row[0], value: row[1], key: String(row.at(-1)), told: told(heads, row.slice(0, -1)), itemStyle: { color: bar } })),
        itemStyle: { borderColor: sheet, borderWidth: 0, gapWidth: 2 },
        label: { color: ink, fontSize: 12, lineHeight: 16, overflow: "break", formatter: "{b}", position: "insideTopLeft" },
        emphasis: { itemStyle: { color: accent }, label: { color: sheet } },
      },
    },
  };
}
