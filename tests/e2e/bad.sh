#!/bin/sh
# bad: every brief in tests/bad, and the whole of what `brief check` says of it. BLESS=1 writes down what it says now.
. "$(dirname "$0")/lib.sh"

cd "$root/tests/bad" || exit 1
for brief in *.md; do
  expected=${brief%.md}.txt
  "$BRIEF" check "$brief" >"$work/now" 2>&1
  code=$?
  echo "exit code $code" >>"$work/now"
  if [ -n "${BLESS:-}" ]; then
    cp "$work/now" "$expected"
  fi
  ok "$brief" diff -u "$expected" "$work/now"
done

totals
