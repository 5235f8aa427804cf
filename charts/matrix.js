// What is in what: `[name, column, figure]`, a dot for each, the larger the more.

import { axis, EDGE, frame } from "./look.js";
import { figure, told } from "./words.js";

const HIGH = 26;
/** A name at the edge takes so much of the width at most. */
const NAME = 0.3;
/** So many names are drawn. */
const DRAWN = 40;
/** A column's name lies flat where it has so much room. */
const FLAT = 84;

export function matrix({ heads, rows, ...data }, look) {
  const { option, top } = frame(look, data, heads[2]);
  const names = [...new Set(rows.map(([name]) => name))].slice(0, DRAWN);
  const drawn = rows.filter(([name]) => names.includes(name));
  const columns = [...new Set(drawn.map(([, column]) => column))];
  const most = Math.max(...drawn.map((row) => row[2]));
  // In the corner between the names of the rows and those of the columns.
  const corner = `${heads[0]} ↓  ${heads[1]} →`;
  const widest = Math.max(look.wide(corner), ...names.map((name) => look.wide(name)));
  const left = EDGE + 12 + Math.min(look.width * NAME, widest);
  const room = (look.width - left - EDGE) / columns.length;
  const head = room > FLAT ? 64 : 130;
  const lies = room > FLAT ? { width: room - 12, overflow: "break", lineHeight: 14 } : { rotate: 50, width: 150, overflow: "truncate" };
  const { bar, accent, ink, rule } = look.colour;
  const lines = { show: true, lineStyle: { color: rule } };
  return {
    height: top + head + names.length * HIGH + EDGE,
    option: {
      ...option,
      grid: { left, right: EDGE, top: top + head, height: names.length * HIGH },
      xAxis: axis(look, {
        type: "category",
        position: "top",
        data: columns,
        splitLine: lines,
        axisLabel: { ...lies, interval: 0, hideOverlap: false },
      }),
      yAxis: axis(look, {
        type: "category",
        inverse: true,
        data: names,
        name: corner,
        nameLocation: "start",
        nameTextStyle: { align: "right", padding: [0, 8, 0, 0] },
        splitLine: lines,
        axisLabel: { width: look.width * NAME, overflow: "truncate", interval: 0, hideOverlap: false },
      }),
      series: {
        type: "scatter",
        data: drawn.map((row) => ({
          name: row[0],
          value: [row[1], row[0]],
          figure: row[2],
          told: told(heads, row),
          symbolSize: 7 + 15 * Math.sqrt(row[2] / most),
        })),
        itemStyle: { color: bar, borderColor: accent, opacity: 1 },
        label: { show: true, position: "right", distance: 3, color: ink, fontSize: 11, formatter: ({ data }) => figure(data.figure) },
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
