#!/bin/sh
# memory: valgrind over one whole render, by a build whose assertions are on.
. "$(dirname "$0")/lib.sh"

make -s -C "$root" MODE=debug all
ok "no invalid read or write, no leak, no use of what was never set" \
  valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
  "$root/build/debug/brief" render "repo/$article.md" -o x.pdf
ok "the debug build makes the same PDF" sh -c '"$0" render "repo/$1.md" -o y.pdf && cmp x.pdf y.pdf' "$BRIEF" "$article"

totals
