# shellcheck shell=bash
# The engine against its peers in a headless Chromium: builds the engine as the site's worker is built, and runs
# benches/browser/run.mjs.

# bench_browser [OPTION...]: the options are those of run.mjs.
bench_browser() {
  setup_wasm_bindgen
  build_bench_engine
  if [ -n "${BROADSHEET_BENCH_PYTHON:-}" ]; then build_native_bench; fi
  step "The engine against its peers in one browser (benches/browser/README.md)"
  node "$ROOT/benches/browser/run.mjs" "$@"
}

# Into target/bench-browser/engine, with the profile, flags, versions and wasm-opt of the shipped worker.
build_bench_engine() {
  local out=$ROOT/target/bench-browser/engine program
  step "Building the engine for the bench (a minute or two when it changed)"
  bench_cargo --profile worker --target "$TARGET" --lib
  program=${CARGO_TARGET_DIR:-$ROOT/target}/$TARGET/worker/broadsheet_bench.wasm
  # A program that is optimised already is not made again.
  if [ "$program" -nt "$out/broadsheet_bench_bg.wasm" ]; then
    wasm-bindgen --target web --no-typescript --out-dir "$out" "$program"
    # As index.html has Trunk do it for the worker.
    # shellcheck disable=SC2046
    wasm-opt "-O$(worker_option data-wasm-opt)" $(worker_option data-wasm-opt-params) \
      "$out/broadsheet_bench_bg.wasm" -o "$out/broadsheet_bench_bg.wasm"
  fi
}

# Exports BROADSHEET_BENCH_NATIVE, the engine's side of the comparison with Conc.
build_native_bench() {
  bench_cargo --release --bin native
  export BROADSHEET_BENCH_NATIVE=${CARGO_TARGET_DIR:-$ROOT/target}/release/native
}

bench_cargo() {
  cargo build --quiet --locked --package broadsheet-bench "$@" </dev/null >&2 ||
    die "the engine of the bench could not be built; cargo's message is above."
}

# worker_option NAME: an attribute of the worker's line in index.html.
worker_option() { sed -n '/data-bin="worker"/s/.* '"$1"'="\([^"]*\)".*/\1/p' "$ROOT/index.html"; }
