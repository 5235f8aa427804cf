// Starts the worker's program. The build in its address keeps the browser from mixing files of two builds, and what
// fails on the way is thrown where the page hears it: a rejected promise in a worker is silent outside.

const build = encodeURIComponent(new URLSearchParams(self.location.search).get("build") ?? "");
const shout = (error) => setTimeout(() => { throw error; });

self.addEventListener("unhandledrejection", (event) => shout(event.reason));
importScripts(`worker.js?build=${build}`);
wasm_bindgen({ module_or_path: `worker_bg.wasm?build=${build}` }).catch(shout);
