#!/bin/sh
# test_hostile: data that nobody should have sent; each is refused or read with words of its own, quickly and in little memory.
. "$(dirname "$0")/lib.sh"

printf 'region,amount\nNorth,12\n' >good.csv
printf -- '---\ntitle: T\nlang: en-GB\ndata: {d: d.csv}\n---\n\n{{ count(d) }}\n' >x.md

# hostile CODE EXIT: what `brief check` says of d.csv, within 10 s and 2 GB of address space.
hostile() {
  (ulimit -v 2000000; timeout 10 "$BRIEF" check --root "${reach:-.}" x.md) >heard 2>&1
  got=$?
  [ $got = "$2" ] || { echo "exit code $got, not $2"; cat heard; return 1; }
  [ "$1" = none ] || grep -q "\[$1\]" heard || { cat heard; return 1; }
}

: >d.csv
ok "empty" hostile B0301 1
printf '\357\273\277' >d.csv
ok "nothing but a byte order mark" hostile B0301 1
printf '\n\n \n' >d.csv
ok "nothing but blank lines" hostile B0301 1
printf 'region,amount\n' >d.csv
ok "a header alone" hostile B0302 1
printf 'n\n1\n2\n' >d.csv
ok "one column" hostile none 0
awk 'BEGIN { for (i = 1; i <= 5000; i++) printf "c%d%s", i, i < 5000 ? "," : "\n"
  for (r = 0; r < 3; r++) for (i = 1; i <= 5000; i++) printf "%d%s", i, i < 5000 ? "," : "\n" }' >d.csv
ok "5,000 columns" hostile none 0
awk 'BEGIN { for (i = 1; i <= 5001; i++) printf "c%d%s", i, i < 5001 ? "," : "\n"; print 1 }' >d.csv
ok "5,001 columns" hostile B0309 1
{ printf 'a,b\n'; head -c 1048576 /dev/zero | tr '\0' x; printf ',1\n'; } >d.csv
ok "a cell of 1 MB" hostile none 0
{ printf 'a,b\n"'; head -c 1100000 /dev/zero | tr '\0' x; printf '",1\n'; } >d.csv
ok "a cell of more than 1 MB" hostile B0310 1
{ printf 'a,b\n'; head -c 3000000 /dev/zero | tr '\0' '"'; printf ',1\n'; } >d.csv
ok "three million quotes" hostile B0310 1
{ printf 'a,b\n'; head -c 3000000 /dev/zero | tr '\0' ','; } >d.csv
ok "three million delimiters, which make no row" hostile B0302 1
{ printf 'a,b\n'; yes '"' | head -n 1000001; } >d.csv
ok "a million quotes on lines of their own" hostile B0327 1
printf 'a,b\n1,\0002\n' >d.csv
ok "NUL" hostile B0308 1
printf 'a,b\n"x,1\ny,2\n' >d.csv
ok "a quote that is never closed" hostile B0305 1
printf '\377\376a\0,\0b\0\n\0\000\330,\0001\0\n' >d.csv
ok "UTF-16 with half a pair and half a unit" hostile B0104 1
printf '\377\376\000' >d.csv
ok "UTF-16 of one byte" hostile B0104 1
printf '\377\376\0\0a\0\0' >d.csv
ok "UTF-32 cut short" hostile B0104 1
printf 'a,b\n\303\251,1\n\355\240\200,2\n' >d.csv
ok "a surrogate in UTF-8" hostile B0104 1
printf 'k,v\n"=cmd|'"' /C calc'"'!A0",1\n@x,2\n' >d.csv
ok "a formula" hostile B0325 0
ok "a formula stays a text" says "=cmd|' /C calc'!A0" "$BRIEF" sniff d.csv
{ printf 'a,b\n'; yes '1,2,3' | head -n 100000; } >d.csv
ok "a header that no row keeps to" hostile B0327 1
{ printf 'a,b\n'; yes "$(printf '1,2\n1,2\n1,2,3')" | head -n 100000; } >d.csv
ok "33,333 broken rows" says "and more in d.csv" "$BRIEF" check x.md

rm d.csv
ok "missing" hostile B0101 1
mkdir d.csv
ok "a folder" hostile B0101 1
rmdir d.csv
mkfifo d.csv
ok "a pipe that nobody writes to" hostile B0101 1
rm d.csv
ln -s d.csv d.csv
ok "a link to itself" hostile B0101 1
rm d.csv
ln -s /dev/zero d.csv
ok "/dev/zero" hostile B0106 1
reach=/
ok "… even where it may be read" hostile B0101 1
reach=.
rm d.csv
cp good.csv d.csv
chmod 0 d.csv
if [ -r d.csv ]; then
  echo "# no permission: not tried, as root may read everything"
else
  ok "no permission" hostile B0101 1
fi
rm -f d.csv
ok "endless standard input" sh -c '! (ulimit -v 4000000; yes 1,2 | timeout 60 "$0" sniff -)' "$BRIEF"

# A file that grows and shrinks while it is read, small and mapped: any outcome but a crash.
awk 'BEGIN { print "a,b"; for (i = 0; i < 600000; i++) print i "," i * 2 }' >long.csv
cp long.csv d.csv
(i=0; while [ $i -lt 400 ]; do cat good.csv >>d.csv; i=$((i + 1)); done) &
grower=$!
ok "a file that grows while it is read" sh -c '"$0" check x.md; [ $? -le 1 ]' "$BRIEF"
wait $grower
cp good.csv d.csv
(i=0; while [ $i -lt 400 ]; do : >d.csv; cat good.csv >d.csv; i=$((i + 1)); done) &
grower=$!
ok "a file that is written anew while it is read" sh -c 'for i in 1 2 3 4 5 6 7 8; do "$0" check x.md; [ $? -le 1 ] || exit 1; done' "$BRIEF"
wait $grower
{ cat long.csv long.csv | grep -v a,b; } >tail.csv
{ cat long.csv tail.csv tail.csv; } >d.csv
size=$(stat -c %s d.csv)
(sleep 0.02; truncate -s $((size / 2)) d.csv) &
ok "a large file that is cut while it is read" sh -c '"$0" check x.md; [ $? -le 1 ]' "$BRIEF"
wait

totals
