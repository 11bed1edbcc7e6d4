#!/bin/sh
# test_pages: what stands where on a page, as another program finds it in the PDF: furniture, margins, notes, references.
. "$(dirname "$0")/lib.sh"

# words PDF: page, left, top, right, bottom and text of each word, in points.
words() {
  pdftotext -bbox "$1" - | awk '/<page/ { p++ } /<word/ { gsub(/[a-zA-Z]+="|"/, ""); sub(/<\/word>/, ""); split($0, t, ">")
    split(t[1], n, " "); print p, n[2], n[3], n[4], n[5], t[2] }'
}
# at PDF WORD WHICH: a coordinate (2 left, 3 top, 4 right, 5 bottom) or the page (1) of each place where the word stands.
at() {
  words "$1" | awk -v w="$2" -v n="$3" '$6 == w { printf "%s%.0f", c++ ? " " : "", $n } END { print "" }'
}
pages_of() {
  pdfinfo "$1" | awk '/^Pages/ { print $2 }'
}
same() {
  [ "$1" = "$2" ] || { echo "$1, not $2"; return 1; }
}
# above A B: a coordinate is smaller than another.
above() {
  [ "$1" -lt "$2" ] || { echo "$1 is not above $2"; return 1; }
}
# text WORDS: paragraphs of 40, 70 and 100 words.
text() {
  awk -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "%sword ", i % 210 && i % 210 != 40 && i % 210 != 110 ? "" : "\n\n" }'
}
front() {
  sed -i "s/^title: Small/&\n$1/" "$2"
}

# --- furniture ---

{ echo Inward; text 1700; } | small run.md
front 'header: "Head {{ page }} {{ title }}"\nmargin: {inner: 40mm, outer: 15mm}' run.md
ok "a brief with a header, printed on both sides" exits 0 "$BRIEF" render run.md
ok "… has no header on its first page" same "$(at run.pdf Head 1)" "2 3"
ok "… which stands at the edge of the text: 40 mm on the right pages, 15 mm on the left" same "$(at run.pdf Head 2)" "43 113"
ok "… and so does the text" same "$(at run.pdf Inward 2)" 113
ok "… and the page's number is at the outer edge" same "$(words run.pdf | awk '$6 == "Page" { printf "%s ", $2 < 300 ? "left" : "right" }')" "right left right "
ok "the foot counts pages" says "Page 2 of 3" pdftotext -layout run.pdf -
front 'footer: "{{ page }}\/{{ pages }}"' run.md
ok "or as it is asked to" exits 0 "$BRIEF" render run.md
ok "… on every page" same "$(words run.pdf | awk '$6 ~ /\/3$/ { printf "%s ", $6 }')" "1/3 2/3 3/3 "

# --- notes and references ---

cat <<'END' | small notes.md
Called[^below] here. See [](#sold), [](#rows), [the part](#a-part) and [](#a-part).

# A part

Text.

```chart
mark: bar
data: sales
x: region
y: sum(amount)
title: Sold
source: Ledger
caption: Underneath
id: sold
```

```table
data: sales
title: Rows
id: rows
```

<!-- pagebreak -->

# Another

Text.

[^below]: Footnote.
END
front 'toc: true\nnumber-sections: true\nsources: Everywhere' notes.md
ok "a brief with notes and references" exits 0 "$BRIEF" render notes.md
ok "references take the words of what they lead to" says "See Figure 1, Table 1, the part and A part" pdftotext -layout notes.pdf -
ok "figures and tables that references name are numbered" says "Table 1: Rows" pdftotext -layout notes.pdf -
ok "the table of contents knows the pages" says "2 Another" sh -c 'pdftotext -raw notes.pdf - | tr "\342\200\202" " " | tr -s " "'
ok "a footnote stands on the page that calls it" same "$(at notes.pdf Footnote. 1)" 1
ok "… at its foot, below all text and above the running line" above "$(at notes.pdf Underneath 5)" "$(at notes.pdf Footnote. 3)"
ok "… not above the caption's line" above "$(at notes.pdf Footnote. 5)" 800
ok "a figure, its source and its caption are one after the other" same "$(words notes.pdf | awk '$6 ~ /^(Sold|Ledger|Underneath)$/ { printf "%s ", $6 }')" "Sold Ledger Underneath "
ok "the colophon is on the last page" same "$(at notes.pdf Everywhere 1)" 2
ok "there are links" sh -c 'qpdf --qdf notes.pdf - | grep -ac "/Subtype /Link" | grep -qx "[6-9]"'

printf 'Called[^b].\n\n[^b]: Footnote.\n' | small last.md
ok "a footnote on the last page" exits 0 "$BRIEF" render last.md
ok "… stands above the colophon" above "$(at last.pdf Footnote. 5)" "$(at last.pdf Made 3)"

# --- breaks ---

printf '<!-- pagebreak -->\n\nOne.\n\n<!-- pagebreak -->\n\n<!-- pagebreak -->\n\nTwo.\n\n<!-- pagebreak -->\n' | small breaks.md
ok "breaks at the start and the end, and two in a row" exits 0 "$BRIEF" render breaks.md
ok "… make no empty page" same "$(pages_of breaks.pdf) $(at breaks.pdf Two. 1)" "3 3"
printf 'One.\n\n<!-- columnbreak -->\n\nTwo.\n' | small columns.md
front 'columns: 2' columns.md
ok "a column break" exits 0 "$BRIEF" render columns.md
ok "… goes on beside what it breaks, on one line" same "$(at columns.pdf One. 3)" "$(at columns.pdf Two. 3)"

# --- pages ---

fits() {
  text "$1" | small fit.md
  front 'pages: 2' fit.md
  "$BRIEF" render fit.md && same "$(pages_of fit.pdf)" 2
}
ok "a tenth less than two pages are two" fits 1200
ok "two are two" fits 1330
ok "a seventh more than two are two" fits 1530
text 2000 | small fit.md
front 'pages: 2' fit.md
ok "three are not: what is over is said, and where most is" says "mm too long for 2 pages" "$BRIEF" render fit.md
ok "… as an error" exits 1 "$BRIEF" render fit.md

totals
