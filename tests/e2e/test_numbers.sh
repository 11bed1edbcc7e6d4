#!/bin/sh
# test_numbers: templates in every text there is; where the numbers came from; and the prose held against them.
. "$(dirname "$0")/lib.sh"

printf 'region,amount,day,ok\nNorth,12.25,2026-01-05,true\nSouth,30,2026-01-06,\nEast,,2026-01-07,false\nWest,,,\n' >sales.csv
printf 'id,v\na,1\nb,\n' >other.csv

# T01 … T33, each followed by the sum with one decimal: 42.3 (42.25, away from zero).
cat >places.md <<'END'
---
title: "T01 {{ t | .1f }}"
subtitle: "T02 {{ t | .1f }}"
kicker: "T03 {{ t | .1f }}"
abstract: "T04 {{ t | .1f }}"
author: ["T05 {{ t | .1f }}", Somebody]
sources: "T06 {{ t | .1f }}"
header: "T07 {{ t | .1f }}"
footer: "T08 {{ t | .1f }}"
description: "T34 {{ t | .1f }}"
keywords: [word, "T35 {{ t | .1f }}"]
lang: en-GB
data: {sales: sales.csv}
values: {t: sum(sales.amount)}
---

# T09 {{ t | .1f }}

T10 {{ t | .1f }}, **T11 {{ t | .1f }}**, *T12 {{ t | .1f }}*, [T13 {{ t | .1f }}](https://example.org/{{ t | .1f }}).[^1]

- T14 {{ t | .1f }}

1. T15 {{ t | .1f }}

> T16 {{ t | .1f }}

> [!NOTE]
> T17 {{ t | .1f }}

| T18 {{ t | .1f }} | b |
|---|---|
| T19 {{ t \| .1f }} | c |

[^1]: T20 {{ t | .1f }}

```chart
mark: bar
x: amount
y: region
filter: amount > 0
title: "T21 {{ t | .1f }}"
subtitle: "T22 {{ t | .1f }}"
note: "T23 {{ t | .1f }}"
source: "T24 {{ t | .1f }}"
caption: "T25 {{ t | .1f }}"
annotate: [{x: 20, text: "T26 {{ t | .1f }}"}]
```

```chart
mark: point
x: {field: amount, title: "T27 {{ t | .1f }}"}
y: {field: amount, title: Amount}
title: One
alt: "T36 {{ t | .1f }}"
```

```table
data: sales
columns: [{field: region, title: "T28 {{ t | .1f }}"}, {field: amount, spanner: "T29 {{ t | .1f }}"}, {field: day, spanner: "T29 {{ t | .1f }}"}]
title: "T30 {{ t | .1f }}"
note: "T31 {{ t | .1f }}"
source: "T32 {{ t | .1f }}"
```

<!-- pagebreak -->

`T33 {{ t }}` stays as it is.
END
"$BRIEF" render places.md >said 2>&1
ok "nothing to complain of" not test -s said
pdftotext places.pdf - | tr -s '\n\f ' '   ' >places.txt
pdfinfo -meta places.pdf >places.xmp
for n in $(seq 1 32); do
  ok "T$n is filled" grep -qF "T$(printf %02d "$n") 42.3" places.txt
done
ok "code is not" grep -qF 'T33 {{ t }}' places.txt
ok "the link's address is" sh -c 'qpdf --qdf --object-streams=disable places.pdf - | grep -aqF "https://example.org/42.3"'
ok "so is the title of the document" sh -c 'pdfinfo places.pdf | grep -q "^Title: *T01 42.3$"'
ok "its author" sh -c 'pdfinfo places.pdf | grep -q "^Author: *T05 42.3, Somebody$"'
ok "its description" grep -qF 'T34 42.3' places.xmp
ok "its keywords" grep -qF 'word, T35 42.3' places.xmp
ok "an alternative text" sh -c 'qpdf --json=1 --json-key=objects places.pdf | grep "/Alt" | grep -qF "T36 42.3"'
ok "nothing else is left unfilled" sh -c '! tr -d "\n" <places.xmp | grep -qF "{{" && test "$(grep -oF "{{" places.txt | wc -l)" = 1'
sed 's/T35 {{ t/T35 {{ nothing/' places.md >wrong.md
ok "a fault in keywords is told by check" exits 1 "$BRIEF" check wrong.md

# Files are named whatever became of them: filtered, grouped, limited, turned, read twice, named by a chart alone.
cat >inputs.md <<'END'
---
title: Inputs
lang: en-GB
data:
  used: {file: sales.csv, filter: amount > 20}
  grouped: {file: other.csv, group: [id], aggregate: {v: sum(v)}}
  more: {from: used, limit: 1}
---

Words.
END
"$BRIEF" render inputs.md >said 2>&1
ok "rows used and read, missing cells, hashes" "$root/tests/e2e/provenance.py" inputs.md inputs.pdf 1:sales.csv other.csv
ok "a grouped file is attached, too" sh -c 'pdfdetach -list inputs.pdf | grep -qF other.csv'
ok "and is not written over" exits 1 "$BRIEF" render inputs.md -o other.csv
sed 's/  more: .*/  again: {file: sales.csv, filter: "amount > 0"}\n  first: {file: other.csv, limit: 1}/' inputs.md >twice.md
"$BRIEF" render twice.md >said 2>&1
ok "a file read twice is named once, with the most that is used" "$root/tests/e2e/provenance.py" twice.md twice.pdf 2:sales.csv other.csv
"$BRIEF" render repo/$article.md -o article.pdf
ok "the article's files" "$root/tests/e2e/provenance.py" repo/$article.md article.pdf repo/data/key_figures.csv repo/data/agreements.csv \
  repo/data/sectors.csv repo/data/offers.csv repo/data/benefits.csv

# Prose that is typed by hand.
printf '\nThe amount in South was 31, and North has the largest amount.\n' >body
{ sed '/^---$/q' inputs.md; echo 'title: Prose'; echo 'data: {sales: sales.csv}'; echo ---; cat body; } >prose.md
ok "check says what is wrong" says "the text says 31, the data say 30 (South)" "$BRIEF" check prose.md
ok "in words, too" says "the data say otherwise: it is South" "$BRIEF" check prose.md
ok "only warnings" exits 0 "$BRIEF" check prose.md
ok "which --strict counts" exits 3 "$BRIEF" check --strict prose.md
ok "render does not say it" not says "the text says" "$BRIEF" render prose.md
sed 's/^title: Prose/&\ncheck-numbers: false/' prose.md >unchecked.md
ok "check-numbers: false" not says "the text says" "$BRIEF" check unchecked.md
for lang in '' .mn .ja; do
  ok "silent on the article$lang" not says "the text says" "$BRIEF" check repo/$article$lang.md
done

totals
