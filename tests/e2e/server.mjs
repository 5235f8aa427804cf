// Serves a built site from a sub-path, compressed as GitHub Pages does it. One definition for `./dev serve`, the browser
// tests, the pictures and the bench of the site.

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { spawn } from "node:child_process";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { gzip as gzipWithCallback } from "node:zlib";

const gzip = promisify(gzipWithCallback);

/** Content type by extension, and whether Pages compresses it (it leaves unknown and packed types alone). */
const TYPES = {
  ".html": ["text/html; charset=utf-8", true],
  ".js": ["text/javascript; charset=utf-8", true],
  ".mjs": ["text/javascript; charset=utf-8", true],
  ".css": ["text/css; charset=utf-8", true],
  ".json": ["application/json; charset=utf-8", true],
  ".webmanifest": ["application/manifest+json", true],
  ".svg": ["image/svg+xml", true],
  ".txt": ["text/plain; charset=utf-8", true],
  ".wasm": ["application/wasm", true],
  ".ico": ["image/vnd.microsoft.icon", true],
  ".png": ["image/png", false],
  ".woff2": ["font/woff2", false],
  ".gz": ["application/gzip", false],
};
const UNKNOWN = ["application/octet-stream", false];

/** The file that a path of the site names, or null: outside of the site, or no such file. */
async function findFile(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  let file = join(root, normalize(decoded));
  if (file !== root && !file.startsWith(root + sep)) return null;
  if (decoded === "" || decoded.endsWith("/")) file = join(file, "index.html");
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, stamp: `${found.mtimeMs}-${found.size}` } : null;
}

/**
 * Starts a server on this machine alone.
 *
 * @param {{ root: string, base?: string, port?: number }} options `root` is the folder, `base` the path it appears under
 *   (with slashes at both ends), `port` 0 takes any that is free.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ root, base = "/broadsheet/", port = 0 }) {
  const folder = resolve(root);
  const packed = new Map();

  async function answer(request, response) {
    const path = request.url.split(/[?#]/, 1)[0];
    if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405, "Only GET and HEAD.");
    if (path === "/" || `${path}/` === base) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    if (!path.startsWith(base)) return plain(response, 404, `Not found. The site is at ${base}`);
    let status = 200;
    let found = await findFile(folder, path.slice(base.length));
    if (!found) {
      status = 404;
      found = await findFile(folder, "404.html");
      if (!found) return plain(response, 404, "Not found.");
    }

    const [type, compressible] = TYPES[extname(found.file)] ?? UNKNOWN;
    const etag = `"${createHash("sha1").update(found.file + found.stamp).digest("hex")}"`;
    // Always asked again, so that a new build is seen at once.
    const headers = { "content-type": type, "cache-control": "no-cache", etag, vary: "accept-encoding" };
    if (status === 200 && request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    let body = await readFile(found.file);
    if (compressible && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) {
      const kept = packed.get(found.file);
      const bytes = kept?.etag === etag ? kept.bytes : await gzip(body);
      packed.set(found.file, { etag, bytes });
      body = bytes;
      headers["content-encoding"] = "gzip";
    }
    headers["content-length"] = body.length;
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  }

  function plain(response, status, text) {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) plain(response, 500, String(error));
      else response.destroy();
    });
  });
  await new Promise((started, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", started);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** Starts on the port that was asked for, or, where none was, on the first free one from 8080. */
async function startSomewhere(options, wanted) {
  const ports = wanted === undefined ? Array.from({ length: 20 }, (_, i) => 8080 + i) : [wanted];
  for (const port of ports) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
      if (wanted !== undefined) {
        const why = error.code === "EACCES" ? "may not be used by you" : "is taken by another program";
        throw new Error(`Port ${port} ${why}. Choose another: ./dev serve --port N`);
      }
      console.log(`Port ${port} is taken; trying ${port + 1}.`);
    }
  }
  throw new Error("Ports 8080 to 8099 are all taken. Choose one: ./dev serve --port N");
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: "dist" },
      base: { type: "string", default: "/broadsheet/" },
      port: { type: "string" },
      open: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    throw new Error(`'${values.port}' is no port: a number from 0 to 65535.`);
  }
  const { url } = await startSomewhere({ root: values.root, base: values.base }, port);
  console.log(`\n读版 Broadsheet is at ${url}\nStop with Ctrl-C.`);
  if (values.open) {
    const opener = process.platform === "darwin" ? "open" : "xdg-open";
    spawn(opener, [url], { stdio: "ignore", detached: true })
      .on("error", () => console.log(`There is no ${opener} here; open the address yourself.`))
      .unref();
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
