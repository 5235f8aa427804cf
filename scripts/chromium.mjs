// How every script of the project starts Chromium: without anything that talks to a server of its own.

/** The flags; as root Chromium's sandbox cannot start, so there it goes without. */
export function chromiumFlags() {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const isRoot = process.getuid?.() === 0;
  return isRoot ? ["--no-sandbox", ...quiet] : quiet;
}

/** Which browser: the one that `./dev` found, or Playwright's own where it is not said. */
export function chromiumPath() {
  return process.env.BROADSHEET_CHROMIUM || undefined;
}
