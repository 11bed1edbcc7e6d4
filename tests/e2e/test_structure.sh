#!/bin/sh
# test_structure: the finished file by each rule of PDF/UA and PDF/A that a machine can see, in each standard.
. "$(dirname "$0")/lib.sh"

check="$root/tests/structure/check.py"
mkdir gallery
"$root/tests/e2e/gallery.py" gallery
for lang in ja mn de fr; do
  sed "s/^lang: .*/lang: $lang/" gallery/gallery.md >gallery/$lang.md
done
sed 's/^lang:/languages: {cyrillic: mn, han: zh, latin: en}\nlang:/' gallery/ja.md >gallery/said.md
small gallery/small.md </dev/null
# What authors do that no standard allows: levels left out, items and cells left empty, notes in long tables.
mkdir odd
printf '### Third\n\nx\n\n# First\n\n#### Fourth\n\ny\n\n#### Fourth too\n\n## Second\n\nz\n' | small odd/gaps.md
printf -- '- \n- a\n\n1. \n\n> \n\n| | |\n|---|---|\n| | |\n\n- > q\n  1. b\n' | small odd/empties.md
{
  printf '| a | b |\n|---|---|\n'
  for row in $(seq 200); do echo "| $row | x[^1] [y](https://example.org/$row)[^n$row] |"; done
  printf '\n[^1]: one\n'
  for row in $(seq 200); do printf '[^n%d]: 中標津町 %d\n' $row $row; done
} | small odd/long.md
cp sales.csv odd
for brief in repo/reports/*.md gallery/*.md odd/*.md; do
  of=$(basename "$brief" .md)
  ok "$of" "$BRIEF" render "$brief" -o "$of.pdf"
  ok "$of keeps to the rules" "$check" a-3,ua-1 "$of.pdf"
done
for standard in a-3 a-2,ua-1 a-2 a-1b ua-1 none; do
  "$BRIEF" render gallery/gallery.md --pdf-standard $standard -o $standard.pdf
  ok "$standard keeps to the rules" "$check" $standard $standard.pdf
done
ok "each rule finds its counter-examples" "$check" --self-test gallery.pdf

content() {
  qpdf --qdf --object-streams=disable "$1" - | tr -d '\0' | grep -a -A 4 "/Lang ($2)" | grep "/S /Span" >/dev/null
}
ok "Japanese in English is Japanese" content gallery.pdf ja
ok "Cyrillic is not said to be anything" not content gallery.pdf mn
ok "… unless the brief says so" content said.pdf mn
ok "Japanese needs no saying in Japanese" not content ja.pdf ja
ok "what the brief says of ideographs holds elsewhere only" not content said.pdf zh

totals
