// Statistics over about a million words.

import { inFreshPage } from "../host/browser.mjs";
import { compared } from "./figures.mjs";

const WORDS = 1_000_000;

export async function statistics({ url, passes, quick }) {
  const options = { passes: passes + 1, words: quick ? WORDS / 10 : WORDS };
  const found = await inFreshPage(url, (call) => call("statistics", "compare", options));
  const over = `${found.words} words`;
  const agreed = ({ agree }) => (agree === null ? null : { same: Number(agree), of: 1 });
  const map = (list, row) => ({ ...compared(list, { peer: "Map", measure: "sum", ...row }), agreed: agreed(list), note: undefined });
  const split = { peer: "Map, split", name: "Map over text, split at each count" };
  const kwic = `sorted concordances of ${found.kwic.totals.Map.join(", ")} lines in ${over}`;
  return [
    map(found.frequency, { work: `frequency list, ${over}`, target: 60 }),
    map(found.frequency, { work: `frequency list, ${over}`, ...split }),
    map(found.frequency, { work: `the same with dispersion, ${over}`, side: "engine, with dispersion" }),
    map(found.keyness, { work: `keyness, half against half of ${over}`, target: 30 }),
    map(found.keyness, { work: `keyness, half against half of ${over}`, ...split }),
    compared(found.kwic, { work: kwic, peer: "Map", name: "arrays", measure: "sum", target: 10 }),
    compared(found.kwic, { work: kwic, peer: "Map of positions", name: "Map of positions, made before", measure: "sum" }),
  ];
}
