// The rows of a run as text for the terminal and as a table for a document.

/** Three digits that count. */
function figure(value) {
  if (value >= 100) return String(Math.round(value));
  if (value >= 10) return value.toFixed(1);
  if (value >= 0.1) return value.toFixed(2);
  return value.toFixed(4);
}

/** The median, with the first pass in brackets. */
function side(values, unit) {
  if (values === undefined) return "–";
  if (values === null) return "not yet";
  return `${figure(values.median)} ${unit} (${figure(values.first)})`;
}

function ratio({ engine, other, moreIsBetter }) {
  if (!engine || !other) return null;
  return moreIsBetter ? engine.median / other.median : other.median / engine.median;
}

const target = ({ target, atMost, unit }) =>
  atMost !== undefined ? `≤ ${figure(atMost)} ${unit}` : target !== undefined ? `${figure(target)}×` : "–";

/** Whether the row's target is reached; null where it has none or was not measured. */
export function reached(row) {
  if (!row.engine) return null;
  if (row.atMost !== undefined) return row.engine.median <= row.atMost;
  return row.target === undefined || !row.other ? null : ratio(row) >= row.target;
}

const agreed = ({ agreed }) => (agreed ? `${agreed.same}/${agreed.of}` : "–");
const verdict = (row) => ({ true: "yes", false: "**no**", null: "–" })[reached(row)];

const HEAD = ["work", "peer", "Broadsheet", "the peer", "ratio", "target", "reached", "same hits"];

function cells(row) {
  const quotient = ratio(row);
  return [
    row.work,
    row.peer ?? "–",
    side(row.engine, row.unit),
    side(row.other, row.unit),
    quotient === null ? "–" : `${figure(quotient)}×`,
    target(row),
    verdict(row),
    agreed(row),
  ];
}

/** A table for a document; notes stand below it. */
export function markdown(rows, about) {
  const line = (parts) => `| ${parts.join(" | ")} |`;
  const table = [line(HEAD), line(HEAD.map(() => "---")), ...rows.map((row) => line(cells(row)))];
  const notes = rows.filter(({ note }) => note).map(({ work, peer, note }) => `- ${[work, peer].filter(Boolean).join(", ")}: ${note}.`);
  return `${[about, "", ...table, "", ...notes].join("\n").trimEnd()}\n`;
}

/** One row for the terminal. */
export function spoken(row) {
  const [work, peer, own, other, quotient, wanted, , hits] = cells(row);
  const mark = { true: "ok  ", false: "LOW ", null: "    " }[reached(row)];
  const compared = `${own}; ${peer} ${other}; ${quotient} (target ${wanted}); same hits ${hits}`;
  return `${mark}${work}: ${compared}${row.note ? `\n      ${row.note}` : ""}`;
}
