// How far things have come: `[what, done, of how many, unit]`.

import { axis, EDGE, frame, SIZE } from "./look.js";
import { figure, told } from "./words.js";

const HIGH = 30;

export function progress({ heads, rows: all, ...data }, look) {
  const rows = all.filter(([, done, total]) => done !== null && total);
  if (!rows.length) return undefined;
  const { option, top } = frame(look, data, heads[1]);
  const most = look.width * 0.45;
  const left = EDGE + 12 + Math.min(most, Math.max(...rows.map(([name]) => look.wide(name))));
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
      yAxis: axis(look, {
        type: "category",
        inverse: true,
        data: rows.map(([name]) => name),
        axisTick: { show: false },
        axisLabel: { width: most, overflow: "truncate", fontSize: SIZE, interval: 0, hideOverlap: false },
      }),
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
