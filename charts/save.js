// Takes a chart away as a picture, or what was drawn as a table. Nothing leaves the device.

import { init } from "./library.js";

/** So many points of a PNG are one of the page. */
const FINE = 2;

/**
 * @param {import("echarts/core").ECharts} chart
 * @param {{ width: number, height: number, option: object }} made What was drawn.
 * @param {string} name Of the file; its ending says in which form.
 */
export function save(chart, made, name) {
  take(name.endsWith(".svg") ? vector(chart, made) : chart.getDataURL({ type: "png", pixelRatio: FINE }), name);
}

/** The heads and rows of a chart as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function table(rows, name) {
  const cell = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : (value ?? ""));
  take(file(["\ufeff", ...rows.map((row) => `${row.map(cell).join(",")}\r\n`)], "text/csv"), name);
}

/** The same, drawn once more out of sight with lines in place of points: of the stretch that is in sight. */
function vector(chart, { width, height, option }) {
  const { dataZoom = [] } = chart.getOption();
  const copy = init(null, null, { renderer: "svg", ssr: true, width, height });
  copy.setOption({ ...option, dataZoom });
  const text = copy.renderToSVGString();
  copy.dispose();
  return file([text], "image/svg+xml");
}

function file(parts, type) {
  return URL.createObjectURL(new Blob(parts, { type }));
}

function take(href, name) {
  const link = document.createElement("a");
  link.download = name;
  link.href = href;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
