// Serves the bench's pages on this machine alone, isolated, which gives them a clock of 5 µs and lets them measure memory.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".jsonl": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * @param {Record<string, string>} folders path prefix (`/page/`) to folder
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folders) {
  async function find(path) {
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    if (!prefix) return null;
    const file = join(folders[prefix], normalize(decodeURIComponent(path.slice(prefix.length))));
    const inside = file.startsWith(folders[prefix] + sep);
    const found = inside ? await stat(file).catch(() => null) : null;
    return found?.isFile() ? { file, size: found.size } : null;
  }
  const server = createServer(async (request, response) => {
    const found = await find(request.url.split("?", 1)[0]).catch(() => null);
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
      "content-length": found.size,
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
    });
    return createReadStream(found.file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((started, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", started);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
