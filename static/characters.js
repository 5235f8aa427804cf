// Shows print in other characters than it was printed in, simplified or traditional, as `data-script` of the root says. Fetched when
// that is first chosen. Print is what is marked lang="zh"; the interface speaks zh-CN or en. A character stays one, so that every
// place in the text stays where it is; and what is copied is what was printed.

import { convert, isAlready, read } from "./convert.js";

/** Where print stays as it is: the original, a citation, doubts about characters, dialogs, and what stands for a query. */
const AS_PRINTED = "#source, .cited, .doubts, .corrections, dialog, .example, .in-search";

/** The tables that have come or are on their way, by their names. @type {Map<string, Promise<object>>} */
const tables = new Map();
/** The one that is shown; none where print is shown as it is. */
let table;
/** Of a text that was changed: what was printed, and what is shown. */
const changed = new WeakMap();

const printed = (node) => (changed.get(node)?.shown === node.data ? changed.get(node).text : node.data);

/** The element that holds a text's whole article, headline or cell, where the text is print. */
function print(node) {
  const holder = node.parentElement?.closest("[lang]");
  return holder?.lang === "zh" && !node.parentElement.closest(AS_PRINTED) ? holder : undefined;
}

function* texts(root) {
  if (root.nodeType === Node.TEXT_NODE) yield root;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

/** Shows what holds these texts in the characters of a table, or as printed. A word may be parted by marks: all of it is read at once. */
function set(nodes, table) {
  const holders = new Set(Array.from(nodes, print));
  holders.delete(undefined);
  for (const holder of holders) {
    const own = Array.from(texts(holder)).filter((node) => print(node) === holder);
    const text = own.map(printed).join("");
    const shown = table ? convert(text, table, isAlready(text, table)) : text;
    let from = 0;
    for (const node of own) {
      const part = { text: printed(node), shown: shown.slice(from, from + node.length) };
      from += node.length;
      if (part.shown === node.data) continue;
      node.data = part.shown;
      changed.set(node, part);
    }
  }
  // What was done here is no news.
  news.takeRecords();
}

const all = () => texts(document.body);

/** Sees to what is set anew. */
const news = new MutationObserver((records) => {
  const nodes = new Set();
  for (const { type, target, addedNodes } of records) {
    for (const root of type === "characterData" ? [target] : addedNodes) for (const node of texts(root)) nodes.add(node);
  }
  set(nodes, table);
});

/** Does something with the selection where it was: a text that is set takes it along to its beginning. */
function keeping(act) {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  act();
  const moved = selection.anchorOffset !== anchorOffset || selection.focusOffset !== focusOffset;
  if (anchorNode && focusNode && moved) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

document.addEventListener("copy", ({ target }) => {
  if (!table || target.closest?.("input, textarea")) return;
  keeping(() => set(all(), undefined));
  setTimeout(() => keeping(() => set(all(), table)));
});

/** The table of a name; one that did not come is fetched again. */
function fetched(name) {
  if (!tables.has(name)) {
    const coming = fetch(new URL(`${name}.txt`, import.meta.url)).then(async (answer) => {
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return read(await answer.text());
    });
    tables.set(name, coming);
    coming.catch(() => tables.delete(name));
  }
  return tables.get(name);
}

const wanted = () => document.documentElement.dataset.script;

/** What tells how a text is shown that is drawn, as the root says. @returns {Promise<(text: string) => string>} */
export async function writer() {
  const name = wanted();
  if (!name) return (text) => text;
  const own = await fetched(name);
  return (text) => convert(text, own, isAlready(text, own));
}

/** Shows print as the root says. */
export async function show() {
  const name = wanted();
  let found;
  let failed = false;
  try {
    if (name) found = await fetched(name);
  } catch (error) {
    console.error(error);
    failed = true;
  }
  // Another may have been chosen since.
  if (name !== wanted()) return;
  const fault = document.getElementById("script-fault");
  if (fault) fault.hidden = !failed;
  table = found;
  news.disconnect();
  if (table) news.observe(document.body, { subtree: true, childList: true, characterData: true });
  keeping(() => set(all(), table));
}
