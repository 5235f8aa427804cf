// Statistics as one writes them in JavaScript: a Map over the words of the articles.

const LIMIT = 100;

function counts(articles) {
  const counted = new Map();
  for (const words of articles) for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
  return counted;
}

const sum = (counted) => [...counted.values()].reduce((total, n) => total + n, 0);

function ranked(rows) {
  rows.sort(([, a], [, b]) => b - a);
  const first = rows.slice(0, LIMIT);
  return { total: rows.length, words: first.map(([word]) => word), values: first.map(([, value]) => value) };
}

/** The most frequent words. `articles` are arrays of words. */
export const frequency = (articles) => ranked([...counts(articles)]);

/** G² of a word against what both texts together let expect, signed by where it is more frequent. */
function logLikelihood(a, b, c, d) {
  const [first, second] = [(c * (a + b)) / (c + d), (d * (a + b)) / (c + d)];
  const part = (observed, expected) => (observed === 0 ? 0 : observed * Math.log(observed / expected));
  const value = 2 * (part(a, first) + part(b, second));
  return a / c >= b / d ? value : -value;
}

/** The words that mark the articles before the border against the others. */
export function keyness(articles, border) {
  const [target, reference] = [counts(articles.slice(0, border)), counts(articles.slice(border))];
  const [c, d] = [sum(target), sum(reference)];
  const rows = [];
  for (const [word, a] of target) rows.push([word, logLikelihood(a, reference.get(word) ?? 0, c, d)]);
  for (const [word, b] of reference) if (!target.has(word)) rows.push([word, logLikelihood(0, b, c, d)]);
  return ranked(rows);
}

/** Where each word stands, for a concordance that need not look through all. */
export function positions(articles) {
  const places = new Map();
  articles.forEach((tokens, article) =>
    tokens.forEach((token, at) => {
      const list = places.get(token);
      if (list) list.push([article, at]);
      else places.set(token, [[article, at]]);
    }),
  );
  return places;
}

function places(articles, node) {
  const found = [];
  for (let article = 0; article < articles.length; article += 1) {
    const tokens = articles[article];
    for (let at = tokens.indexOf(node); at >= 0; at = tokens.indexOf(node, at + 1)) found.push([article, at]);
  }
  return found;
}

/** A concordance sorted by the first three tokens to the right. `articles` are arrays of tokens with marks. */
export function kwic(articles, node, known) {
  const found = known ? [...(known.get(node) ?? [])] : places(articles, node);
  const key = ([article, at]) => articles[article].slice(at + 1, at + 4).join("\t");
  const keyed = found.map((place) => [key(place), place]);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const line = ([, [article, at]]) => {
    const tokens = articles[article];
    return [tokens.slice(Math.max(0, at - 5), at).join(""), node, tokens.slice(at + 1, at + 6).join("")].join("\t");
  };
  return { total: found.length, lines: keyed.slice(0, LIMIT).map(line) };
}
