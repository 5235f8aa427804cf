// SQLite with FTS5, in memory: over words parted by spaces, and over trigrams of the text.

import sqlite3InitModule from "@sqlite.org/sqlite-wasm";

let sqlite;

/** The program, instantiated. */
export async function instantiate() {
  sqlite ??= await sqlite3InitModule({ locateFile: () => "/npm/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm" });
  return sqlite;
}

/** The bytes of the program's memory. */
export const bytes = () => sqlite.wasm.memory.buffer.byteLength;

function table(definition, lines) {
  const database = new sqlite.oo1.DB(":memory:");
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(${definition})`);
  database.exec("BEGIN");
  const insert = database.prepare("INSERT INTO articles(rowid, text) VALUES (?, ?)");
  lines.forEach((line, at) => insert.bind([at + 1, line]).stepReset());
  insert.finalize();
  database.exec("COMMIT");
  return database;
}

/** An index of words, without the texts. All that stands between spaces is a word, so marks part phrases as they should. */
export const wordIndex = (lines) =>
  table(`text, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"`, lines);

/** An index of trigrams, with the texts: it needs them for stretches of two characters, which it looks for one by one. */
export const trigramIndex = (lines) => table(`text, tokenize="trigram case_sensitive 1"`, lines);

function asker(database, count, list) {
  const [counting, listing] = [database.prepare(count), database.prepare(list)];
  return (match) => {
    counting.bind(1, match).step();
    const total = counting.getInt(0);
    counting.reset();
    const top = [];
    listing.bind(1, match);
    while (listing.step()) top.push(listing.getInt(0) - 1);
    listing.reset();
    return { total, top };
  };
}

const quoted = (words) => `"${words}"`;

/** The total and the twenty best for all words, or for a phrase. */
export function wordQueries(database) {
  const ask = asker(
    database,
    "SELECT count(*) FROM articles WHERE articles MATCH ?",
    "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 20",
  );
  return {
    word: (word) => ask(quoted(word)),
    all: (words) => ask(words.map(quoted).join(" ")),
    phrase: (words) => ask(quoted(words.join(" "))),
  };
}

/** The total and the first twenty for a stretch of text. */
export function substringQueries(database) {
  const three = asker(
    database,
    "SELECT count(*) FROM articles WHERE articles MATCH ?",
    "SELECT rowid FROM articles WHERE articles MATCH ? LIMIT 20",
  );
  const two = asker(
    database,
    "SELECT count(*) FROM articles WHERE text LIKE ?",
    "SELECT rowid FROM articles WHERE text LIKE ? LIMIT 20",
  );
  return (stretch) => ([...stretch].length < 3 ? two(`%${stretch}%`) : three(quoted(stretch)));
}
