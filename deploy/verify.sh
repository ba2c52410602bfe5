#!/bin/sh
# Builds and tests everything, as the continuous integration does, and proves the house for five minutes more.
# Brings Chromium and a Chinese font for the browser tests when it may. Exits with Maven's code; options go to its verify.
set -u
cd "$(dirname "$0")/.." || exit 1

find_chromium() {
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return
  done
  return 1
}

has_chinese_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]
}

may_install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

install_missing() {
  packages=
  find_chromium >/dev/null || packages="chromium"
  has_chinese_font || packages="$packages fontconfig fonts-noto-cjk"
  [ -z "$packages" ] && return
  may_install || return
  # packages is a list of words
  # shellcheck disable=SC2086
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive \
      apt-get -qq install -y --no-install-recommends $packages; } >&2
}

if [ -z "${CHROMIUM:-}" ]; then
  install_missing
  CHROMIUM=$(find_chromium) || CHROMIUM=
fi
if [ -x "$CHROMIUM" ]; then
  export CHROMIUM
else
  echo "verify: no Chromium, and it cannot be installed here: the browser tests will fail." \
    "Install the packages chromium and fonts-noto-cjk, or set CHROMIUM to a Chromium." >&2
  unset CHROMIUM
fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

mvn -B -ntp verify "$@" || exit
exec sh deploy/prove.sh 5
