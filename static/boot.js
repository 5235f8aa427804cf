// Starts the page's program. An external file, because the page's policy allows no script inside the HTML.
// Where the program cannot run, the articles that came as HTML stay, and a message says so.

const own = document.querySelector("script[data-wasm]");

try {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly");
  const { default: init } = await import(new URL(own.dataset.js, document.baseURI).href);
  await init({ module_or_path: new URL(own.dataset.wasm, document.baseURI).href });
} catch (error) {
  console.error(error);
  document.getElementById("failure-cause").textContent = ` (${error?.message ?? error})`;
  document.getElementById("failure").hidden = false;
}
