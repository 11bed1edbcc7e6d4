#!/bin/sh
# deps: installs those of the given Debian packages that are missing; elsewhere says what is needed.
set -eu

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This system has no apt-get. What is needed, by Debian's names:"
  printf '  %s\n' "$@"
  exit 0
fi

installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p') || true
missing=
for package in "$@"; do
  printf '%s\n' "$installed" | grep -qx "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "  apt-get install$missing"
root=
[ "$(id -u)" = 0 ] || root=sudo
if [ -n "$root" ] && ! command -v sudo >/dev/null; then
  echo "Neither root nor sudo: please have these installed:$missing" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
$root apt-get -qq update </dev/null
# shellcheck disable=SC2086 # a list
$root apt-get -qq install --no-install-recommends -y $missing </dev/null >/dev/null
