// What stands around a word: `[name, figure, …]`, the strongest first and next to the middle.

import { fit } from "./forces.js";
import { frame } from "./look.js";
import { told } from "./words.js";

/** So many are drawn where there is room, and where there is not: more of them cannot be read. */
const [MANY, FEW, NARROW] = [40, 24, 500];
/** The angle by which seeds of a sunflower follow each other: nothing comes to stand in a line. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export function company({ heads, rows, node, say, ...data }, look) {
  const drawn = rows.slice(0, look.width < NARROW ? FEW : MANY);
  const note = say("company_note", { node, n: drawn.length });
  const { option, top } = frame(look, { ...data, note }, heads[1]);
  const most = Math.max(...drawn.map(([, figure]) => figure));
  const { bar, ink, accent, quiet, sheet } = look.colour;
  const middle = { name: node, symbolSize: 44, itemStyle: { color: accent }, label: { color: sheet, fontWeight: 600, position: "inside" } };
  const high = Math.min(look.width * 0.75, 560);
  const place = (_, at) => {
    const far = Math.sqrt(at ? at + 1.2 : 0);
    return { x: far * Math.cos(at * GOLDEN), y: far * Math.sin(at * GOLDEN) };
  };
  const places = fit([middle, ...drawn].map(place), look.width - 96, high - 48);
  const around = drawn.map((row, at) => ({
    name: row[0],
    told: told(heads, row),
    symbolSize: 8 + 22 * Math.sqrt(row[1] / most),
    itemStyle: { color: bar, borderColor: quiet },
  }));
  const links = drawn.map((row, at) => ({
    source: 0,
    target: at + 1,
    lineStyle: { width: 0.5 + (4 * row[1]) / most },
  }));
  return {
    height: top + high + 24,
    option: {
      ...option,
      series: {
        type: "graph",
        layout: "none",
        left: 48,
        right: 48,
        top: top + 16,
        height: high - 48,
        preserveAspect: "contain",
        // By number: the word itself may stand near itself.
        data: [middle, ...around].map((part, at) => ({ ...part, ...places[at], id: String(at) })),
        links,
        label: { show: true, position: "bottom", distance: 2, formatter: "{b}", color: ink, fontSize: 13 },
        labelLayout: { hideOverlap: true },
        lineStyle: { color: quiet, opacity: 0.45 },
        emphasis: { itemStyle: { color: accent } },
      },
    },
  };
}
