#!/bin/sh
# test_audit: `brief extract`, `verify` and `diff`: what a PDF carries comes back byte for byte and makes the same PDF; what
# changed is said; PDFs by strangers do no harm.
. "$(dirname "$0")/lib.sh"
AUDIT=$(dirname "$BRIEF")/brief-audit

# --- extract and render: the same bytes ---
for lang in "" .mn .ja; do
  stem=$(basename $article)$lang
  "$BRIEF" render "repo/reports/$stem.md" -o "$stem.pdf"
  ok "$stem comes back" "$BRIEF" extract "$stem.pdf"
  ok "… its source" cmp "repo/reports/$stem.md" "$stem/brief/$stem.md"
  ok "… and makes the same PDF" sh -c '"$BRIEF" render "$0/brief/$0.md" -o again.pdf && cmp "$0.pdf" again.pdf' "$stem"
  ok "… as verify finds" says "identical:" "$BRIEF" verify "$stem.pdf"
done
x=$(basename $article)
for csv in "$x"/data/*.csv; do
  ok "$csv as it was" cmp "repo/data/$(basename "$csv")" "$csv"
done
ok "nothing is written over" exits 3 "$BRIEF" extract "$x.pdf"
ok "… unless asked" "$BRIEF" extract "$x.pdf" --force
ok "one file to standard output" sh -c '"$BRIEF" extract "$0.pdf" figure-4.csv -o - | cmp - "$0/figure-4.csv"' "$x"
ok "by its place, too" sh -c '"$BRIEF" extract "$0.pdf" data/sectors.csv -o - | cmp - repo/data/sectors.csv' "$x"
ok "one file into a folder" sh -c '"$BRIEF" extract "$0.pdf" data/sectors.csv -o one && test "$(find one -type f)" = one/data/sectors.csv' "$x"
ok "a list" says "source  brief/$x.md" "$BRIEF" extract --list "$x.pdf"
ok "… with titles of charts" says "figure-4.csv  Most gains" "$BRIEF" extract --list "$x.pdf"
ok "which of many?" exits 3 "$BRIEF" extract "$x.pdf" -o -
ok "what is not in it" exits 3 "$BRIEF" extract "$x.pdf" nothing.csv
ok "help" says "usage: brief extract" "$BRIEF" extract --help
ok "wrong use" exits 2 "$BRIEF" extract
ok "wrong option" exits 2 "$BRIEF" verify "$x.pdf" --list

# --- all that goes into a PDF goes with it: theme, logo, pictures, params, the date ---
mkdir -p away/theme away/briefs
cp "$root/docs/page1.png" away/logo.png
cp "$root/docs/page1.png" away/briefs/picture.png
printf 'from: plain\nlogo: ../logo.png\nlogo-alt: A logo\n' >away/theme/mine.yaml
printf 'region;amount\nNorth;1,5\nSouth;2,25\n' >away/sales.csv
cat >away/briefs/b.md <<'EOF'
---
title: "Sales in {{ params.region }}"
theme: ../theme/mine.yaml
data: {sales: {file: ../sales.csv, decimal: ","}}
params: {region: North}
---

{{ params.region }} sold {{ sum(sales.amount where region = params.region) }}.

![A page](picture.png)

```chart
mark: bar
id: regions
y: region
x: amount
title: Sales
```
EOF
SOURCE_DATE_EPOCH=86400 "$BRIEF" render away/briefs/b.md -P region=South --pdf-standard none --gray --print -o b.pdf
ok "a whole brief from elsewhere" says "identical:" "$BRIEF" verify b.pdf
ok "its parts" sh -c '"$BRIEF" extract b.pdf && test "$(find b -type f | sort | tr "\n" " ")" = "b/brief/b.md b/brief/picture.png b/logo.png b/regions.csv b/sales.csv b/theme/mine.yaml "'
"$BRIEF" render away/briefs/b.md -o locked.pdf --password open >/dev/null 2>&1
ok "locked: it asks" says "say --password" "$BRIEF" verify locked.pdf
ok "… and opens" says "identical:" "$BRIEF" verify --password open locked.pdf
ok "… with that word only" exits 3 "$BRIEF" extract --password other locked.pdf --list

# --- diff ---
sed -i 's/2,25/3,5/; s/^North.*/&\nWest;7/' away/sales.csv
sed -i 's/^```chart/A new sentence.\n\n&/' away/briefs/b.md
"$BRIEF" render away/briefs/b.md -P region=South -o c.pdf
ok "differences" exits 1 "$BRIEF" diff b.pdf c.pdf
"$BRIEF" diff b.pdf c.pdf >said.txt
for words in '  2.25 → 3.5: South sold 3.5.' '  Sales (regions.csv)' '    South: amount 2.25 → 3.5' '    + West, 7' '  + A new sentence.' \
  '  sales.csv: 2 rows → 3 rows' 'options: --pdf-standard=none --print --gray --param=region=South → --param=region=South'; do
  ok "diff says: $words" grep -qxF -- "$words" said.txt
done
ok "and no more" test "$(wc -l <said.txt)" = 14
ok "none" exits 0 "$BRIEF" diff b.pdf b.pdf
ok "… is silent" test -z "$("$BRIEF" diff b.pdf b.pdf)"
qpdf --object-streams=generate c.pdf saved.pdf
ok "saved by another program" says "the bytes differ" "$BRIEF" diff c.pdf saved.pdf
ok "… which is no difference" exits 0 "$BRIEF" diff c.pdf saved.pdf
ok "… but verify sees it" exits 1 "$BRIEF" verify saved.pdf

# --- verify: what does not fit ---
printf 'region;amount\nNorth;1,5\nSouth;9,99\nWest;7\n' >sales.csv
qpdf c.pdf --remove-attachment=sales.csv -- --add-attachment sales.csv --mimetype=text/csv -- - >forged.pdf
ok "data that were changed inside" says "sales.csv inside forged.pdf is not the one it was made of" "$BRIEF" verify forged.pdf
ok "… are a difference" exits 1 "$BRIEF" verify forged.pdf
qpdf c.pdf --remove-attachment=sales.csv bare.pdf
ok "data that are not there" says "does not carry ../sales.csv" "$BRIEF" verify bare.pdf
ok "… nobody knows" exits 3 "$BRIEF" verify bare.pdf
sed '2s/^/attach: none\n/' away/briefs/b.md >away/briefs/n.md
"$BRIEF" render away/briefs/n.md -o none.pdf
ok "a PDF without files" says "does not carry the brief" "$BRIEF" verify none.pdf
printf 'This is not a PDF.\n' >not.pdf
ok "no PDF" exits 3 "$BRIEF" verify not.pdf
ok "nothing" exits 3 "$BRIEF" diff c.pdf nothing.pdf

# --- strangers ---
# Names that would lead elsewhere; none does, and none replaces another.
printf 'evil\n' >evil
cp c.pdf n.pdf
number=0
for called in ../up.txt /etc/over.txt a/../../b.txt .. . 'c\d' 'same' 'same' "$(printf 'line\nbreak')" "$(printf '%0300d' 7)"; do
  number=$((number + 1))
  qpdf n.pdf --add-attachment evil --key=$number --filename="$called" -- m.pdf && mv m.pdf n.pdf
done
mkdir deep
ok "names with paths" sh -c 'cd deep && "$BRIEF" extract ../n.pdf -o out'
ok "… stay inside" sh -c 'test "$(find deep -type f | grep -c .)" = $((6 + $0)) && test "$(ls deep)" = out && ! test -e up.txt && ! test -e b.txt' $number
ok "… and whole" sh -c 'grep -lx evil -r deep/out | wc -l | grep -qx "$0"' $number
LC_ALL=C sed 's|\.\./theme/mine.yaml; theme|../../../../../xyz; theme|' c.pdf >p.pdf
ok "paths of inputs" sh -c 'cd deep && "$BRIEF" extract ../p.pdf -o paths; find . -type f | grep -c /xyz$ | grep -qx 1 && test "$(ls | tr "\n" " ")" = "out paths "'
# Options that are none of ours are not passed on.
LC_ALL=C sed 's|--param=region=South|--output=/tmp/stray.|' c.pdf >o.pdf
ok "options that write elsewhere" sh -c '"$BRIEF" verify o.pdf; ! test -e /tmp/stray.'
# A list that holds itself, a table of objects that leads back to itself, a file that unpacks without end.
qpdf --qdf --object-streams=disable c.pdf q.pdf
LC_ALL=C sed 's|/EmbeddedFiles <<|/EmbeddedFiles 1 0 R /Old <<|; s|/Type /Catalog|& /Kids [ 1 0 R 1 0 R ]|' q.pdf | fix-qdf >loop.pdf
ok "a loop of names" exits 3 "$BRIEF" extract loop.pdf --list
LC_ALL=C sed "s|^trailer.*|trailer <</Prev $(tail -n 2 c.pdf | head -n 1)|" c.pdf >prev.pdf
ok "a loop of tables" sh -c '"$BRIEF" extract prev.pdf --list; test $? != 70'
head -c 600000000 /dev/zero >zeros
qpdf c.pdf --add-attachment zeros -- bomb.pdf && rm zeros
ok "a bomb" says "more than any of ours" "$BRIEF" extract bomb.pdf --list
rm -f bomb.pdf
ok "three hundred broken ones" "$root/tests/e2e/mutants.py" "$AUDIT" "${MUTANTS:-300}" "$x.pdf" "$x.mn.pdf" c.pdf

mkdir alone && cp "$BRIEF" alone/brief
ok "without the program that does it" exits 2 alone/brief verify c.pdf
ok "… that is said" says "make companions" alone/brief verify c.pdf

totals
