#!/bin/sh
# test_each: many briefs of one, by --for-each.
. "$(dirname "$0")/lib.sh"

cat >x.md <<'MD'
---
title: "Sales in {{ params.region }}"
lang: en-GB
data:
  sales: {file: sales.csv, filter: region = params.region}
params: {region: North, who: nobody}
values: {total: sum(sales.amount)}
---

In {{ params.region }} {{ params.who }} sold {{ total }}.
MD
printf 'region,amount\nNorth,1\nSouth,20\nNorth,300\nA/B,4000\n.,5\n,7\n' >sales.csv
printf 'region,who,age\nNorth,Anna,30\nSouth,Bob,40\nNorth,Carl,50\n' >people.csv

tells() {
  pdftotext "$1" - | grep -qF -- "$2" || { pdftotext "$1" -; return 1; }
}
each() {
  "$BRIEF" render x.md --for-each "$@"
}
made() {
  [ "$(ls -A "$1" | tr '\n' ' ')" = "$2 " ] || { ls -A "$1"; return 1; }
}

ok "a column" exits 0 each sales.region -o 'out/deep/{region}.pdf'
ok "one brief for each value, by names that files can have" made out/deep "-.pdf A-B.pdf North.pdf South.pdf"
ok "the value is the param, and its filter picks its rows" tells out/deep/North.pdf "In North nobody sold 301."
ok "… of each" tells out/deep/South.pdf "In South nobody sold 20."
ok "… as it is in the data" tells out/deep/A-B.pdf "In A/B nobody sold 4,000."
ok "the same as -P makes" sh -c '"$0" render x.md -P region=South -o south.pdf && cmp south.pdf out/deep/South.pdf' "$BRIEF"
ok "-P sets the others" each sales.region -P who=Zoe -o 'zoe/{region}.pdf'
ok "… in each" tells zoe/North.pdf "In North Zoe sold 301."

ok "a file" exits 0 each people.csv -o 'rows/{who}-{region}.pdf'
ok "one brief for each row" made rows "Anna-North.pdf Bob-South.pdf Carl-North.pdf"
ok "each column is a param" tells rows/Carl-North.pdf "In North Carl sold 301."
ok "a column that changes nothing is told" says "column \`age\` of people.csv" each people.csv -o 'rows/{who}.pdf'
ok "… and fails under --strict, with nothing made" exits 3 each people.csv -o 'strict/{who}.pdf' --strict
ok "… not even the folder" not test -e strict

ok "without -o names come from the brief's" exits 0 each sales.region
ok "… and the value" test -s x-South.pdf
ok "two of one name" exits 1 each people.csv -o 'twice/{region}.pdf'
ok "… are told" says "rows 1 and 3 would both be twice/North.pdf" each people.csv -o 'twice/{region}.pdf'
ok "… before any is made" not test -e twice
ok "a name that is no column" says 'did you mean `{region}`' each sales.region -o '{regoin}.pdf'
ok "a column that is no param" says "the brief has no param \`amount\`" each sales.amount
ok "a table that is not there" says "there is no table \`sale\`" each sale.region
ok "a param that is no column" says "column \`who\` is not in sales.csv" each sales.who
ok "neither column nor file" says "should be a column" each sales
ok "standard output takes one brief only: 2" exits 2 each sales.region -o -
ok "what is read is not written over" exits 1 each people.csv -o 'people.csv'

sed -i 's/sold {{ total }}/sold {{ total | ,.2f }} at {{ max(sales.amount where amount < 1000) }}/' x.md
ok "what is wrong with one does not stop the others" exits 1 each sales.region -o 'some/{region}.pdf'
ok "… is said with its name" says "some/A-B.pdf:" each sales.region -o 'some/{region}.pdf'
ok "… and leaves the others" made some "-.pdf North.pdf South.pdf"
ok "… which are counted" says "3 of 4 briefs made" each sales.region -o 'some/{region}.pdf'
sed -i 's/^In /<b>/' x.md
ok "what is wrong with all" exits 1 each sales.region -o 'none/{region}.pdf'
ok "… is said once" sh -c 'test "$("$0" render x.md --for-each people.csv -o "{who}.pdf" 2>&1 | grep -c B0230)" = 1' "$BRIEF"

printf -- '---\ntitle: "{{ params.n }}"\nparams: {n: 0}\n---\n\nText {{ params.n }}.\n' >n.md
seq 0 400 | sed '1s/.*/n/' >n.csv
ok "400 briefs" exits 0 "$BRIEF" render n.md --for-each n.csv -o 'many/{n}.pdf'
ok "… are 400 files" sh -c 'test "$(ls many | wc -l)" = 400'
ok "pictures of charts, too" sh -c '
  printf -- "---\ntitle: C\nparams: {region: a}\n---\n\n\`\`\`chart\ndata: sales.csv\nmark: bar\nx: amount\ny: region\nsort: region\n" >c.md
  printf "filter: region = params.region\ntitle: T\nid: sold\n\`\`\`\n" >>c.md; printf "region,amount\na,1\nb,2\n" >sales.csv
  printf "region\na\nb\n" >regions.csv
  "$0" render c.md --for-each regions.csv --to svg -o "svg/{region}" && test -s svg/a-sold.svg && test -s svg/b-sold.svg' "$BRIEF"

totals
