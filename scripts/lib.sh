# shellcheck shell=bash
# What every other script uses: where things are, how to speak, how to fail, how not to step on another run.

# The project's folder; `dev` sets it.
: "${ROOT:?run ./dev, not this file}"

# What is set up once for all working copies of the project.
# shellcheck disable=SC2034
CACHE=${BROADSHEET_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/broadsheet}
# shellcheck disable=SC2034
TARGET=wasm32-unknown-unknown

# Everything that is said goes to standard error, so that a command's own output can be piped.
say() { printf '%s\n' "$*" >&2; }
step() { printf '\n\033[1m== %s\033[0m\n' "$*" >&2; }

# die MESSAGE [LINE...]: says what is wrong and what to do by hand, and ends.
die() {
  printf '\n\033[31mbroadsheet: %s\033[0m\n' "$1" >&2
  shift
  local line
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  # Said here too because a subshell does not run the trap of `dev`.
  unlock
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }
is_debian_like() { [ -e /etc/debian_version ] && have apt-get && have dpkg-query; }

# at_least VERSION MINIMUM: whether a dotted version is not older than another.
at_least() {
  local i a b
  local -a left right
  IFS=. read -r -a left <<<"${1%%-*}"
  IFS=. read -r -a right <<<"${2%%-*}"
  for i in 0 1 2; do
    a=${left[$i]:-0} b=${right[$i]:-0}
    [ "$a" -gt "$b" ] && return 0
    [ "$a" -lt "$b" ] && return 1
  done
  return 0
}

# duration SECONDS: as a person says it.
duration() {
  if [ "$1" -ge 60 ]; then printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); else printf '%d s' "$1"; fi
}

# The oldest compiler that the project builds with is stated once, in Cargo.toml.
minimum_rust() { sed -n 's/^rust-version = "\(.*\)"/\1/p' "$ROOT/Cargo.toml"; }

# locked_version CRATE: which version Cargo.lock holds.
locked_version() {
  awk -v want="name = \"$1\"" '$0 == want { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# The lock that this run holds, if any. A lock is a folder with the holder's process number: making a folder is the one
# step that cannot half succeed and that every shell and file system knows.
HELD=
# lock FOLDER WHAT: waits for another run that is at WHAT; takes over from one that has died.
lock() {
  local folder=$1 holder told=
  mkdir -p "$(dirname "$folder")"
  while ! mkdir "$folder" 2>/dev/null; do
    holder=$(cat "$folder/pid" 2>/dev/null || true)
    # Our own number is there when a step of ours ended in a subshell without giving the lock back.
    if [ "$holder" = $$ ] || { [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; }; then
      rm -rf "$folder"
      continue
    fi
    # A lock without a number is a run between its two steps, or one that ended there.
    if [ -z "$holder" ] && [ -n "$(find "$folder" -maxdepth 0 -mmin +1 2>/dev/null)" ]; then
      rm -rf "$folder"
      continue
    fi
    [ -n "$told" ] || say "Another ./dev is busy with $2; waiting for it."
    told=yes
    sleep 1
  done
  echo $$ >"$folder/pid"
  HELD=$folder
}
unlock() {
  [ -z "$HELD" ] || rm -rf "$HELD"
  HELD=
}

# debian_install PACKAGE...: installs what is missing of them, as root or through sudo where that can ask or need not.
debian_install() {
  local package missing=() as_root=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    if have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      die "these Debian packages are missing: ${missing[*]}" "Install them by hand, as root: apt-get install ${missing[*]}"
    fi
  fi
  say "Installing Debian packages: ${missing[*]} (a minute or two)."
  { ${as_root[@]+"${as_root[@]}"} apt-get -qq update &&
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get -qq install -y --no-install-recommends "${missing[@]}"; } </dev/null >&2 ||
    die "these Debian packages could not be installed: ${missing[*]}" "Install them by hand, as root: apt-get install ${missing[*]}"
}
