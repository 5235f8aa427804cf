# shellcheck shell=bash
# A Rust toolchain that compiles for the browser.
#
# Two ways lead there. Rustup's is the ordinary one: `rustup target add`. On a machine that reaches package registries only,
# Debian's compiler does it, with the standard library for wasm32 built from the package's own source. What is chosen never
# depends on trying a server: see `choose_toolchain`.

# Raise this when what `make_debian_toolchain` makes changes.
TOOLCHAIN_RECIPE=3
TOOLCHAIN_DIR=$CACHE/toolchain

# The way in use, once `setup_toolchain` has run: `rustup` or `debian`.
TOOLCHAIN=

rust_has_wasm() {
  local sysroot
  sysroot=$(rustc --print sysroot 2>/dev/null) && [ -d "$sysroot/lib/rustlib/$TARGET/lib" ]
}

choose_toolchain() {
  case ${BROADSHEET_TOOLCHAIN:-} in
    rustup | debian) TOOLCHAIN=$BROADSHEET_TOOLCHAIN ;;
    '')
      if rust_has_wasm; then
        TOOLCHAIN=rustup
      # RUSTUP_AUTO_INSTALL=0 is how a machine says that rustup must not download.
      elif [ "${RUSTUP_AUTO_INSTALL:-}" = 0 ] || [ -d "$TOOLCHAIN_DIR" ]; then
        TOOLCHAIN=debian
      else
        TOOLCHAIN=rustup
      fi
      ;;
    *) die "BROADSHEET_TOOLCHAIN is '$BROADSHEET_TOOLCHAIN'; it can be 'rustup' or 'debian'." ;;
  esac
}

# Leaves `cargo` and `rustc` in the environment such that they compile for the browser.
setup_toolchain() {
  # What `./dev env` may have exported earlier must not decide now.
  if [ "${RUSTUP_TOOLCHAIN:-}" = "$TOOLCHAIN_DIR" ]; then unset RUSTUP_TOOLCHAIN; fi
  choose_toolchain
  if [ "$TOOLCHAIN" = rustup ] && ! setup_rustup; then
    if [ -n "${BROADSHEET_TOOLCHAIN:-}" ] || ! is_debian_like; then
      die "no Rust toolchain for $TARGET could be set up." \
        "Install rustup (https://rustup.rs), then: rustup toolchain install stable --target $TARGET"
    fi
    say "Rustup could not provide $TARGET; using Debian's compiler instead."
    TOOLCHAIN=debian
  fi
  if [ "$TOOLCHAIN" = debian ]; then
    setup_debian
    use_debian
  fi
}

setup_rustup() {
  have rustc && have cargo || return 1
  local version minimum
  version=$(rustc --version | awk '{ print $2 }')
  minimum=$(minimum_rust)
  at_least "$version" "$minimum" ||
    die "rustc $version is too old; the project needs $minimum." "Update it: rustup update stable"
  rust_has_wasm && return 0
  have rustup || return 1
  step "Adding the target $TARGET to rustup's toolchain (about 20 MB, under a minute)"
  rustup target add "$TARGET" >&2 </dev/null
}

# What the folder was made from: it is made anew when Debian's compiler changes.
debian_stamp() {
  printf 'recipe %s, folder %s\n' "$TOOLCHAIN_RECIPE" "$TOOLCHAIN_DIR"
  dpkg-query -W -f '${Package} ${Version}\n' rustc-web rust-web-src 2>/dev/null
  /usr/bin/rustc -vV 2>/dev/null
}

setup_debian() {
  is_debian_like || die "the toolchain 'debian' needs a Debian-like system with apt-get." \
    "Install rustup (https://rustup.rs), then: rustup target add $TARGET, and unset RUSTUP_AUTO_INSTALL or set BROADSHEET_TOOLCHAIN=rustup"
  if [ -f "$TOOLCHAIN_DIR/stamp" ] && [ "$(cat "$TOOLCHAIN_DIR/stamp")" = "$(debian_stamp)" ]; then return 0; fi
  step "Making a toolchain for the browser from Debian's compiler (about 3 minutes, once)"
  lock "$CACHE/lock" "setting up"
  if [ "$(cat "$TOOLCHAIN_DIR/stamp" 2>/dev/null)" != "$(debian_stamp)" ]; then
    debian_install rustc-web cargo-web rust-web-src
    make_debian_toolchain
  fi
  unlock
}

make_debian_toolchain() {
  local version minimum host llvm sysroot source new
  version=$(/usr/bin/rustc --version | awk '{ print $2 }')
  minimum=$(minimum_rust)
  at_least "$version" "$minimum" ||
    die "Debian's rustc is $version; the project needs $minimum." "Take rustc-web from the newest security updates of Debian."
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
  sysroot=$(/usr/bin/rustc --print sysroot)
  source=/usr/src/rustc-$version/library/sysroot/Cargo.toml
  [ -f "$source" ] || die "the source of Debian's standard library is not in /usr/src/rustc-$version." "Reinstall rust-web-src."
  debian_install "lld-$llvm" "clang-$llvm"

  # Built under another name and moved at the end: a folder with the right name is complete.
  new=$TOOLCHAIN_DIR.new.$$
  rm -rf "$new"
  mkdir -p "$new/bin" "$new/lib/rustlib/$host/bin" "$new/lib/rustlib/$TARGET/lib"

  say "Compiling the standard library of rustc $version for $TARGET (about a minute)."
  # Debian's cargo is called by its path, with its own compiler: rustup's variables must not reach it.
  env -u RUSTUP_TOOLCHAIN -u RUSTC_WRAPPER -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET \
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zforce-unstable-if-unmarked -Cembed-bitcode=yes" \
    /usr/bin/cargo build --release --locked --target "$TARGET" --manifest-path "$source" --target-dir "$new/build" \
    >&2 </dev/null || die "the standard library for $TARGET could not be compiled; cargo's message is above." \
    "It takes eight small crates from crates.io: is that reachable?"
  mv "$new/build/$TARGET/release/deps/"*.rlib "$new/lib/rustlib/$TARGET/lib/"
  rm -rf "$new/build"

  ln -s "$sysroot/lib/rustlib/$host/lib" "$new/lib/rustlib/$host/lib"
  ln -s "/usr/lib/llvm-$llvm/bin/lld" "$new/lib/rustlib/$host/bin/rust-lld"
  # Links instead of these two would not do: rustc finds its own sysroot by following them.
  wrapper "$new/bin/rustc" "exec /usr/bin/rustc --sysroot '$TOOLCHAIN_DIR' \"\$@\""
  wrapper "$new/bin/rustdoc" "exec /usr/bin/rustdoc --sysroot '$TOOLCHAIN_DIR' \"\$@\""
  wrapper "$new/bin/cargo" \
    ": \"\${RUSTC:=$TOOLCHAIN_DIR/bin/rustc}\" \"\${RUSTDOC:=$TOOLCHAIN_DIR/bin/rustdoc}\"" \
    ": \"\${CC_wasm32_unknown_unknown:=clang-$llvm}\" \"\${AR_wasm32_unknown_unknown:=ar}\"" \
    "export RUSTC RUSTDOC CC_wasm32_unknown_unknown AR_wasm32_unknown_unknown" \
    "exec /usr/bin/cargo \"\$@\""
  # Clippy's driver is a compiler of its own and takes its sysroot from this variable.
  wrapper "$new/bin/cargo-clippy" "SYSROOT='$TOOLCHAIN_DIR' exec /usr/bin/cargo-clippy \"\$@\""
  wrapper "$new/bin/cargo-fmt" "exec /usr/bin/cargo-fmt \"\$@\""
  debian_stamp >"$new/stamp"

  rm -rf "$TOOLCHAIN_DIR"
  mv "$new" "$TOOLCHAIN_DIR"
}

# Debian's compiler links with GNU's linker, which takes five times as long as the one that links for the browser.
use_lld() {
  local host lld file=$TOOLCHAIN_DIR/bin/cc-lld
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  lld=$(readlink -f "$TOOLCHAIN_DIR/lib/rustlib/$host/bin/rust-lld") && lld=$(dirname "$lld")
  [ -x "$lld/ld.lld" ] && have cc || return 0
  [ -x "$file" ] || wrapper "$file" "exec cc -fuse-ld=lld -B'$lld' \"\$@\""
  export "CARGO_TARGET_$(printf '%s' "$host" | tr 'a-z-' 'A-Z_')_LINKER=$file"
}

# wrapper FILE LINE...: a shell script of these lines.
wrapper() {
  local file=$1
  shift
  printf '%s\n' '#!/bin/sh' "$@" >"$file"
  chmod +x "$file"
}

# With rustup, its `cargo` takes the folder as a toolchain; without, the folder comes first on the path.
use_debian() {
  use_lld
  if have rustup; then
    export RUSTUP_TOOLCHAIN=$TOOLCHAIN_DIR
  else
    case ":$PATH:" in *":$TOOLCHAIN_DIR/bin:"*) ;; *) PATH=$TOOLCHAIN_DIR/bin:$PATH ;; esac
  fi
}
