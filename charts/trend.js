// How often over time: `[day, month or year in the form of ISO 8601, figure, …]`, a bar for each. What is in sight can be chosen.

import { axis, below, EDGE, frame, zoom } from "./look.js";
import { dated, figure, told } from "./words.js";

const HIGH = 300;
const FOOT = 84;

export function trend({ heads, rows, say, ...data }, look) {
  const times = rows.map(([iso]) => dated(say("lang"), iso));
  const { option, top } = frame(look, data, heads[1]);
  const { accent, bar, quiet, rule } = look.colour;
  return {
    height: top + HIGH + FOOT,
    /** What is chosen by the stretch from one bar to another. */
    stretch: (from, to) => `${rows[from][0]}..${rows[to][0]}`,
    option: {
      ...option,
      grid: { left: 64, right: EDGE + 24, top: top + 24, bottom: FOOT },
      xAxis: axis(look, { type: "category", data: times, ...below(heads[0]) }),
      yAxis: axis(look, { type: "value", name: heads[1], axisLabel: { formatter: figure } }),
      dataZoom: [
        zoom(look, {
          dataBackground: { lineStyle: { color: quiet }, areaStyle: { color: rule } },
          selectedDataBackground: { lineStyle: { color: accent }, areaStyle: { color: bar } },
        }),
      ],
      series: {
        type: "bar",
        barMaxWidth: 64,
        data: rows.map((row, at) => ({ name: row[0], value: row[1], told: told(heads, [times[at], ...row.slice(1)]) })),
        itemStyle: { color: bar, borderColor: accent },
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
