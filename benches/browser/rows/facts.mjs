// Who, where, how much, when and what was done, read from a page.

import { inFreshPage } from "../host/browser.mjs";
import { summarise } from "./figures.mjs";

export async function facts({ url, passes }) {
  // The browser compiles what it runs often: a worker that has read a few pages is what a reader has.
  const { times, total } = await inFreshPage(url, (call) => call("facts", "read", { passes: 10 * passes + 1 }));
  return [
    {
      work: "facts of the shipped page",
      unit: "ms",
      engine: summarise(times.map((time) => [time]), "sum"),
      atMost: 30,
      note: `${total} persons, places, organisations, quantities, times and entries`,
    },
  ];
}
