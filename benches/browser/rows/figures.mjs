// From the times of a measurement to the figures of a row.

import { median, percentile } from "../host/statistics.mjs";

/** For how many questions both sides found as much, and some where they did not: `null` where the engine gave no answer. */
function agreement({ totals, questions }, side, other) {
  const pairs = totals[side].map((total, at) => [total, totals[other][at], questions[at]]);
  if (pairs.some(([one]) => one === null)) return null;
  const differing = pairs.filter(([one, two]) => one !== two);
  const examples = differing.slice(0, 3).map(([one, two, question]) => `${question} ${one} against ${two}`);
  return { same: pairs.length - differing.length, of: pairs.length, examples };
}

/** The first pass, and the median of the later passes: "p50", "p95" or "sum" over the questions of a pass. */
export function summarise(passes, measure) {
  const over = { p50: (times) => percentile(times, 0.5), p95: (times) => percentile(times, 0.95) };
  const sum = (times) => times.reduce((total, time) => total + time, 0);
  const values = passes.map(over[measure] ?? sum);
  return { first: values[0], median: median(values.slice(1)) };
}

/**
 * One row of the report.
 *
 * @param {{ totals: object, times: object }} found what `interleave` gave
 * @param {{ work: string, peer: string, name?: string, side?: string, measure: string, target?: number, atMost?: number }} row `target` is the
 *   ratio to reach, `atMost` the milliseconds that the engine may take
 */
export function compared(found, { work, peer, name = peer, side = "engine", measure, ...targets }) {
  const agreed = agreement(found, side, peer);
  return {
    work: measure === "sum" ? work : `${work}, ${measure}`,
    peer: name,
    unit: "ms",
    engine: agreed === null ? null : summarise(found.times[side], measure),
    other: summarise(found.times[peer], measure),
    agreed,
    note: agreed?.examples.length ? `hits differ: ${agreed.examples.join(", ")}` : undefined,
    ...targets,
  };
}

/** Runs `measure` in so many fresh pages, one side after the other in each round; the sides' results in lists. */
export async function rounds(sides, count, measure) {
  const results = Object.fromEntries(sides.map((side) => [side, []]));
  for (let round = 0; round < count; round += 1)
    for (const side of sides) {
      // What a side cannot do the first time it is not asked again.
      if (results[side].includes(null)) continue;
      results[side].push(await measure(side));
    }
  return results;
}

/** First and median of what was measured in fresh pages; null where it could not be. */
export function ofRounds(results, value) {
  if (results.includes(null)) return null;
  const values = results.map(value);
  return { first: values[0], median: median(values) };
}
