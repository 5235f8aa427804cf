// Names, and lines between those that stand together: `[one, other, articles, paragraphs, kind of one, kind of other]`.

import { stand } from "./forces.js";
import { frame } from "./look.js";
import { told } from "./words.js";

/** A shape for each kind, so that colours alone tell nothing apart, and the sign for it. */
const SHAPES = [
  ["circle", "●"],
  ["rect", "■"],
  ["triangle", "▲"],
];
/** So many lines are drawn where there is room, and where there is not. */
const [MANY, FEW, NARROW] = [100, 40, 600];
/** So much room the names need beside and below. */
const NAMES = 56;

export function network({ heads, say, ...data }, look) {
  const rows = data.rows.slice(0, look.width < NARROW ? FEW : MANY);
  const { ink, quiet } = look.colour;
  const nodes = new Map();
  const kinds = [];
  const node = (name, kind) => {
    const id = `${kind} ${name}`;
    if (!kinds.includes(kind)) kinds.push(kind);
    if (!nodes.has(id)) nodes.set(id, { at: nodes.size, name, kind, others: 0 });
    const found = nodes.get(id);
    found.others += 1;
    return found.at;
  };
  const pairs = rows.map((row) => [node(row[0], row[4]), node(row[1], row[5])]);
  const signs = kinds.map((kind, at) => `${SHAPES[at][1]} ${kind}`).join("  ");
  const { option, top } = frame(look, { ...data, note: say("network_note", { kinds: signs, n: rows.length }) }, heads[2]);
  const high = Math.min(600, Math.max(400, look.width * 0.65));
  const places = stand(nodes.size, pairs, look.width - 2 * NAMES, high - 40);
  const most = Math.max(1, ...rows.map((row) => row[3]));
  return {
    height: top + high,
    option: {
      ...option,
      series: {
        type: "graph",
        layout: "none",
        preserveAspect: "contain",
        left: NAMES,
        right: NAMES,
        top: top + 12,
        height: high - 40,
        data: [...nodes.values()].map(({ at, name, kind, others }) => ({
          ...places[at],
          id: String(at),
          name,
          told: [name, kind, say("linked", { n: others })].join("\n"),
          symbol: SHAPES[kinds.indexOf(kind)][0],
          symbolSize: 9 + 3 * Math.sqrt(others),
          itemStyle: { color: look.kinds[kinds.indexOf(kind)] },
        })),
        links: rows.map((row, at) => ({
          source: pairs[at][0],
          target: pairs[at][1],
          lineStyle: { width: 1 + (4 * row[3]) / most, type: row[3] ? "solid" : "dashed" },
          tip: told(heads.slice(1, 4), [`${row[0]} – ${row[1]}`, row[2], row[3]]),
        })),
        label: { show: true, position: "bottom", distance: 2, formatter: "{b}", color: ink, fontSize: 12 },
        labelLayout: { hideOverlap: true },
        lineStyle: { color: quiet, opacity: 0.5 },
        emphasis: { focus: "adjacency", label: { show: true } },
      },
    },
  };
}
