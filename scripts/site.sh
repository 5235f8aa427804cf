# shellcheck shell=bash
# The site in dist/: made when something changed, and served as GitHub Pages serves it.

DIST=$ROOT/dist
SITE_STAMP=$ROOT/target/site.stamp

# Everything that a build depends on, with a checksum: the sources, the compiler, how Trunk was called.
site_inputs() {
  printf 'trunk %s\n' "$TRUNK_VERSION $*"
  rustc -vV
  (cd "$ROOT" && find . \( -path ./.git -o -path ./target -o -path ./dist -o -path ./node_modules -o -path ./tests \
    -o -path ./benches -o -path ./docs -o -path ./scripts -o -path ./.github -o -path ./.ci -o -path ./test-results \) \
    -prune -o -type f ! -name '*.md' ! -name dev -print0 | xargs -0 cksum | LC_ALL=C sort -k 3)
}

# What was made, so that a dist/ that another command has written since is not taken for ours.
site_outputs() { (cd "$DIST" && find . -type f -print0 | xargs -0 cksum | LC_ALL=C sort -k 3); }

site_is_fresh() {
  [ -f "$DIST/index.html" ] && [ -f "$SITE_STAMP" ] && { site_inputs "$@" && site_outputs; } | cmp -s - "$SITE_STAMP"
}

# What page and worker know each other by: it changes when the program does.
build_name() { (cd "$ROOT" && find src Cargo.lock -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | cksum | tr -d ' '); }

# build_site [TRUNK_OPTION...]
build_site() {
  if site_is_fresh "$@"; then
    say "Nothing has changed since dist/ was built."
    return 0
  fi
  lock "$ROOT/target/site.lock" "building the site"
  if ! site_is_fresh "$@"; then
    if [ -d "$ROOT/target/$TARGET" ]; then
      step "Building the site (a minute or two; less when little changed)"
    else
      step "Building the site (about 6 minutes on two cores the first time)"
    fi
    local begun=$SECONDS before
    before=$(site_inputs "$@")
    # Where Trunk may not download, neither may the cargo that it calls.
    [ -z "${TRUNK_OFFLINE:-}" ] || (cd "$ROOT" && cargo fetch --quiet --locked </dev/null >&2) ||
      die "the crates that the project uses could not be downloaded; cargo's message is above."
    # NO_COLOR=1, which some terminals set, is not a value that Trunk's option of that name takes.
    (cd "$ROOT" && BROADSHEET_BUILD=$(build_name) env -u NO_COLOR trunk build --release "$@" </dev/null >&2) ||
      die "the site could not be built; the message is above."
    # What was changed while it built counts as changed.
    mkdir -p "$(dirname "$SITE_STAMP")"
    { printf '%s\n' "$before" && site_outputs; } >"$SITE_STAMP.new"
    mv "$SITE_STAMP.new" "$SITE_STAMP"
    say "The site is in dist/ ($(duration $((SECONDS - begun))))."
  fi
  unlock
}

# serve_site [--port N] [--open]
serve_site() { exec node "$ROOT/tests/e2e/server.mjs" --root "$DIST" "$@"; }
