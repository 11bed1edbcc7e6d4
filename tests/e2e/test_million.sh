#!/bin/sh
# test_million: a table of a million rows, drawn small.
. "$(dirname "$0")/lib.sh"

# The same rows everywhere: a walk, and clouds around it. In integers, which all of awk's kinds agree on.
awk 'BEGIN { print "n,walk,cloud,group"; s = 1; y = 0
  for (i = 0; i < 1000000; i++) {
    s = (s * 16807) % 2147483647; y += s % 201 - 100; y -= int(y / 1000)
    c = y; for (k = 0; k < 3; k++) { s = (s * 16807) % 2147483647; c += s % 4001 - 2000 }
    print i "," y "," c "," substr("ABCD", s % 4 + 1, 1) } }' >big.csv

# million MARK ENCODINGS: a page with one chart of them, without the table.
million() {
  printf -- '---\ntitle: A million\ndata: {big: big.csv}\nattach: none\n---\n\n```chart\nmark: %s\n%s\n```\n' "$1" "$2" \
    >"$1.md"
  "$BRIEF" render "$1.md" -o "$1.pdf"
}

small_enough() {
  size=$(stat -c %s "$1")
  [ "$size" -le 102400 ] || { echo "$1 has $size bytes"; return 1; }
}

while IFS='|' read -r mark encodings; do
  ok "a $mark of a million rows" million "$mark" "$(printf '%b' "$encodings")"
  ok "$mark: at most 100 KB" small_enough "$mark.pdf"
  ok "$mark: vectors, not a picture" sh -c 'test "$(pdfimages -list "$0" | wc -l)" -le 2' "$mark.pdf"
done <<END
line|x: n\ny: walk
area|x: n\ny: walk
point|x: walk\ny: cloud
strip|y: group\nx: cloud
histogram|x: cloud
heatmap|x: group\ny: group\ncolor: mean(cloud)
box|y: group\nx: cloud
END
ok "a cloud's alternative text says how it is drawn" says "Drawn as density" pdfinfo -struct-text point.pdf
ok "the same bytes again" sh -c 'cp line.pdf first.pdf && "$0" render line.md && cmp line.pdf first.pdf' "$BRIEF"

# Of a large file only those columns are kept that the brief names: prose may speak of the others all the same.
awk 'BEGIN { pad = sprintf("%280s", ""); gsub(/ /, "x", pad); print "region,sales,output_mwh,note"
  for (i = 0; i < 60000; i++) print (i % 2 ? "North" : "South") "," i % 7 + 1 "," i % 5 + 1 "," pad }' >wide.csv
printf -- '---\ntitle: Wide\ndate: 2026-01-02\ndata: {wide: wide.csv}\n---\n\nSales came to %s, with an output of %s.\n' \
  239,994 180,000 >wide.md
ok "a column that no option names is there for prose" "$BRIEF" check --strict wide.md
sed 's/180,000/108,000/' wide.md >slip.md
ok "and is held against it" says "the data say 180,000" "$BRIEF" check slip.md

# Of a table that is too large to be looked at nobody knows whether a figure is in it.
awk 'BEGIN { print "day,calls"; for (i = 0; i < 100001; i++) print "2024-01-" (i % 28 + 101) % 100 "," i % 7 + 1 }' |
  sed 's/-\([0-9]\),/-0\1,/' >calls.csv
printf 'team,calls,people\nBlue,4210,14\nGreen,3875,12\nRed,5120,17\n' >teams.csv
printf -- '---\ntitle: Calls\ndate: 2026-01-02\ndata: {calls: calls.csv, teams: teams.csv}\n---\n\nIn all %s calls were made.\n' \
  400,003 >calls.md
ok "a figure may be of a table that is not looked at" "$BRIEF" check --strict calls.md
sed 's/calls: calls.csv, //; s/400,003/400,000/' calls.md >teams.md
ok "but not where there is none" says "the data say 13,205" "$BRIEF" check teams.md

totals
