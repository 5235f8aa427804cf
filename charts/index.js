// Draws a table. `draw` is all that the page's program knows of this module, which is fetched when the first chart is opened.

import { bars } from "./bars.js";
import { cloud } from "./cloud.js";
import { company } from "./company.js";
import { init } from "./library.js";
import { lookOf } from "./look.js";
import { matrix } from "./matrix.js";
import { network } from "./network.js";
import { progress } from "./progress.js";
import { save, table } from "./save.js";
import { scatter } from "./scatter.js";
import { sunburst } from "./sunburst.js";
import { timeline } from "./timeline.js";
import { treemap } from "./treemap.js";
import { trend } from "./trend.js";
import { units } from "./units.js";
import { figure, short, speaker } from "./words.js";

/** What draws each kind. Nothing comes of rows that have nothing to draw. */
const KINDS = { bars, cloud, company, matrix, network, progress, scatter, sunburst, timeline, treemap, trend, units };

/** How what was drawn in a place is taken away again. @type {WeakMap<HTMLElement, () => void>} */
const drawn = new WeakMap();

/**
 * Draws rows, in place of what was drawn there. They are drawn anew when the place becomes wider or the scheme changes, until
 * the place leaves the document.
 *
 * @param {HTMLElement} place
 * @param {string} kind The name of a chart in the address.
 * @param {string} language
 * @param {string} title What is shown, of how much.
 * @param {string} node What the rows stand around, or nothing.
 * @param {Array<Array<string | number | null>>} given The heads, then the rows: the name of a row first.
 * @param {Array<Array<string | number | null>>} shown The same in the characters in which print is shown.
 * @param {(name: string) => void} choose Is told the name that was clicked, as it is shown.
 */
export function draw(place, kind, language, title, node, given, shown, choose) {
  drawn.get(place)?.();
  const [heads, ...rows] = shown;
  const say = speaker(language);
  const data = { kind: say(kind), title, node, heads, rows, say, note: say(`${kind}_note`) };
  const told = (value) => (typeof value === "string" ? short(value, 24) : figure(value));
  const first = rows.filter((row) => row[1] !== null).slice(0, 5).map((row) => `${told(row[0])} ${told(row[1])}`);
  const picture = document.createElement("div");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", say("summary", { kind: data.kind, title, first: first.join(say("comma")) }));
  const tools = document.createElement("p");
  tools.className = "chart-tools";
  place.replaceChildren(picture, tools);
  if (!KINDS[kind](data, lookOf(place))) {
    place.textContent = say("nothing");
    return;
  }

  const chart = init(picture, null, { width: place.clientWidth || 1, height: 1 });
  let made;
  const render = () => {
    const look = lookOf(place);
    if (!look.width) return;
    made = { width: look.width, ...KINDS[kind](data, look) };
    // Of some the library says of itself that they move.
    made.option.series = [made.option.series].flat().map((series) => ({ ...series, animation: false }));
    made.option.tooltip.formatter = ({ data }) => data?.told ?? data?.tip ?? data?.name ?? "";
    picture.style.height = `${made.height}px`;
    chart.resize({ width: made.width, height: made.height });
    chart.setOption(made.option, { notMerge: true });
  };
  chart.on("click", ({ data }) => data?.told && choose(data.key ?? data.name));
  const file = [kind, node].filter(Boolean).join("-");
  const button = (key, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = say(key);
    made.addEventListener("click", act);
    tools.append(made);
  };
  button("save_png", () => save(chart, made, `${file}.png`));
  button("save_svg", () => save(chart, made, `${file}.svg`));
  button("save_csv", () => table(given, `${file}.csv`));

  const widths = new ResizeObserver(() => {
    if (!place.isConnected) drawn.get(place)?.();
    else if (place.clientWidth !== made?.width) render();
  });
  const schemes = new MutationObserver(render);
  const system = matchMedia("(prefers-color-scheme: dark)");
  drawn.set(place, () => {
    drawn.delete(place);
    widths.disconnect();
    schemes.disconnect();
    system.removeEventListener("change", render);
    chart.dispose();
  });
  render();
  if (made?.stretch) {
    button("only_stretch", () => {
      const [{ startValue, endValue }] = chart.getOption().dataZoom;
      choose(made.stretch(startValue, endValue));
    });
  }
  widths.observe(place);
  schemes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", render);
}
