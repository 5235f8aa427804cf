// The clock. An isolated page's clock ticks every 5 µs, so what is shorter than ENOUGH is done several times over.

const ENOUGH = 0.2;
const MOST = 16;

/** What the work gives, and its time in milliseconds. */
export async function timed(work) {
  const begun = performance.now();
  const value = await work();
  return { value, time: performance.now() - begun };
}

/** Like `timed` for work that does not wait for anything; short work is repeated and its mean given. */
function timedShort(work, times) {
  const begun = performance.now();
  for (let i = 1; i < times; i += 1) work();
  const value = work();
  return { value, time: (performance.now() - begun) / times };
}

/** How often to do what took so long. */
const repetitions = (time) => Math.min(MOST, Math.max(1, Math.ceil(ENOUGH / Math.max(time, 0.001))));

/**
 * Asks all sides each question, `passes` times over. The sides take turns at going first. In the first pass nothing is
 * repeated: it is how the first click feels.
 *
 * @param {Record<string, (question: any) => { total: number } | null>} sides
 * @returns {{ questions: string[], totals: Record<string, (number | null)[]>, times: Record<string, number[][]> }} per side: a
 *   total for each question, and for each pass a time for each question
 */
export function interleave(sides, questions, passes) {
  const names = Object.keys(sides);
  const totals = Object.fromEntries(names.map((name) => [name, []]));
  const times = Object.fromEntries(names.map((name) => [name, Array.from({ length: passes }, () => [])]));
  for (let pass = 0; pass < passes; pass += 1) {
    questions.forEach((question, at) => {
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + at + pass) % names.length];
        const before = pass === 0 ? Infinity : times[name][pass - 1][at];
        const { value, time } = timedShort(() => sides[name](question), repetitions(before));
        times[name][pass].push(time);
        if (pass === 0) totals[name][at] = value?.total ?? null;
      }
    });
  }
  return { questions: questions.map(String), totals, times };
}

/** The same for work that takes long: every side does the one work, in turns. */
export function turns(sides, passes) {
  return interleave(Object.fromEntries(Object.entries(sides).map(([name, work]) => [name, () => work()])), [null], passes);
}
