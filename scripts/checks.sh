# shellcheck shell=bash
# All checks, one after the other; a failure does not keep the later ones from running. One summary at the end.

CHECKS="format scripts lint lint-wasm docs unit browser site"
# Made while `unit` is: running tests leaves a core idle at times, and so does compiling a few crates.
BESIDE=browser
LOGS=$ROOT/target/checks

# run_checks [NAME...]: these checks, or all.
run_checks() {
  # Where nothing is built a second time and nobody looks with a debugger, what would help then only costs.
  [ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=false
  local wanted=${*:-$CHECKS} name
  for name in $wanted; do is_among "$name" "$CHECKS" || die "there is no check '$name'." "There are: $CHECKS"; done
  mkdir -p "$LOGS"
  rm -f "$LOGS"/*
  local begun=$SECONDS beside='' pid summary='' failed=0 passed_tests=0 failed_tests=0 verdict p f
  set +e
  for name in $wanted; do
    if [ "$name" = "$beside" ]; then
      wait "$pid"
      cat "$LOGS/$name.told"
    else
      if [ "$name" = unit ] && is_among "$BESIDE" "$wanted" && [ ! -e "$LOGS/$BESIDE.status" ]; then
        beside=$BESIDE
        run_check "$beside" >"$LOGS/$beside.told" 2>&1 &
        pid=$!
      fi
      run_check "$name"
    fi
    p=$(count_tests passed <"$LOGS/$name.log")
    f=$(count_tests failed <"$LOGS/$name.log")
    passed_tests=$((passed_tests + p))
    failed_tests=$((failed_tests + f))
    verdict=ok
    if [ "$(cat "$LOGS/$name.status")" != 0 ]; then
      verdict=FAILED
      failed=$((failed + 1))
    fi
    summary+=$(printf '  %-7s %-10s %10s' "$verdict" "$name" "$(duration "$(cat "$LOGS/$name.seconds")")")
    if [ $((p + f)) -gt 0 ]; then summary+=$(printf '   %s tests passed, %s failed' "$p" "$f"); fi
    summary+=$'\n'
  done
  set -e
  step "Summary"
  printf '%s' "$summary"
  printf '%s passed, %s failed in %s.' "$passed_tests" "$failed_tests" "$(duration $((SECONDS - begun)))"
  if [ "$failed" -gt 0 ]; then
    printf ' %s of the checks failed.\n' "$failed"
    return 1
  fi
  printf ' All checks are fine.\n'
}

is_among() { case " $2 " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

# run_check NAME: what it says goes to NAME.log, too; its exit status and how long it took, to files beside. Not in a condition: bash
# would ignore -e in the check.
run_check() {
  local start=$SECONDS
  step "$1: $("describe_${1//-/_}")"
  (
    set -e
    "check_${1//-/_}"
  ) 2>&1 | tee "$LOGS/$1.log"
  echo "${PIPESTATUS[0]}" >"$LOGS/$1.status"
  echo $((SECONDS - start)) >"$LOGS/$1.seconds"
}

# count_tests passed|failed: sums what cargo ("test result: ok. 3 passed; 0 failed") and Playwright ("  3 passed (2.1s)") say.
count_tests() {
  sed 's/\x1b\[[0-9;]*m//g' | awk -v what="$1" '
    /^test result:/ { for (i = 2; i <= NF; i++) if ($i ~ "^" what) sum += $(i - 1) }
    $1 ~ /^[0-9]+$/ && $2 == what { sum += $1 }
    END { print sum + 0 }'
}

describe_format() { echo "rustfmt"; }
check_format() {
  # Debian's compiler package has no formatter; rustup's is at hand on most machines.
  local cargo=(cargo)
  cargo fmt --version >/dev/null 2>&1 || cargo=(env -u RUSTUP_TOOLCHAIN cargo)
  "${cargo[@]}" fmt --version >/dev/null 2>&1 || { setup_component rustfmt rustfmt-web && cargo=(cargo); }
  "${cargo[@]}" fmt --all --check
  echo "All Rust is formatted."
}

describe_scripts() { echo "shell scripts (shellcheck), and no address of a package server in package-lock.json"; }
check_scripts() {
  if grep -n '"resolved"' package-lock.json; then
    echo "package-lock.json names a server. Run: npm config set omit-lockfile-registry-resolved true, and make it anew."
    return 1
  fi
  local file
  for file in dev scripts/*.sh .ci/run; do bash -n "$file"; done
  if have shellcheck; then
    shellcheck -x dev scripts/*.sh .ci/run
    echo "Shellcheck is content."
  else
    echo "Shellcheck is not installed: the syntax alone was checked."
  fi
}

# setup_component RUSTUP_NAME DEBIAN_PACKAGE
setup_component() {
  if [ "$TOOLCHAIN" = debian ]; then debian_install "$2"; else
    say "Adding $1 to rustup's toolchain."
    rustup component add "$1" || die "$1 could not be added." "By hand: rustup component add $1"
  fi
}
setup_clippy() { cargo clippy --version >/dev/null 2>&1 || setup_component clippy rust-web-clippy; }

# Every part with every feature at once: each other choice of features would compile most crates anew. The site builds page and
# worker by themselves.
ALL_FEATURES=broadsheet/ui,broadsheet/worker

# linted CARGO_COMMAND...: clippy's driver is the compiler of our own crates, so that what is linted is what is tested, and the
# other crates are compiled once for both.
linted() {
  local driver=clippy-driver command=$1
  shift
  # Rustup's proxy of that name knows nothing of Debian's.
  [ "$TOOLCHAIN" != debian ] || driver=/usr/bin/clippy-driver
  SYSROOT=$(rustc --print sysroot) RUSTC_WORKSPACE_WRAPPER=$driver cargo "$command" --features "$ALL_FEATURES" "$@"
}

# refuse_warnings CHECK: of our own crates, as cargo sums them up; it tells them again where nothing was compiled.
refuse_warnings() {
  ! grep -q '^warning: .* generated [0-9]* warning' "$LOGS/$1.log" || { echo "Warnings are errors here, see above." && return 1; }
}

describe_lint() { echo "clippy, natively"; }
check_lint() {
  setup_clippy
  linted build --workspace --all-targets
  refuse_warnings lint
}

describe_unit() { echo "cargo test"; }
check_unit() {
  setup_clippy
  linted test
}

# Exports BROADSHEET_PROGRAM: the native program as the tests have it.
native_program() {
  setup_clippy
  linted test --quiet --no-run --test cli
  export BROADSHEET_PROGRAM=${CARGO_TARGET_DIR:-$ROOT/target}/debug/broadsheet
}

# Exports BROADSHEET_NATIVE: where the native program has put what it makes of the bundled pages, for comparison.
native_results() {
  native_program
  export BROADSHEET_NATIVE=$ROOT/target/native
  mkdir -p "$BROADSHEET_NATIVE"
  "$BROADSHEET_PROGRAM" bundle pages --output "$BROADSHEET_NATIVE/library.bin"
  "$BROADSHEET_PROGRAM" words pages/*.txt --limit 0 --format csv >"$BROADSHEET_NATIVE/words.csv"
  "$BROADSHEET_PROGRAM" collocates pages/*.txt --node 居民 --limit 0 --format csv >"$BROADSHEET_NATIVE/collocates.csv"
}

describe_lint_wasm() { echo "clippy for the browser: page, worker and bench"; }
check_lint_wasm() {
  native_results
  cargo clippy --workspace --target "$TARGET" --features "$ALL_FEATURES" --lib --bins --test wasm
  refuse_warnings lint-wasm
}

# For the browser, as clippy has looked at all crates for it already.
describe_docs() { echo "cargo doc"; }
check_docs() {
  RUSTDOCFLAGS="-D warnings" cargo doc --target "$TARGET" --no-deps --lib --features "$ALL_FEATURES"
}

describe_browser() { echo "the engine in a headless Chromium (wasm-bindgen-test)"; }
check_browser() {
  native_results
  setup_node
  setup_chromium
  setup_wasm_bindgen
  setup_chromedriver
  cargo test --target "$TARGET" --no-default-features --features worker --test wasm
}

describe_site() { echo "the built site in Chromium, under /broadsheet/ (Playwright, axe)"; }
check_site() {
  setup_node
  setup_chromium
  setup_trunk
  setup_wasm_bindgen
  native_program
  build_site
  refuse_warnings site
  npx --no-install playwright test --config tests/e2e/playwright.config.mjs
}
