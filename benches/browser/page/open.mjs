// So many articles opened in a fresh page: the time until they can be searched, and what the page then holds.

import * as engine from "./engine.mjs";
import { pieces } from "./texts.mjs";
import { timed } from "./timing.mjs";

export async function open({ articles }) {
  const bench = await engine.withDictionary();
  let adding = 0;
  let count = 0;
  let bytes = 0;
  for await (const piece of pieces(articles)) {
    const { value, time } = await timed(() => bench.add_articles(piece));
    adding += time;
    count = value;
    bytes += piece.length;
  }
  const indexing = await timed(() => {
    const built = bench.build_index();
    bench.prepare();
    return built;
  });
  return {
    articles: count,
    megabytes: bytes / 1e6,
    adding,
    indexing: indexing.value === undefined ? null : indexing.time,
    program: engine.bytes(),
  };
}
