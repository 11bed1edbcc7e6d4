#!/bin/sh
# test_starting: `brief new` and `brief watch`.
. "$(dirname "$0")/lib.sh"

mkdir sub
ok "new" says "brief render sub/q3.md" "$BRIEF" new sub/q3
ok "its brief has nothing to complain of" exits 0 sh -c 'out=$("$0" render sub/q3.md --strict 2>&1) && test -z "$out"' "$BRIEF"
ok "it is one page" sh -c 'pdfinfo sub/q3.pdf | grep -q "^Pages: *1$"'
ok "its numbers are those of its data" sh -c 'pdftotext sub/q3.pdf - | grep -q "The North brought in 54% of it"'
echo mine >sub/q3.csv
ok "new never writes over data" exits 1 "$BRIEF" new sub/q3.md
ok "… and leaves them" grep -q mine sub/q3.csv
rm sub/q3.md
ok "… nor writes the other half" sh -c '! "$0" new sub/q3 2>/dev/null && ! test -e sub/q3.md' "$BRIEF"
ok "without a name" sh -c '"$0" new && test -s brief.md && test -s brief.csv' "$BRIEF"
ok "where nothing can be written: 1" exits 1 "$BRIEF" new nowhere/q3

# until FILE WORDS: waits until the file has the words, ten seconds at most.
until_has() {
  for i in $(seq 100); do
    grep -qF -- "$2" "$1" && return 0
    sleep 0.1
  done
  echo "no \`$2\` in:"
  cat "$1"
  return 1
}
made() {
  until_has log "brief.pdf: " && pdftotext brief.pdf - | grep -qF -- "$1" || { cat log; pdftotext brief.pdf -; return 1; }
}

"$BRIEF" watch brief.md >log 2>&1 &
watcher=$!
ok "watch makes the PDF" made "54%"
: >log
sed -i 's/2026-06,North,74/2026-06,North,474/' brief.csv
ok "… again when the data change, by a new file in the old one's place" made "72%"
: >log
printf '\nAn added line.\n' >>brief.md
ok "… when the brief changes, in place" made "An added line."
: >log
echo 'Nothing is called {{ nix }}.' >>brief.md
ok "a slip is told" until_has log 'nothing is called `nix`'
: >log
sed -i '/nix/d' brief.md
ok "… and mended" made "An added line."
: >log
echo x >other.csv
sleep 0.5
ok "what is no part of the brief does nothing" sh -c '! test -s log'
printf '\n```chart\nmark: bar\ndata: other.csv\nx: n\ny: k\ntitle: Other\n```\n' >>brief.md
until_has log other.csv >/dev/null
: >log
printf 'k,n\nAdded,3\n' >other.csv
ok "what becomes part of it is watched, too" made "Added"
kill -INT $watcher
wait $watcher
ok "Ctrl-C is 130" test $? = 130
ok "a brief that is not there is 1" exits 1 "$BRIEF" watch nowhere.md
ok "standard input cannot be watched: 2" exits 2 "$BRIEF" watch -

totals
