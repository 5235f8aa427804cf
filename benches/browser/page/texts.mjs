// The files of a run, as the pages take them.

async function* lines(file) {
  const response = await fetch(`/corpus/${file}`);
  if (!response.ok) throw new Error(`${file} could not be fetched.`);
  let rest = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

async function first(iterator, limit) {
  const taken = [];
  if (limit > 0) for await (const one of iterator) if (taken.push(one) >= limit) break;
  return taken;
}

/** The first articles as strings: title, newline, text. */
export async function texts(limit = Infinity) {
  const articles = await first(lines("texts.jsonl"), limit);
  return articles.map((line) => {
    const { title, text } = JSON.parse(line);
    return `${title}\n${text}`;
  });
}

/** The first articles cut into words and marks, parted by spaces, `¶` between paragraphs. */
export const segmented = (limit = Infinity) => first(lines("segmented.txt"), limit);

const WORD = /[\p{L}\p{N}]/u;

/** The same without marks: what the indexes of words are given. */
export async function segmentedWords(limit = Infinity) {
  const isWord = new Map();
  const keep = (token) => {
    if (!isWord.has(token)) isWord.set(token, WORD.test(token));
    return isWord.get(token);
  };
  return (await segmented(limit)).map((line) => line.split(" ").filter(keep).join(" "));
}

/** The questions that were drawn from the texts. */
export const queries = async () => (await fetch("/corpus/queries.json")).json();

/** The first articles as bytes of JSON lines, in pieces of about a megabyte, as a reader's files come. */
export async function* pieces(limit = Infinity) {
  const PIECE = 1 << 19;
  const encoder = new TextEncoder();
  let [piece, size, count] = [[], 0, 0];
  for await (const line of lines("texts.jsonl")) {
    if (count >= limit) break;
    count += 1;
    size += line.length;
    piece.push(line);
    if (size < PIECE) continue;
    yield encoder.encode(`${piece.join("\n")}\n`);
    [piece, size] = [[], 0];
  }
  if (piece.length > 0) yield encoder.encode(`${piece.join("\n")}\n`);
}
