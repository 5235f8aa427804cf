// A corpus of any size from words and sentences of our own, the same in every run: for machines without a corpus.

import * as lexis from "./lexis.mjs";
import { pick, pickByRank, source } from "./random.mjs";

const PLACES = 4000;
const PERSONS = 8000;
const SEED = 20210407;

const several = (count, make) => Array.from({ length: count }, make);

/** What each name in braces of a sentence is filled with. */
function fillers(random) {
  const stem = () => pick(random, lexis.STEMS) + pick(random, lexis.STEMS);
  const places = several(PLACES, () => stem() + pick(random, lexis.AREAS));
  const given = () => several(1 + Math.floor(random() * 2), () => pick(random, lexis.GIVEN)).join("");
  const persons = several(PERSONS, () => pickByRank(random, lexis.SURNAMES) + given());
  const among = (list) => () => pickByRank(random, list);
  return {
    place: among(places),
    person: among(persons),
    body: among(lexis.BODIES),
    people: among(lexis.PEOPLE),
    thing: among(lexis.THINGS),
    deed: among(lexis.DEEDS),
    talk: among(lexis.TALK),
    subject: among(lexis.SUBJECTS),
    manner: among(lexis.MANNERS),
    result: among(lexis.RESULTS),
    closing: among(lexis.CLOSINGS),
    number: () => String(Math.ceil(1000 ** random())),
    digit: () => String(Math.floor(random() * 10)),
    date: () => `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`,
  };
}

/** Articles without end, each `{ title, text }`: two to ten paragraphs of two to six sentences. */
export function* articles(seed = SEED) {
  const random = source(seed);
  const fill = fillers(random);
  const sentence = (template) => template.replace(/\{(\w+)\}/g, (_, name) => fill[name]());
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  for (;;) {
    const paragraph = () => several(between(2, 6), () => sentence(pick(random, lexis.SENTENCES))).join("");
    const text = several(between(2, 10), paragraph).join("\n");
    yield { title: sentence(pick(random, lexis.HEADLINES)), text };
  }
}
