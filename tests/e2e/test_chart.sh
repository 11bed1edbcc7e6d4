#!/bin/sh
# test_chart: one chart straight from the command line.
. "$(dirname "$0")/lib.sh"

printf 'region,product,amount\nNorth,Tea,120\nSouth,Tea,80\nNorth,Coffee,50\nSouth,Coffee,95\n' >sales.csv

# draw MORE...: a bar chart of sales.csv.
draw() {
  "$BRIEF" chart sales.csv --mark bar --y region --x 'sum(amount)' "$@"
}

ok "a PDF by default, named after the data" sh -c '"$0" chart sales.csv --mark bar --x amount --y "product" \
  --filter "region = \"North\"" && test -s sales.pdf' "$BRIEF"
ok "its data are not touched" grep -q '^North,Coffee,50$' sales.csv
ok "-o names the file, and its ending the format" exits 0 draw -o out.svg
ok "an SVG" grep -q '<svg' out.svg
ok "a PNG" exits 0 draw -o out.png
ok "is one" sh -c 'head -c 4 out.png | grep -q PNG'
ok "--to comes before the ending" sh -c '"$0" chart sales.csv --mark bar --x "sum(amount)" --y region -t svg -o - |
  grep -q "<svg"' "$BRIEF"
ok "another ending is 2" exits 2 draw -o out.gif

ok "the page is as large as the chart" exits 0 draw --width 80mm --height 60mm --title 'North: leads' -o page.pdf
ok "as asked" sh -c 'pdfinfo page.pdf | grep -q "^Page size: *226.772 x 170.0"'
ok "one page" sh -c 'pdfinfo page.pdf | grep -q "^Pages: *1$"'
ok "a title needs no quotes but the shell's" sh -c 'pdftotext page.pdf - | grep -q "^North: leads$"'
ok "nothing stands around it" not sh -c 'pdftotext page.pdf - | grep -q "Page"'
ok "tagged, with an alternative text" "$root/tests/e2e/truth.py" alt 1 page.pdf
ok "titled" sh -c 'pdfinfo page.pdf | grep -q "^Title: *North: leads$"'
ok "the data go with it" sh -c 'pdfdetach -savefile sales.csv -o kept page.pdf && cmp kept sales.csv'
ok "sound" says "No syntax or stream encoding errors" qpdf --check page.pdf
ok "the same bytes again" sh -c '"$0" chart sales.csv --mark bar --y region --x "sum(amount)" --width 80mm \
  --height 60mm --title "North: leads" -o - | cmp - page.pdf' "$BRIEF"

{ printf -- '---\ntitle: T\ndata: {sales: sales.csv}\n---\n\n'
  printf '```chart\nmark: bar\ny: {field: region, sort: -x}\nx: sum(amount)\ncolor: product\nhighlight: [Tea]\n```\n'
} >same.md
ok "the same chart as in a brief" sh -c '"$0" render same.md -t svg -o same.svg &&
  "$0" chart sales.csv --mark bar --y "{field: region, sort: -x}" --x "sum(amount)" --color product --highlight Tea \
    -o - -t svg | cmp - same-1.svg' "$BRIEF"

ok "templates know the file by its name" sh -c '"$0" chart sales.csv --mark bar -y region -x "sum(amount)" \
  --title "{{ sum(sales.amount) }} in all" -o t.pdf && pdftotext t.pdf - | grep -q "345 in all"' "$BRIEF"
ok "standard input is data, standard output its chart" sh -c '"$0" chart - --mark bar -y region -x "sum(amount)" \
  <sales.csv | pdftotext - - | grep -q 175' "$BRIEF"
ok "a language has its decimal mark" sh -c 'printf "a;b\nx;1,5\ny;2,5\n" |
  "$0" chart - --mark bar -y a -x b --lang de | pdftotext - - | grep -qx "2,5"' "$BRIEF"
ok "an option given again is one more of a list" exits 0 draw --color product --highlight Tea --highlight Coffee
ok "a flag stands alone" exits 0 "$BRIEF" chart sales.csv --points --mark line --x amount --y amount

ok "an unknown option is 2" exits 2 draw --titel X
ok "and gets a suggestion" says 'did you mean `--title`' draw --titel X
ok "with its place" says '^^^^^' draw --titel X
ok "a slip in an expression is 1" exits 1 "$BRIEF" chart sales.csv --mark bar -y region -x 'sum(amuont)'
ok "and shown where it is" says "--> command line:1:53" "$BRIEF" chart sales.csv --mark bar --y region -x 'sum(amuont)'
ok "a kind that is not there" says 'did you mean `bar`' "$BRIEF" chart sales.csv --mark baar -y region -x amount
ok "no kind" says "B0905" "$BRIEF" chart sales.csv -y region
ok "an option given twice" says "B0203" draw --stack zero --stack none
ok "a value left out is 2" exits 2 draw --title
ok "the data are never written over" says "B0904" draw -t pdf -o sales.csv
ok "no data is 2" exits 2 "$BRIEF" chart --mark bar
ok "no such data is 1" exits 1 "$BRIEF" chart nowhere.csv --mark bar -y a -x b
ok "help lists a chart's options" says "--highlight" "$BRIEF" help chart

totals
