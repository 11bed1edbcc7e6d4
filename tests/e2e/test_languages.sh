#!/bin/sh
# test_languages: the article's briefing in Mongolian and in Japanese: the same data, the languages' own ways.
. "$(dirname "$0")/lib.sh"

for lang in mn ja; do
  brief=repo/$article.$lang.md
  "$BRIEF" render "$brief" -o $lang.pdf >$lang.said 2>&1
  pdftotext $lang.pdf $lang.txt
  pdfinfo -struct-text $lang.pdf >$lang.struct 2>/dev/null
  ok "$lang: nothing to complain of" not test -s $lang.said
  ok "$lang: two pages" sh -c 'pdfinfo "$0" | grep -q "^Pages: *2$"' $lang.pdf
  ok "$lang: of A4" sh -c 'pdfinfo "$0" | grep -q "^Page size: .*(A4)"' $lang.pdf
  ok "$lang: the document says its language" sh -c 'qpdf --json=1 --json-key=objects "$0" | grep -q "\"/Lang\": \"\(u:\)\?$1\""' \
    $lang.pdf $lang
  ok "$lang: qpdf finds nothing wrong" says "No syntax or stream encoding errors" qpdf --check $lang.pdf
  ok "$lang: all fonts embedded, with ToUnicode" sh -c 'pdffonts "$0" | awk "
    NR > 2 { n++; if (\$(NF - 4) \$(NF - 3) \$(NF - 2) != \"yesyesyes\") { print; bad = 1 } } END { exit bad || !n }"' $lang.pdf
  ok "$lang: three readers take the same text from it" "$root/tests/e2e/readers.py" $lang.pdf
  ok "$lang: the prose in reading order" "$root/tests/e2e/truth.py" order "$brief" $lang.txt
  ok "$lang: every paragraph is tagged, in order" "$root/tests/e2e/truth.py" order "$brief" $lang.struct
  ok "$lang: every number follows from the data" "$root/tests/e2e/truth.py" numbers "$brief" $lang.txt
  ok "$lang: what is claimed is what the data give" "$root/tests/e2e/truth.py" claims $lang repo/data $lang.txt
  ok "$lang: names are in its own language" "$root/tests/e2e/truth.py" names $lang repo/data $lang.txt
  ok "$lang: each figure has its alt" "$root/tests/e2e/truth.py" alt "$(grep -c '^```chart' "$brief")" $lang.pdf
  ok "$lang: 3,900 dots, 19 of them apart" "$root/tests/e2e/truth.py" dots $lang.pdf
  ok "$lang: nothing is left unfilled" not grep -q '{{\|}}' $lang.txt
  ok "$lang: as many charts and tables as in English" sh -c 'test "$(grep -c "^\`\`\`[ct]" "$0")" = "$(grep -c "^\`\`\`[ct]" "$1")"' \
    "$brief" "repo/$article.md"
done

ok "mn: the date" grep -q '2026 оны арван нэгдүгээр сарын 24' mn.txt
ok "mn: the foot counts pages" grep -q '2-р хуудас, нийт 2' mn.txt
ok "mn: quotes" grep -q '«Манай залуус' mn.txt
ok "mn: letters of its own" grep -q 'ө.*ү' mn.txt
ok "ja: the date" grep -q '2026年11月24日' ja.txt
ok "ja: the foot counts pages" grep -q '2 / 2 ページ' ja.txt
ok "ja: quotes" grep -q '「わが国' ja.txt
ok "ja: lines start as they may" "$root/tests/e2e/truth.py" starts ja.txt

totals
