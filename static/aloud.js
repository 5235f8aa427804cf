// Reads the open article aloud, sentence by sentence, by a Chinese voice of the browser. Fetched when that is first asked for; the
// event "hush" on the document ends it.

const PARTS = "article.sheet :is(.headline, .deck, .crosshead, .para)";
const SENTENCE = /[^。！？!?…]+[。！？!?…]*[”’」』）)]*/g;
/** So many milliseconds are waited for voices: some browsers have them later. */
const PATIENCE = 2000;

/** The reading that goes on; an older one ends when it sees another number. */
let reading = 0;

const part = (name) => document.querySelector(`[data-aloud="${name}"]`);

/** The voice: one of the mainland first, then one of the device itself, which needs no line. */
async function voice() {
  const known = () => speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang));
  if (known().length === 0) {
    await new Promise((done) => {
      speechSynthesis.addEventListener("voiceschanged", done, { once: true });
      setTimeout(done, PATIENCE);
    });
  }
  const rank = ({ lang, localService }) => (/cn|hans/i.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return known().sort((one, other) => rank(other) - rank(one))[0];
}

/** The sentences of the open article, each with its place in the document. */
function* sentences() {
  for (const element of document.querySelectorAll(PARTS)) {
    const texts = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let from = 0; walker.nextNode(); from += walker.currentNode.length) texts.push([from, walker.currentNode]);
    const place = (at) => {
      const [from, node] = texts.findLast(([from]) => from <= at);
      return [node, Math.min(at - from, node.length)];
    };
    for (const { 0: text, index } of texts.map(([, node]) => node.data).join("").matchAll(SENTENCE)) {
      const range = document.createRange();
      range.setStart(...place(index));
      range.setEnd(...place(index + text.length));
      yield { text, range };
    }
  }
}

/** Marks a sentence, where the browser can without changing the document, and brings it into sight. */
function mark(range) {
  CSS.highlights?.set("aloud", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.8) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

/** Speaks; whether it came to its end. */
function speak(text, by) {
  return new Promise((done) => {
    const words = new SpeechSynthesisUtterance(text);
    Object.assign(words, { voice: by, lang: by.lang, onend: () => done(true), onerror: () => done(false) });
    speechSynthesis.speak(words);
  });
}

function show(shown) {
  // With its view the controls are gone.
  const controls = document.getElementById("aloud");
  if (controls) controls.hidden = !shown;
}

function end() {
  reading += 1;
  speechSynthesis.cancel();
  CSS.highlights?.delete("aloud");
  show(false);
}

/** Begins with the open article. */
export async function read() {
  end();
  const own = reading;
  const by = await voice();
  if (own !== reading) return;
  part("none").hidden = Boolean(by);
  part("pause").hidden = !by;
  part("pause").setAttribute("aria-pressed", "false");
  part("pause").onclick = () => {
    const paused = part("pause").getAttribute("aria-pressed") !== "true";
    part("pause").setAttribute("aria-pressed", String(paused));
    paused ? speechSynthesis.pause() : speechSynthesis.resume();
  };
  part("stop").onclick = end;
  show(true);
  part(by ? "pause" : "stop").focus();
  if (!by) return;
  for (const { text, range } of sentences()) {
    mark(range);
    if (!(await speak(text, by)) || own !== reading) break;
  }
  if (own === reading) end();
}

document.addEventListener("hush", end);
