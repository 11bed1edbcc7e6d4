#!/bin/sh
# test_commands: the command line and its exit codes.
. "$(dirname "$0")/lib.sh"

printf '# Fine\n\nA paragraph of {{ sum(sales.amount) }}.\n' | small good.md
printf '# Wrong\n\n{{ sum(sales.amont) }}\n' | small bad.md

ok "render makes IN.pdf beside IN.md" exits 0 "$BRIEF" render good.md
ok "the PDF is there" test -s good.pdf
ok "check is content with a good brief" exits 0 "$BRIEF" check good.md
ok "check writes nothing" exits 0 sh -c 'rm -f good.pdf; "$0" check good.md; ! test -e good.pdf' "$BRIEF"
sed '/^date:/d' good.md >dateless.md
ok "check gives advice" says 'the brief has no date' "$BRIEF" check dateless.md
ok "advice is no fault, but under --strict" exits 3 "$BRIEF" check --strict dateless.md
ok "render gives no advice" sh -c 'test -z "$("$0" render --strict dateless.md 2>&1)"' "$BRIEF"
printf '```chart\nmark: bar\nx: amount\ny: region\npalette: okabe-ito\ntitle: Bars\n```\n' | small colours.md
ok "check --print reports a chart's colours" says '1. bar: Bars' "$BRIEF" check --print colours.md
ok "and its verdict" says 'holds: on paper, for every sight, in grey' "$BRIEF" check --print colours.md
ok "check says what a palette misses" says 'B0570' "$BRIEF" check colours.md
ok "help lists palettes" says 'okabe-ito' "$BRIEF" help palettes
ok "-o names the target" exits 0 "$BRIEF" render good.md -o other.pdf
ok "the named target is there" test -s other.pdf
ok "-o - writes the PDF to standard output" sh -c '"$0" render good.md -o - | cmp - other.pdf' "$BRIEF"

ok "a bad brief is 1" exits 1 "$BRIEF" render bad.md
ok "a bad brief leaves no PDF" not test -e bad.pdf
ok "the slip is named" says 'did you mean `amount`' "$BRIEF" check bad.md
ok "its place is named" says 'bad.md:10:' "$BRIEF" check bad.md
ok "a brief that is not there is 1" exits 1 "$BRIEF" render nowhere.md
ok "a folder is 1" exits 1 "$BRIEF" render .

ok "no command is 2" exits 2 "$BRIEF"
ok "an unknown command is 2" exits 2 "$BRIEF" rendr good.md
ok "an unknown command gets a suggestion" says '`render`' "$BRIEF" rendr good.md
ok "an unknown option is 2" exits 2 "$BRIEF" render --nonsense good.md
ok "an option without its value is 2" exits 2 "$BRIEF" render good.md -o
ok "no charts to make pictures of is 1" exits 1 "$BRIEF" render good.md --to png
ok "nothing to render is 2" exits 2 "$BRIEF" render
ok "two targets' worth of briefs is 2" exits 2 "$BRIEF" render good.md bad.md extra.md

ok "--version" says "brief " "$BRIEF" --version
ok "--version is 0" exits 0 "$BRIEF" --version
ok "--help lists the commands" says "sniff" "$BRIEF" --help
ok "--help is 0" exits 0 "$BRIEF" --help
ok "help explains a code" exits 0 "$BRIEF" help B0103
ok "help says what to do" says "disk" "$BRIEF" help B0103
ok "an unknown code is 2" exits 2 "$BRIEF" help B9999
for kind in bar line tiles waffle timeline matrix dot; do
  ok "kinds lists $kind" says "$kind" "$BRIEF" kinds
  ok "kinds explains each field of $kind" sh -c '"$0" kinds "$1" | awk "/^  [a-zA-Z0-9]+ / { n++; if (NF < 2) bad = 1 } END { exit bad || n < 1 }"' "$BRIEF" "$kind"
done
ok "fonts lists the set" says "Gentium Book Plus" "$BRIEF" fonts
ok "fonts finds its files" says "NotoSerifCJK" "$BRIEF" fonts
ok "sniff tells columns" says "amount" "$BRIEF" sniff sales.csv
ok "sniff tells types" says "number" "$BRIEF" sniff sales.csv
ok "sniff of nothing there is 1" exits 1 "$BRIEF" sniff nowhere.csv

ok "no colour into a pipe" sh -c '! "$0" check bad.md 2>&1 | grep -q "$(printf "\033")"' "$BRIEF"
ok "errors go to standard error" sh -c 'test -z "$("$0" check bad.md 2>/dev/null)"' "$BRIEF"
ok "a parameter is filled in" sh -c '
  printf -- "---\ntitle: P\nparams: {region: North}\n---\n\nAll of {{ params.region }}.\n" >p.md
  "$0" render p.md -P region=South && pdftotext p.pdf - | grep -q "All of South"' "$BRIEF"
ok "parameters come from a file" sh -c '
  printf "region: West\n" >params.yaml
  "$0" render p.md --params params.yaml && pdftotext p.pdf - | grep -q "All of West"' "$BRIEF"
ok "-P comes before the file" sh -c '
  "$0" render p.md -P region=South --params=params.yaml && pdftotext p.pdf - | grep -q "All of South"' "$BRIEF"
ok "a file of something else is an error" not "$BRIEF" render p.md --params sales.csv
ok "a file that is not there is an error" not "$BRIEF" render p.md --params nowhere.yaml
ok "a title of 100,000 letters is set, and cut in the foot" sh -c '
  { printf -- "---\ntitle: "; head -c 100000 /dev/zero | tr "\0" t; printf -- "\n---\n\nText.\n"; } >t.md
  "$0" render t.md && pdftotext -f 2 -l 2 t.pdf - | grep -q "t…"' "$BRIEF"
ok "an unknown parameter is an error" not "$BRIEF" render p.md -P regoin=South

totals
