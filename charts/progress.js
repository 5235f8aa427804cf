// How far things have come: `[what, done, of how many, unit]`.

import { axis, EDGE, frame, names } from "./look.js";
import { figure, told } from "./words.js";

const HIGH = 30;

export function progress({ heads, rows: all, ...data }, look) {
  const rows = all.filter(([, done, total]) => done !== null && total);
  if (!rows.length) return undefined;
  const { option, top } = frame(look, data, heads[1]);
  const { left, axis: yAxis } = names(look, rows, 0.45);
  const { accent, bar, ink, quiet, sheet } = look.colour;
  const parts = rows.map(([name, done, total, unit]) => ({
    name,
    value: Math.min(100, (100 * done) / total),
    figures: `${figure(done)} / ${figure(total)} ${unit}`,
    told: told(heads, [name, `${figure(done)} / ${figure(total)} ${unit}`]),
  }));
  return {
    height: top + rows.length * HIGH + 36,
    option: {
      ...option,
      grid: { left, right: EDGE + 100, top, height: rows.length * HIGH },
      xAxis: axis(look, { type: "value", min: 0, max: 100, axisLabel: { formatter: "{value} %" } }),
      yAxis,
      series: {
        type: "bar",
        data: parts,
        barCategoryGap: "40%",
        showBackground: true,
        backgroundStyle: { color: sheet, borderColor: quiet, borderWidth: 1 },
        itemStyle: { color: bar, borderColor: accent },
        emphasis: { itemStyle: { color: accent } },
        label: { show: true, position: "right", color: ink, fontSize: 12, formatter: ({ data }) => data.figures },
      },
    },
  };
}
