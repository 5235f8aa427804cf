// jieba-wasm: jieba in WebAssembly with its dictionary inside; it reads the dictionary at the first cut.

import init, { cut } from "jieba-wasm";

/** Instantiates it, without the dictionary. */
export const instantiate = () => init();

/** Its words of the text. */
export const words = (text) => cut(text, true);
