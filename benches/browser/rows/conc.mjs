// Natively: the engine against Conc, where BROADSHEET_BENCH_PYTHON names a Python that has it.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { median } from "../host/statistics.mjs";

const run = promisify(execFile);
const WORDS = 1_000_000;
const script = fileURLToPath(new URL("../conc/measure.py", import.meta.url));

async function json(program, args) {
  const { stdout } = await run(program, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

const summary = ({ times }) => ({ first: times[0], median: median(times.slice(1)) });

/** The concordances of all nodes as one piece of work. */
function together(list) {
  return list && { times: list[0].times.map((_, round) => list.reduce((sum, { times }) => sum + times[round], 0)) };
}

/** How many lines Conc says there are. */
const lines = ({ report }) => Number(report.join(" ").match(/Concordance Lines: ([\d,]+)/)[1].replaceAll(",", ""));

export async function conc({ passes, queries, folder, dictionary, python, native, quick, say }) {
  if (!python || !native) {
    say("  left out: BROADSHEET_BENCH_PYTHON names no Python with Conc (pip install conc)");
    return [];
  }
  const cut = [`${folder}/segmented.txt`, String(quick ? WORDS / 10 : WORDS), String(passes + 1), ...queries.nodes];
  const peer = await json(python, [script, ...cut]);
  const texts = [dictionary, `${folder}/texts.jsonl`, String(peer.articles), String(peer.border), String(passes + 1)];
  const own = await json(native, [...texts, ...queries.nodes]);
  const row = (work, engine, other, rest) => ({
    work: `${work}, natively, ${peer.words} words`,
    peer: "Conc",
    unit: "ms",
    engine: engine && summary(engine),
    other: summary(other),
    ...rest,
  });
  const totals = peer.kwic.map(lines);
  const same = own.kwic && totals.filter((total, at) => total === own.kwic[at].total).length;
  return [
    row("keyness", own.keyness, peer.keyness, { agreed: null, target: 20 }),
    row(`sorted concordances of ${totals.join(", ")} lines`, together(own.kwic), together(peer.kwic), {
      agreed: own.kwic && { same, of: totals.length },
      target: 5,
    }),
  ];
}
