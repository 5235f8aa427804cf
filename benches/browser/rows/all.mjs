// All rows by the name under which they can be asked for, in the order of the report.

import { build, memory, open } from "./build.mjs";
import { conc } from "./conc.mjs";
import { facts } from "./facts.mjs";
import { pairs, substring, trigrams, word } from "./search.mjs";
import { dictionary, segment } from "./segment.mjs";
import { statistics } from "./statistics.mjs";

export const ROWS = { segment, dictionary, build, pairs, word, substring, trigrams, statistics, memory, open, facts, conc };
