// A bar for each row, the first row on top: `[name, length, …]`.

import { axis, below, EDGE, FOOT, frame, HEAD, names, slider } from "./look.js";
import { figure, told } from "./words.js";

/** So many bars stand in sight; the others are moved there. */
const SHOWN = 30;
const HIGH = 22;

export function bars({ heads, rows, ...data }, look) {
  const { option, top: begin } = frame(look, data, heads[1]);
  const top = begin + HEAD;
  const { left, axis: yAxis } = names(look, heads[0], rows, 0.4);
  const shown = Math.min(SHOWN, rows.length);
  const slides = rows.length > SHOWN;
  const right = EDGE + 52 + (slides ? 28 : 0);
  const height = top + shown * HIGH + FOOT;
  const { accent, bar, ink, quiet, sheet } = look.colour;
  return {
    height,
    option: {
      ...option,
      grid: { left, right, top, bottom: FOOT },
      xAxis: axis(look, { type: "value", ...below(heads[1]), axisLabel: { formatter: figure } }),
      yAxis,
      dataZoom: slides
        ? [
            slider(look, {
              orient: "vertical",
              right: EDGE,
              top,
              bottom: FOOT,
              width: 16,
              startValue: 0,
              endValue: shown - 1,
              zoomLock: true,
              brushSelect: false,
              showDetail: false,
              showDataShadow: false,
              handleSize: 0,
            }),
          ]
        : [],
      series: {
        type: "bar",
        barCategoryGap: "25%",
        data: rows.map((row) => ({
          name: row[0],
          value: row[1],
          told: told(heads, row),
          // What is below nothing is hollow, so that it is told apart without colours.
          itemStyle: row[1] < 0 ? { color: sheet, borderColor: quiet, borderWidth: 1.5 } : { color: bar, borderColor: accent },
        })),
        label: { show: true, position: "right", color: ink, fontSize: 12, formatter: ({ value }) => figure(value) },
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
