# shellcheck shell=bash
# Node.js and the npm packages: wasm-opt, the charts' library and what bundles it, and what the browser tests and benches use.

NODE_MINIMUM=20

has_node() { have npm && at_least "$(node --version 2>/dev/null | tr -d v)" "$NODE_MINIMUM"; }

setup_node() {
  if ! has_node && is_debian_like && [ "$TOOLCHAIN" = debian ]; then debian_install nodejs npm; fi
  has_node || die "Node.js $NODE_MINIMUM or later with npm is needed; found: $(node --version 2>/dev/null || echo none)." \
    "Install it from https://nodejs.org or with your system's packages."
  local stamp=$ROOT/node_modules/.broadsheet
  cmp -s "$ROOT/package-lock.json" "$stamp" && return 0
  lock "$ROOT/target/setup.lock" "setting up"
  if ! cmp -s "$ROOT/package-lock.json" "$stamp"; then
    step "Installing npm packages (about 300 MB, under a minute)"
    (cd "$ROOT" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-fund --no-audit --loglevel=error </dev/null >&2) ||
      die "the npm packages could not be installed; npm's message is above." "By hand: npm ci"
    # npm empties the folder first, so an interrupted run leaves no stamp.
    cp "$ROOT/package-lock.json" "$stamp"
  fi
  unlock
}
