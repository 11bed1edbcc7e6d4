#!/bin/sh
# test_standards: what each standard claims and keeps to; PDF/A-1b by PDFBox's preflight.
. "$(dirname "$0")/lib.sh"

jars=
for jar in preflight pdfbox2 fontbox2 xmpbox commons-logging commons-io javax.activation jaxb-api; do
  jars=$jars:/usr/share/java/$jar.jar
done
preflight() {
  java -cp "${jars#:}" org.apache.pdfbox.preflight.Validator_A1b "$1" 2>/dev/null | grep -F 'is a valid PDF/A-1b file'
}
claims() {
  pdfinfo -meta "$1" | grep -oE '<pdf(a|ua)id:(part|conformance)>[^<]*' | sed 's/.*id://; s/>/ /' | tr '\n' ';'
}

mkdir gallery
"$root/tests/e2e/gallery.py" gallery
for brief in "repo/$article" gallery/gallery; do
  of=$(basename $brief)
  for standard in a-3,ua-1 a-3 a-2,ua-1 a-2 a-1b ua-1 none; do
    ok "$of in $standard" "$BRIEF" render $brief.md --pdf-standard $standard -o "$of-$standard.pdf"
    ok "… is sound" qpdf --check "$of-$standard.pdf"
    pdftotext -layout "$of-$standard.pdf" "$of-$standard.txt"
    ok "… says the same" cmp "$of-$standard.txt" "$of-a-3,ua-1.txt"
  done
  "$BRIEF" render $brief.md -o usual.pdf
  ok "$of: three readers take the same text from it" "$root/tests/e2e/readers.py" usual.pdf
  ok "$of: a-3,ua-1 is the usual one" cmp usual.pdf "$of-a-3,ua-1.pdf"
  ok "… claimed" [ "$(claims usual.pdf)" = "part 3;conformance A;part 1;" ]
  ok "a-2 is claimed" [ "$(claims "$of-a-2.pdf")" = "part 2;conformance A;" ]
  ok "a-2,ua-1 is claimed" [ "$(claims "$of-a-2,ua-1.pdf")" = "part 2;conformance A;part 1;" ]
  ok "a-1b is claimed" [ "$(claims "$of-a-1b.pdf")" = "part 1;conformance B;" ]
  ok "ua-1 is claimed" [ "$(claims "$of-ua-1.pdf")" = "part 1;" ]
  ok "none claims nothing" [ -z "$(claims "$of-none.pdf")" ]
  for standard in a-3,ua-1 a-3 ua-1 none; do
    ok "$standard carries the brief" says "$of.md" pdfdetach -list "$of-$standard.pdf"
  done
  for standard in a-2,ua-1 a-2 a-1b; do
    ok "$standard carries no files" says "0 embedded files" pdfdetach -list "$of-$standard.pdf"
    ok "… and speaks of none" not grep -aq 'Filespec\|EmbeddedFile\|AFRelationship' "$of-$standard.pdf"
  done
  ok "a-1b is PDF 1.4" says "%PDF-1.4" head -c 8 "$of-a-1b.pdf"
  ok "a-1b holds nothing see-through" not grep -aq '/SMask \|/SMask<' "$of-a-1b.pdf"
  ok "$of: preflight finds a-1b valid" preflight "$of-a-1b.pdf"
  ok "… and the others not, by what they claim" not preflight "$of-a-2.pdf"
done
ok "the gallery has something see-through" grep -aq '/SMask' gallery-a-2.pdf

printf '# Small\n\n{{ sum(sales.amount) }}\n' | small plain.md
sed 's/^lang:/attach: [data]\nlang:/' plain.md >asks.md
ok "files asked for by name are missed aloud" says "B0806" "$BRIEF" render asks.md --pdf-standard a-2
ok "… and not where they are at home" not says "B0806" "$BRIEF" render asks.md --pdf-standard a-3
ok "an unknown standard is 2" exits 2 "$BRIEF" render plain.md --pdf-standard a-4
ok "… and the known ones are listed" says "a-1b" "$BRIEF" render plain.md --pdf-standard a-4

totals
