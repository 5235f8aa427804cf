// How far things have come: `[what, done, of how many, unit]`.

import { axis, below, EDGE, FOOT, frame, HEAD, names } from "./look.js";
import { figure, told } from "./words.js";

const HIGH = 30;

export function progress({ heads, rows: all, ...data }, look) {
  const rows = all.filter(([, done, total]) => done !== null && total);
  if (!rows.length) return undefined;
  const { option, top: begin } = frame(look, data, heads[1]);
  const top = begin + HEAD;
  const { left, axis: yAxis } = names(look, heads[0], rows, 0.45);
  const { accent, bar, quiet, sheet } = look.colour;
  const parts = rows.map(([name, done, total, unit]) => ({
    name,
    value: Math.min(100, (100 * done) / total),
    figures: `${figure(done)} / ${figure(total)} ${unit}`,
    told: told(heads, [name, `${figure(done)} / ${figure(total)} ${unit}`]),
  }));
  return {
    height: top + rows.length * HIGH + FOOT,
    option: {
      ...option,
      grid: { left, right: EDGE + 100, top, height: rows.length * HIGH },
      xAxis: axis(look, { type: "value", min: 0, max: 100, ...below(heads[1]), axisLabel: { formatter: "{value} %" } }),
      // The figures stand at the end of each line, also where a bar is short.
      yAxis: [
        yAxis,
        axis(look, {
          type: "category",
          inverse: true,
          position: "right",
          data: parts.map((part) => part.figures),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { interval: 0, hideOverlap: false },
        }),
      ],
      series: {
        type: "bar",
        data: parts,
        barCategoryGap: "40%",
        showBackground: true,
        backgroundStyle: { color: sheet, borderColor: quiet, borderWidth: 1 },
        itemStyle: { color: bar, borderColor: accent },
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
