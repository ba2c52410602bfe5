#!/bin/sh
# Shows that one source makes one jar: builds it in two folders and prints the SHA-256 of both.
# Exits 1 when they differ, and names the entries that do. Options go to Maven, for example -o.
set -eu
cd "$(dirname "$0")/.."
folders=$(mktemp -d)
trap 'rm -rf "$folders"' EXIT INT TERM

build() {
  folder=$1
  shift
  mkdir -p "$folder"
  tar -c --exclude=./target --exclude=./.bangshou --exclude=./.git . | tar -x -C "$folder"
  (cd "$folder" && mvn -B -ntp -q package -DskipTests "$@") >&2
  sha256sum "$folder/target/bangshou.jar" | cut -d ' ' -f 1
}

entries() {
  unzip -v "$1/target/bangshou.jar" | awk '{ print $8, $7, $5, $6 }'
}

one=$(build "$folders/one" "$@")
echo "$one"
other=$(build "$folders/another/one" "$@")
echo "$other"
[ "$one" = "$other" ] && exit
entries "$folders/one" >"$folders/one.txt"
entries "$folders/another/one" >"$folders/other.txt"
diff "$folders/one.txt" "$folders/other.txt" >&2 || true
exit 1
