// Takes a chart away as a picture. Nothing leaves the device.

import { init } from "./library.js";

/** So many points of a PNG are one of the page. */
const FINE = 2;

/**
 * @param {import("echarts/core").ECharts} chart
 * @param {{ width: number, height: number, option: object }} made What was drawn.
 * @param {string} name Of the file; its ending says in which form.
 */
export function save(chart, made, name) {
  const link = document.createElement("a");
  link.download = name;
  link.href = name.endsWith(".svg") ? vector(made) : chart.getDataURL({ type: "png", pixelRatio: FINE });
  link.click();
}

/** The same, drawn once more out of sight with lines in place of points. */
function vector({ width, height, option }) {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const text = chart.renderToSVGString();
  chart.dispose();
  return URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
}
