// Shortens the names by which the page's program and its script know each other: wasm-bindgen makes them long, and says each
// in both files. Nobody else uses them. `node scripts/shorten.mjs SCRIPT PROGRAM`, both changed in place.

import { readFile, writeFile } from "node:fs/promises";

const IMPORTS = 2;
const EXPORTS = 7;
/** Only names that wasm-bindgen made, so that no word of the script itself is taken for one. */
const MADE = /^(__wb|__externref_|wasm_bindgen__)/;

const [scriptPath, programPath] = process.argv.slice(2);
const program = await readFile(programPath);
const short = new Map();

/** An unsigned number as WebAssembly writes it: seven bits a byte, the lowest first. */
function number(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}

/** Reads on from a place. */
function reader(at) {
  const next = () => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = program[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  };
  const take = (length) => program.subarray(at, (at += length));
  return { next, take, name: () => take(next()).toString(), here: () => at };
}

function shortened(name) {
  if (!MADE.test(name)) return name;
  if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
  return short.get(name);
}

const text = (name) => Buffer.concat([number(Buffer.byteLength(name)), Buffer.from(name)]);

/** One section of imports or exports with short names. Only functions are imported by name, and an export is its kind and number. */
function rewritten(id, from) {
  const count = from.next();
  const parts = [number(count)];
  for (let entry = 0; entry < count; entry += 1) {
    if (id === IMPORTS) parts.push(text(from.name()));
    parts.push(text(shortened(from.name())));
    const kind = from.next();
    if (id === IMPORTS && kind !== 0) throw new Error(`an import of kind ${kind}`);
    parts.push(number(kind), number(from.next()));
  }
  return Buffer.concat(parts);
}

const parts = [program.subarray(0, 8)];
for (const from = reader(8); from.here() < program.length; ) {
  const id = from.next();
  const length = from.next();
  const section = id === IMPORTS || id === EXPORTS ? rewritten(id, reader(from.here())) : program.subarray(from.here(), from.here() + length);
  from.take(length);
  parts.push(number(id), number(section.length), section);
}
const script = await readFile(scriptPath, "utf8");
await writeFile(scriptPath, script.replace(/\b(__wb|__externref_|wasm_bindgen__)\w+/g, (name) => short.get(name) ?? name));
await writeFile(programPath, Buffer.concat(parts));
