# shellcheck shell=bash
# A Chromium and its driver for the browser tests, the benches and the pictures.

# Prints the path of a Chromium or Chrome that is installed.
find_chromium() {
  local candidate
  for candidate in "${BROADSHEET_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return 0
    fi
  done
  candidate=$(cd "$ROOT" && node -p 'require("@playwright/test").chromium.executablePath()' 2>/dev/null) || return 1
  [ -x "$candidate" ] && printf '%s\n' "$candidate"
}

# Exports BROADSHEET_CHROMIUM. Needs the npm packages.
setup_chromium() {
  local found
  found=$(find_chromium) || {
    if [ "$TOOLCHAIN" = debian ]; then
      debian_install chromium chromium-driver
    else
      step "Downloading Chromium for the browser tests (about 170 MB, a minute or two)"
      (cd "$ROOT" && npx --no-install playwright install chromium </dev/null >&2) || true
    fi
    found=$(find_chromium) ||
      die "no Chromium could be set up for the browser tests." \
        "Install Chromium or Chrome, or name one: BROADSHEET_CHROMIUM=/path/to/chromium ./dev test"
  }
  export BROADSHEET_CHROMIUM=$found
}

# major_version PROGRAM: the first number that it prints.
major_version() { "$1" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9][0-9]*\)\..*/\1/p' | head -n 1; }

find_chromedriver() {
  local candidate want
  want=$(major_version "$BROADSHEET_CHROMIUM")
  for candidate in "${CHROMEDRIVER:-}" chromedriver "${CHROMEWEBDRIVER:+$CHROMEWEBDRIVER/chromedriver}" \
    "$CACHE/chromedriver/$want/chromedriver"; do
    if [ -n "$candidate" ] && have "$candidate" && [ "$(major_version "$candidate")" = "$want" ]; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# Exports what wasm-bindgen's test runner reads: the driver, and a file that names the browser and its flags.
setup_chromedriver() {
  local found want
  found=$(find_chromedriver) || {
    want=$(major_version "$BROADSHEET_CHROMIUM")
    if [ "$TOOLCHAIN" = debian ]; then
      debian_install chromium-driver
    else
      step "Downloading chromedriver $want (about 10 MB)"
      local folder=$CACHE/chromedriver.new.$$ program
      (cd "$ROOT" && npx --no-install browsers install "chromedriver@$want" --path "$folder" </dev/null >&2) || true
      program=$(find "$folder" -type f -name chromedriver 2>/dev/null | head -n 1)
      if [ -n "$program" ]; then
        mkdir -p "$CACHE/chromedriver/$want"
        mv "$program" "$CACHE/chromedriver/$want/chromedriver"
      fi
      rm -rf "$folder"
    fi
    found=$(find_chromedriver) ||
      die "no chromedriver for $BROADSHEET_CHROMIUM (version $want) could be set up." \
        "Install chromedriver $want and put it on the path, or name it: CHROMEDRIVER=/path/to/chromedriver ./dev test"
  }
  export CHROMEDRIVER=$found WASM_BINDGEN_TEST_WEBDRIVER_JSON=$ROOT/target/webdriver.json
  mkdir -p "$ROOT/target"
  (cd "$ROOT" && node --input-type=module -e '
    import { chromiumFlags } from "./scripts/chromium.mjs";
    const flags = chromiumFlags().map((flag) => flag.replace(/^--/, ""));
    console.log(JSON.stringify({ "goog:chromeOptions": { binary: process.env.BROADSHEET_CHROMIUM, args: flags } }));
  ') >"$WASM_BINDGEN_TEST_WEBDRIVER_JSON"
}

# A font with Chinese characters, without which pictures show boxes, and a browser looks long for each character.
setup_font() {
  have fc-list || return 0
  [ -n "$(fc-list :lang=zh family 2>/dev/null)" ] && return 0
  if [ "$TOOLCHAIN" = debian ]; then debian_install fonts-noto-cjk; else
    say "No font with Chinese characters was found: pictures will show boxes, and measures of the site mean little. Install one, e.g. Noto Sans CJK."
  fi
}
