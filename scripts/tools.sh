# shellcheck shell=bash
# The programs that turn compiled Rust into a site: Trunk, wasm-bindgen, wasm-opt.

TOOLS_DIR=$CACHE/tools
# The newest that builds with the oldest Rust of the project.
TRUNK_VERSION=0.21.14

# wasm-opt comes from npm (see package.json); its major version is also the one that Trunk.toml names.
use_tools() {
  PATH=$TOOLS_DIR/bin:$ROOT/node_modules/.bin:$PATH
  # Nothing is looked up on a server behind the developer's back.
  export PATH TRUNK_SKIP_VERSION_CHECK=true
  if [ "$TOOLCHAIN" = debian ]; then export TRUNK_OFFLINE=true; fi
}

# is_version PROGRAM VERSION
is_version() { [ "$("$1" --version 2>/dev/null | awk '{ print $2; exit }')" = "$2" ]; }

has_trunk() { is_version trunk "$TRUNK_VERSION"; }
has_wasm_bindgen() {
  local version
  version=$(locked_version wasm-bindgen)
  is_version wasm-bindgen "$version" && is_version wasm-bindgen-test-runner "$version"
}

setup_trunk() {
  has_trunk && return 0
  lock "$CACHE/lock" "setting up"
  if ! has_trunk; then
    local options=(--locked)
    # Without its default features Trunk cannot download, and needs no C compiler either.
    if [ "$TOOLCHAIN" = debian ]; then options+=(--no-default-features); fi
    install_tool trunk "$TRUNK_VERSION" "about 4 minutes on two cores, once" "${options[@]}"
  fi
  unlock
}

# Trunk on an ordinary machine downloads wasm-bindgen itself; the browser tests need its test runner anyway.
setup_wasm_bindgen() {
  has_wasm_bindgen && return 0
  lock "$CACHE/lock" "setting up"
  # Not --locked: its lock file names crates that a registry may no longer have.
  has_wasm_bindgen ||
    install_tool wasm-bindgen-cli "$(locked_version wasm-bindgen)" "about 2 minutes on two cores, once"
  unlock
}

# install_tool CRATE VERSION HOW_LONG [OPTION...]: prebuilt where cargo-binstall is at hand, else compiled.
install_tool() {
  local crate=$1 version=$2 how_long=$3
  shift 3
  if [ "$TOOLCHAIN" = rustup ] && have cargo-binstall; then
    step "Downloading $crate $version (under a minute)"
    if cargo binstall --no-confirm --root "$TOOLS_DIR" "$crate@$version" </dev/null >&2; then return 0; fi
    say "There is no prebuilt $crate for this machine; compiling it instead."
  fi
  step "Compiling $crate $version ($how_long)"
  # Without optimising it compiles in a third of the time and runs hardly slower. The folder for compiling stays until the
  # end, so that an interrupted run is taken up again.
  local build=$CACHE/build/$crate
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR=$build CARGO_INSTALL_ROOT=$TOOLS_DIR \
    outside_cargo install "$crate" --version "=$version" --force "$@" </dev/null >&2 ||
    die "$crate $version could not be installed; cargo's message is above." \
      "Install it by hand: cargo install $crate --version $version"
  rm -rf "$build"
}

# Cargo away from the project's folder, whose settings are not for tools, with rustup's own compiler where it is new enough.
outside_cargo() (
  mkdir -p "$CACHE" && cd "$CACHE" || exit 1
  if [ "$TOOLCHAIN" = debian ] && have rustup; then
    unset RUSTUP_TOOLCHAIN
    local version
    version=$(rustc --version 2>/dev/null | awk '{ print $2 }')
    if [ -z "$version" ] || ! at_least "$version" "$(minimum_rust)"; then export RUSTUP_TOOLCHAIN=$TOOLCHAIN_DIR; fi
  fi
  cargo "$@"
)
