#!/bin/sh
# test_pdf: the article's briefing as other programs see it.
. "$(dirname "$0")/lib.sh"

"$BRIEF" render "repo/$article.md" -o x.pdf
pdftotext x.pdf x.txt
pdfinfo x.pdf >x.info
pdfinfo -struct-text x.pdf >x.struct 2>x.struct-complaints
charts=$(grep -c '^```chart' "repo/$article.md")

ok "qpdf finds nothing wrong" says "No syntax or stream encoding errors" qpdf --check x.pdf
ok "two pages" grep -q '^Pages: *2$' x.info
ok "of A4" grep -q '^Page size: .*(A4)' x.info
ok "tagged" grep -q '^Tagged: *yes' x.info
ok "titled" grep -q '^Title: *Workers who bring skills home' x.info
ok "no images" sh -c 'test "$(pdfimages -list x.pdf | wc -l)" -le 2'
ok "all fonts embedded, subset, with ToUnicode" sh -c 'pdffonts x.pdf | awk "
  NR > 2 { n++; if (\$(NF - 4) \$(NF - 3) \$(NF - 2) != \"yesyesyes\") { print; bad = 1 } } END { exit bad || !n }"'
ok "at most 72 KB" sh -c 'test "$(stat -c %s x.pdf)" -le 73728'
ok "mutool reads it without complaint" sh -c '! mutool draw -q -o page%d.png -r 20 x.pdf 2>&1 | grep -v ICC'
ok "nothing is drawn outside the page" sh -c 'pdftotext -bbox x.pdf - | awk -F\" "
  /<word/ { if (\$2 < 0 || \$4 < 0 || \$6 > 596 || \$8 > 842) { print; bad = 1 } } END { exit bad }"'

ok "Cyrillic" grep -q "хөдөлмөр" x.txt
ok "Japanese" grep -q "中標津町" x.txt
ok "the foot counts pages" grep -q "Page 2 of 2" x.txt
ok "nothing is left unfilled" not grep -q '{{\|}}' x.txt
ok "no ligature that searches would miss" not grep -q 'ﬁ\|ﬂ\|ﬀ' x.txt
ok "the prose in reading order" "$root/tests/e2e/truth.py" order "repo/$article.md" x.txt
ok "every paragraph is tagged, in order" "$root/tests/e2e/truth.py" order "repo/$article.md" x.struct
ok "the tags are sound" not test -s x.struct-complaints
ok "as many figures as charts" sh -c 'test "$(grep -cw "Figure" x.struct)" -ge "$0"' "$charts"
ok "each figure's alt is listed with the structure" sh -c 'test "$(grep -c "^ *Figure \".\{20,\}\"" x.struct)" -ge "$0"' "$charts"
ok "each figure has its alt" "$root/tests/e2e/truth.py" alt "$charts" x.pdf

mkdir out
pdfdetach -saveall -o out x.pdf
ok "the source is attached, byte for byte" cmp "repo/$article.md" "out/$(basename $article).md"
for csv in $(sed -n 's|^ *[a-z]*: \.\./data/||p' "repo/$article.md"); do
  ok "$csv is attached, byte for byte" cmp "repo/data/$csv" "out/$csv"
done
charts=$(grep -c '^```chart' "repo/$article.md")
ok "the numbers of every chart are attached" test "$(ls out | grep -c '^figure-[0-9]*\.csv$')" = "$charts"
ok "nothing else is attached" sh -c 'test "$(ls out | wc -l)" = $(($(sed -n "s|^ *[a-z]*: \.\./data/||p" "repo/$0.md" | wc -l) + 1 + $1))' "$article" "$charts"
printf -- '---\ntitle: T\nattach: charts\ndata: {s: s.csv}\n---\n\n```chart\nmark: bar\nid: by region\ny: region\nx: sum(n)\ntable: true\n```\n' >t.md
printf 'region,n\nNorth,0.1\nSouth,2\nNorth,0.2\n' >s.csv
"$BRIEF" render t.md && rm -rf out && mkdir out && pdfdetach -saveall -o out t.pdf
ok "a chart's numbers alone, by its id" test "$(ls out)" = "by region.csv"
ok "… as they are drawn" test "$(cat "out/by region.csv")" = "$(printf 'region,sum(n)\nNorth,0.3\nSouth,2')"
printf '\nAfter it.\n' >>t.md && sed -i 's/^```chart/Before it.\n\n&/' t.md && "$BRIEF" render t.md
pdfinfo -struct t.pdf | sed -n 's/^ *\(P\|Figure\|Table\|TH\|TD\)\([ :].*\|\)$/\1/p' | tr '\n' ' ' >order
ok "… read in the order of the source" grep -q '^P Figure Table TH TH TD TD TD TD P ' order
ok "… and as a table that is tagged" says "North" sh -c 'pdfinfo -struct-text t.pdf | sed -n "/^ *Table/,\$p"'

ok "every number in it follows from the data" "$root/tests/e2e/truth.py" numbers "repo/$article.md" x.txt
ok "what is claimed is what the data give" "$root/tests/e2e/truth.py" claims en repo/data x.txt
ok "3,900 dots, 19 of them apart" "$root/tests/e2e/truth.py" dots x.pdf

printf -- '---\ntitle: The office\nkicker: An affluent office, 12\ntheme: folio\n---\n\nAn affluent officer.[^1]\n\n[^1]: A note.\n' >caps.md
"$BRIEF" render caps.md
ok "small capitals and ligatures are read as their letters by poppler" says "An affluent office, 12" pdftotext caps.pdf -
ok "… by mupdf" says "An affluent office, 12" mutool draw -q -F txt caps.pdf
ok "… by ghostscript" says "An affluent office, 12" gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=txtwrite -o - caps.pdf
ok "footnote marks are figures" says "An affluent officer.1" pdftotext caps.pdf -

totals
