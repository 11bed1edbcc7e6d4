#!/bin/sh
# test_failing: one allocation or write of a run fails, another each time: the PDF is whole, or the old file stays.
. "$(dirname "$0")/lib.sh"

{
  printf '# Sales\n\nThe sum is **{{ sum(sales.amount) }}**, [they say](https://example.org)[^1].\n\n- One\n\n'
  printf '| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: In so many words.\n\n'
  printf '```chart\nmark: bar\nx: amount\ny: region\ntitle: South leads\nsource: made up\n```\n'
} | small in.md
"$BRIEF" render in.md -o whole.pdf
cc -shared -fPIC -o fail_nth.so "$root/tests/e2e/fail_nth.c" -ldl
preloaded() {
  LD_PRELOAD="$work/fail_nth.so" "$BRIEF" render in.md -o out.pdf
}
allocations=$(BRIEF_COUNT_ALLOCS=1 preloaded 2>&1)
ok "allocations are seen" test "$allocations" -gt 1000
ok "nothing fails, nothing differs" cmp whole.pdf out.pdf

# The old file and exit code 1, or the whole PDF and 0.
either() {
  case $1 in
  0) cmp whole.pdf out.pdf ;;
  1) test "$(cat out.pdf)" = "the old file" ;;
  *) echo "exit code $1"; false ;;
  esac && [ -z "$(ls | grep '^out.pdf\.')" ]
}
fails() {
  echo "the old file" >out.pdf
  export "$1=$2"
  preloaded 2>"$work/words"
  code=$?
  unset "$1"
  ok "$1=$2" either $code
}
n=1
while [ $n -le "$allocations" ]; do
  fails BRIEF_FAIL_ALLOC $n
  n=$((n + 29))
done
ok "a failed allocation is named" says "out of memory" env BRIEF_FAIL_ALLOC=40 LD_PRELOAD="$work/fail_nth.so" \
  "$BRIEF" render in.md -o out.pdf
for n in 1 2 3; do
  fails BRIEF_FAIL_WRITE $n
done

totals
