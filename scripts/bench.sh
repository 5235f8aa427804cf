# shellcheck shell=bash
# What the project promises in figures, measured: benches/README.md says where each is written down.

# shellcheck source=scripts/bench-browser.sh
. "$ROOT/scripts/bench-browser.sh"

# run_benches [parser|segment|site]..., or browser with its own options.
run_benches() {
  local name
  [ $# -gt 0 ] || set -- parser segment site
  if [ "$1" = browser ]; then
    shift
    bench_browser "$@"
    return
  fi
  for name in "$@"; do
    case $name in
      parser) bench_parser ;;
      segment) bench_segment ;;
      site) bench_site ;;
      *) die "there is no bench '$name'." "There are: parser segment site browser" ;;
    esac
  done
  say ""
  say "The figures belong in benches/README.md, with the machine they were measured on."
}

bench_parser() {
  if [ ! -f "$ROOT/benches/parse.rs" ]; then
    say "There is no benches/parse.rs; the parser is not measured."
    return 0
  fi
  step "The parser: megabytes a second, and whether its time is linear (an optimised build comes first)"
  cargo bench --bench parse
}

bench_segment() {
  step "Segmentation: megabytes a second, and how soon the dictionary is ready (an optimised build comes first)"
  cargo bench --bench segment
}

bench_site() {
  build_site
  step "The site: bytes of the first view, and Lighthouse with its phone preset (about four minutes)"
  node "$ROOT/scripts/bench-site.mjs"
}
