// Starts the page's program. An external file, because the page's policy allows no script inside the HTML.
// Where the program cannot run, the articles that came as HTML stay, and a message says so.

const own = document.querySelector("script[data-wasm]");
const here = (path) => new URL(path, document.baseURI).href;

/** Nobody waits longer for a browser to say that it has painted. */
const PATIENCE = 500;

/** So many bytes of the packed program are unpacked in one go. */
const PIECE = 65_536;

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** Lets the page answer in between; sooner than a timer, where the browser can. */
const breath = () => globalThis.scheduler?.yield?.() ?? pause(0);

/** Hands bytes on in pieces, each in a task of its own: a browser unpacks all that it is given without a pause. */
const pieces = () =>
  new TransformStream({
    async transform(bytes, on) {
      for (let at = 0; at < bytes.length; at += PIECE) {
        on.enqueue(bytes.subarray(at, at + PIECE));
        await breath();
      }
    },
  });

/** Kept once the text is on the screen: the next frame's beginning is too early for that. */
const painted = () =>
  new Promise((seen) => {
    const look = (list) => list.getEntriesByName("first-contentful-paint").length > 0 && seen();
    new PerformanceObserver(look).observe({ type: "paint", buffered: true });
  });

/** Has the browser fetch what the program will ask for. */
function preload(path) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: here(path) });
  document.head.append(link);
}

/** The language that the page will open in: the address's, else the kept one, where storage may be read. */
function language() {
  const known = (key) => ["zh", "en"].find((name) => name === key);
  const asked = known(new URLSearchParams(location.hash.split("?")[1]).get("lang"));
  try {
    return asked ?? known(localStorage.getItem("broadsheet.language")) ?? "zh";
  } catch {
    return asked ?? "zh";
  }
}

/** The page's program, unpacked where it comes packed and the server has not done so on the way. */
async function program(path) {
  const response = await fetch(here(path));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const isPacked = path.endsWith(".gz") && !response.headers.has("content-encoding");
  const bytes = isPacked ? response.body.pipeThrough(pieces()).pipeThrough(new DecompressionStream("gzip")) : response.body;
  return new Response(bytes, { headers: { "content-type": "application/wasm" } });
}

// Print in other characters than those it was printed in, where the reader chose some.
if (document.documentElement.dataset.script) import(here("characters.js")).then(({ show }) => show());

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
  // The text comes first: nothing competes with it for the line until it has been painted.
  if (document.visibilityState === "visible") await Promise.race([painted(), pause(PATIENCE)]);
  preload(own.dataset.wasm);
  preload("library.gz");
  preload(`${language()}.txt?${own.dataset.wasm}`);
  const { default: init } = await import(here(own.dataset.js));
  await init({ module_or_path: program(own.dataset.wasm) });
} catch (error) {
  console.error(error);
  document.getElementById("failure-cause").textContent = ` (${error?.message ?? error})`;
  document.getElementById("failure").hidden = false;
}
