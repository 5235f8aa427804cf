// Points between two axes: `[name, effect, score, …]`. How large a difference is to the right, how sure it is upwards.

import { axis, below, FOOT, frame, inside } from "./look.js";
import { figure, told } from "./words.js";

const HIGH = 420;
/** So many bear their names, the uppermost: the others stand too close. */
const NAMED = 40;

export function scatter({ heads, rows, ...data }, look) {
  const { option, top } = frame(look, data, `${heads[1]} × ${heads[2]}`);
  const points = rows
    .filter(([, x, y]) => typeof x === "number" && typeof y === "number")
    .toSorted((one, other) => Math.abs(other[2]) - Math.abs(one[2]));
  if (!points.length) return undefined;
  const { ink, quiet, sheet } = look.colour;
  const [more, less] = look.kinds;
  return {
    height: top + HIGH,
    option: {
      ...option,
      grid: { left: 60, right: 64, top: top + 28, bottom: FOOT },
      xAxis: axis(look, {
        type: "value",
        scale: true,
        ...below(heads[1]),
        axisLabel: { formatter: figure },
      }),
      yAxis: axis(look, { type: "value", name: heads[2], nameLocation: "end", axisLabel: { formatter: figure } }),
      series: {
        type: "scatter",
        symbolSize: 9,
        data: points.map((row, at) => ({
          name: row[0],
          value: [row[1], Math.abs(row[2])],
          told: told(heads, row),
          // Shape and filling tell the two sides apart, and not the colour alone.
          symbol: row[1] < 0 ? "triangle" : "circle",
          itemStyle: row[1] < 0 ? { color: sheet, borderColor: less, borderWidth: 2 } : { color: more },
          label: { show: at < NAMED },
        })),
        label: { position: "right", formatter: "{b}", color: ink, fontSize: 12 },
        labelLayout: ({ labelRect }) => inside(look, labelRect),
        emphasis: { itemStyle: { borderColor: quiet, borderWidth: 2 } },
      },
    },
  };
}
