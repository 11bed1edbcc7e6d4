#!/bin/sh
# test_images: pictures in a brief: how large, how fine, with what words.
. "$(dirname "$0")/lib.sh"

echo '1 0.2 0 setrgbcolor 0 0 999 999 rectfill 0 setgray 100 100 50 50 rectfill showpage' >red.ps
picture() {
  gs -q -dNOPAUSE -dBATCH -dSAFER -r"$2" -dDEVICEWIDTHPOINTS=288 -dDEVICEHEIGHTPOINTS=144 -sDEVICE="$1" -o "$3" red.ps
}
picture png16m 72 small.png
picture jpeg 600 fine.jpg
picture pngalpha 600 fine.png
picture pngmono 600 lines.png

# dots FILE N: pixels an inch of the N-th picture in the PDF.
dots() {
  pdfimages -list "$1" | awk -v n="$2" 'NR > 2 && $3 == "image" && !n-- { print $13 }'
}
finer() {
  got=$(dots "$1" "$2")
  [ "$got" = "$3" ] || { echo "$got pixels an inch, not $3"; pdfimages -list "$1"; return 1; }
}

printf '![Red](small.png)\n\n![Red](small.png){width=50%%}\n\n![Red](small.png){width=72mm}\n' | small x.md
ok "widths" exits 0 "$BRIEF" render x.md
ok "of itself, 96 pixels an inch" finer x.pdf 0 96
ok "half of the 170 mm between the margins, as in a pair: 288 pixels over 81 mm" finer x.pdf 1 90
ok "a length: 288 pixels over 72 mm" finer x.pdf 2 102

printf '![Red](small.png){width=50%%}\n\n![Red](small.png){width=100%%}\n' | small two.md
sed -i 's/^title: Small/&\ncolumns: 2/' two.md
ok "two columns" exits 0 "$BRIEF" render two.md
ok "half of the page is a column" finer two.pdf 0 90
ok "all of it goes across" finer two.pdf 1 43

printf '![Red](fine.jpg){width=50%%}\n\n![Red](fine.png){width=50%%}\n\n![Lines](lines.png){width=50%%}\n' | small fine.md
ok "what is finer than print is a note, and no more than that" exits 0 "$BRIEF" render fine.md
ok "… which says so" says "fine.jpg has 753 pixels an inch at this size: it is brought down to 300" "$BRIEF" check fine.md
ok "… of two pictures" says "2 notes" "$BRIEF" check fine.md
ok "a JPEG has 300" finer fine.pdf 0 300
ok "a PNG has 300" finer fine.pdf 1 300
ok "black and white keeps what it has" finer fine.pdf 2 753

printf '![A red field](small.png "What *it* shows: {{ sum(sales.amount) }}")\n' | small words.md
ok "with a caption" exits 0 "$BRIEF" render words.md
ok "the caption is set, with its numbers" sh -c 'pdftotext words.pdf - | grep -q "What \*it\* shows: 42"'
ok "the words in brackets are the alternative text" says "/Alt (A red field)" qpdf --qdf words.pdf -

totals
