// Along the time: `[words, day, month or year in the form of ISO 8601]`; those of one time one above the other.

import { axis, below, frame, inside, zoom } from "./look.js";
import { dated, short, told } from "./words.js";

const HIGH = 30;

export function timeline({ heads, rows, say, ...data }, look) {
  const stacks = new Map();
  const points = rows
    // Days of no year have no place on the line.
    .filter(([, date]) => /^\d/.test(date ?? ""))
    .map((row) => {
      const level = (stacks.get(row[1]) ?? 0) + 1;
      stacks.set(row[1], level);
      return { name: row[0], value: [row[1], level], told: told(heads, [row[0], dated(say("lang"), row[1]), ...row.slice(2)]) };
    });
  if (!points.length) return undefined;
  const { option, top } = frame(look, { ...data, note: say("timeline_note", { n: points.length }) }, heads[1]);
  const most = Math.max(3, ...stacks.values());
  const high = Math.min(most * HIGH, 480);
  const { accent, bar, ink } = look.colour;
  const foot = 84;
  return {
    height: top + high + foot,
    option: {
      ...option,
      grid: { left: 40, right: 40, top: top + 8, bottom: foot },
      xAxis: axis(look, { type: "time", ...below(heads[1]), axisLabel: { fontSize: 12 } }),
      yAxis: { show: false, min: 0, max: most + 1 },
      dataZoom: [zoom(look, { showDataShadow: false, brushSelect: false })],
      series: {
        type: "scatter",
        symbolSize: 10,
        data: points,
        itemStyle: { color: bar, borderColor: accent, opacity: 1 },
        label: { show: true, position: "top", distance: 3, formatter: ({ name }) => short(name, 12), color: ink, fontSize: 11 },
        labelLayout: ({ labelRect }) => inside(look, labelRect),
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
