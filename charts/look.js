// How charts look: the tokens of the style sheet, as they are where the chart stands and at the moment.

const ruler = document.createElement("canvas").getContext("2d");

/**
 * @typedef {object} Look
 * @property {number} width How wide the chart is.
 * @property {string} face The letters of the interface.
 * @property {Record<"sheet" | "ink" | "quiet" | "rule" | "bar" | "accent" | "soft", string>} colour
 * @property {string[]} kinds Colours that tell kinds apart, also for those who see few.
 * @property {(text: string, size?: number) => number} wide How wide a text is.
 */

/** @returns {Look} */
export function lookOf(place) {
  const style = getComputedStyle(place);
  const token = (name) => style.getPropertyValue(`--${name}`).trim();
  const face = style.fontFamily;
  return {
    width: place.clientWidth,
    face,
    colour: {
      sheet: token("sheet"),
      ink: token("ink"),
      quiet: token("ink-2"),
      rule: token("rule"),
      bar: token("bar"),
      accent: token("accent"),
      // What lies under it is seen.
      soft: `${token("accent-soft")}99`,
    },
    kinds: [1, 2, 3, 4].map((n) => token(`kind-${n}`)),
    wide(text, size = SIZE) {
      ruler.font = `${size}px ${face}`;
      return ruler.measureText(text).width;
    },
  };
}

/** The letters of a chart are so high. */
export const SIZE = 13;
/** So high is a line of them. */
const LINE = 20;
/** Around everything. */
export const EDGE = 8;

/**
 * Breaks a text into lines that are not wider than the chart: anywhere between Chinese characters but before what closes, at spaces
 * elsewhere.
 */
export function lines(look, text) {
  const out = [];
  let line = "";
  for (const part of text.match(/[^\s\p{Script=Han}\p{P}]+\p{P}*|\s+|[^][，。；：、！？”’）》]*/gu) ?? []) {
    if (line && look.wide(line + part) > look.width - 2 * EDGE) {
      out.push(line.trimEnd());
      line = part.trimStart();
    } else {
      line += part;
    }
  }
  return line ? [...out, line] : out;
}

/**
 * What all charts have: title, basis and how to read it above, and a box for the row under the hand. `measure` says what is drawn.
 *
 * @returns {{ option: object, top: number }} `top` is where the drawing begins.
 */
export function frame(look, { kind, title, note }, measure) {
  const below = [title, note].filter(Boolean).flatMap((text) => lines(look, text));
  const { ink, quiet, sheet } = look.colour;
  return {
    top: EDGE + 28 + below.length * LINE + 12,
    option: {
      animation: false,
      backgroundColor: sheet,
      textStyle: { fontFamily: look.face, fontSize: SIZE, color: ink },
      title: {
        left: EDGE,
        top: EDGE,
        padding: 0,
        itemGap: 8,
        text: [kind, measure].join(" · "),
        textStyle: { fontSize: 16, fontWeight: 600, lineHeight: 20, color: ink, fontFamily: look.face },
        subtext: below.join("\n"),
        subtextStyle: { fontSize: SIZE, lineHeight: LINE, color: quiet, fontFamily: look.face },
      },
      tooltip: {
        // Drawn, and not an element with a style that the page's policy would refuse.
        renderMode: "richText",
        confine: true,
        backgroundColor: sheet,
        borderColor: quiet,
        borderWidth: 1,
        padding: [6, 10],
        shadowBlur: 0,
        textStyle: { color: ink, fontFamily: look.face, fontSize: SIZE, lineHeight: LINE },
      },
    },
  };
}

/** An axis in the page's colours. */
export function axis(look, settings) {
  const { ink, quiet, rule } = look.colour;
  return {
    axisLine: { show: true, lineStyle: { color: quiet } },
    axisTick: { lineStyle: { color: quiet } },
    splitLine: { lineStyle: { color: rule } },
    ...settings,
    nameTextStyle: { color: quiet, fontSize: SIZE, ...settings.nameTextStyle },
    axisLabel: { color: ink, fontSize: 12, hideOverlap: true, ...settings.axisLabel },
  };
}

/** Moves a label that would reach over the edge back inside. */
export function inside(look, { x, width }) {
  return { hideOverlap: true, dx: Math.max(0, EDGE - x) + Math.min(0, look.width - EDGE - x - width) };
}

/** What an axis below a drawing measures; its name takes so much room under it, with the figures. */
export const below = (name) => ({ name, nameLocation: "middle", nameGap: 30 });
export const FOOT = 56;

/** What stands in the names of rows is said above them, where it takes so much room. */
export const HEAD = 20;

/**
 * The names of rows as an axis, the first on top, and where the drawing begins beside them: they take `part` of the width at most.
 * `head` says what they are.
 */
export function names(look, head, rows, part, settings) {
  const most = look.width * part;
  const all = rows.map(([name]) => name);
  return {
    left: EDGE + 12 + Math.min(most, Math.max(...[head, ...all].map((name) => look.wide(name)))),
    axis: axis(look, {
      type: "category",
      inverse: true,
      data: all,
      name: head,
      nameLocation: "start",
      nameGap: 8,
      nameTextStyle: { align: "right", padding: [0, 8, 0, 0] },
      // Where nothing is in the middle, the names stand at the edge all the same.
      axisLine: { onZero: false, lineStyle: { color: look.colour.quiet } },
      axisTick: { show: false },
      axisLabel: { width: most, overflow: "truncate", fontSize: SIZE, interval: 0, hideOverlap: false },
      ...settings,
    }),
  };
}

/** A slider for the stretch in sight, in the page's colours. */
export function slider(look, settings) {
  const { rule, sheet, soft } = look.colour;
  return { type: "slider", moveHandleSize: 0, fillerColor: soft, borderColor: rule, backgroundColor: sheet, ...settings };
}

/** The same below a chart, with handles. */
export function zoom(look, settings) {
  const { ink, quiet, sheet } = look.colour;
  return slider(look, { bottom: 12, height: 28, textStyle: { color: ink }, handleStyle: { borderColor: quiet, color: sheet }, ...settings });
}
