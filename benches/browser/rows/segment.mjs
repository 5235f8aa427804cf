// Segmentation, and the dictionary that it needs.

import { inFreshPage } from "../host/browser.mjs";
import { compared, ofRounds, rounds } from "./figures.mjs";

const CHARACTERS = 1_000_000;

export async function segment({ url, passes, quick }) {
  const options = { passes: passes + 1, characters: quick ? CHARACTERS / 10 : CHARACTERS };
  const found = await inFreshPage(url, (call) => call("segment", "compare", options));
  const { megabytes, totals } = found;
  const speed = (row) => {
    // Read as megabytes a second, but the ratio is that of the times.
    const perSecond = (side) => side && { first: (megabytes * 1000) / side.first, median: (megabytes * 1000) / side.median };
    return { ...row, unit: "MB/s", engine: perSecond(row.engine), other: perSecond(row.other), moreIsBetter: true, agreed: null, note: undefined };
  };
  const work = `segment ${megabytes.toFixed(1)} MB to token ends`;
  // No two cut quite alike, so the tokens are told and not compared.
  const note = (peer) => `${totals.engine[0]} tokens against ${totals[peer][0]}`;
  return [
    { ...speed(compared(found, { work, peer: "jieba-wasm", measure: "sum", target: 6 })), note: note("jieba-wasm") },
    { ...speed(compared(found, { work, peer: "Intl.Segmenter", measure: "sum", target: 2.5 })), note: note("Intl.Segmenter") },
  ];
}

export async function dictionary({ url, passes }) {
  const once = (side) => inFreshPage(url, (call) => call("dictionary", "ready", { side }));
  const { engine, "jieba-wasm": jieba } = await rounds(["engine", "jieba-wasm"], passes, once);
  const time = (result) => result.time;
  return [
    {
      work: "dictionary ready",
      peer: "jieba-wasm",
      unit: "ms",
      engine: ofRounds(engine, time),
      other: ofRounds(jieba, time),
      agreed: null,
      target: 1.5,
    },
  ];
}
