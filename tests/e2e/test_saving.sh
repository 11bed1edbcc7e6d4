#!/bin/sh
# test_saving: whatever goes wrong while saving, the old file stays as it was and nothing is left beside it.
. "$(dirname "$0")/lib.sh"

mkdir out
alone() {
  [ "$(ls -A out)" = x.pdf ] || { ls -A out; return 1; }
}
untouched() {
  [ "$(cat out/x.pdf)" = "the old file" ] && alone
}
old() {
  echo "the old file" >out/x.pdf
}

old
ok "no room left is 1" exits 1 sh -c 'trap "" XFSZ; ulimit -f 8; "$0" render "repo/$1.md" -o out/x.pdf' "$BRIEF" "$article"
ok "no room left: the old file stays" untouched
ok "no room left on standard output is 1" exits 1 sh -c '"$0" render "repo/$1.md" -o - >/dev/full' "$BRIEF" "$article"

printf '# Wrong\n\n{{ sum(sales.amont) }}\n' | small bad.md
ok "a bad brief: 1" exits 1 "$BRIEF" render bad.md -o out/x.pdf
ok "a bad brief: the old file stays" untouched
ok "a folder that is not there is 1" exits 1 "$BRIEF" render "repo/$article.md" -o nowhere/x.pdf

# What a brief is made of is never written over, by whatever name.
printf '# Fine\n\n{{ sum(sales.amount) }}\n' | small fine.md
cp fine.md fine.before
cp sales.csv sales.before
ln -s fine.md link.pdf
cp fine.md fine.pdf
for target in fine.md ./fine.md "$work/fine.md" link.pdf sales.csv; do
  ok "over $target: 1" exits 1 "$BRIEF" render fine.md -o "$target"
done
ok "over a brief that is called .pdf: 1" exits 1 "$BRIEF" render fine.pdf
ok "… which is said" says "fine.pdf is read for this brief" "$BRIEF" render fine.pdf
ok "… and nothing is touched" sh -c 'cmp fine.md fine.before && cmp fine.pdf fine.before && cmp sales.csv sales.before'

# Ctrl-C, sent again and again at different moments to a brief that takes a while.
printf '# Many\n\n```chart\nmark: bar\nx: sum(amount)\ny: region\ntitle: Many\nsource: made up\n```\n' | small many.md
awk 'BEGIN { print "region,amount"; for (i = 0; i < 1500000; i++) print "R" i % 5 "," i % 997 }' >sales.csv
interrupt() {
  python3 - "$1" "$BRIEF" render many.md -o out/x.pdf <<'PY'
import signal, subprocess, sys, time
p = subprocess.Popen(sys.argv[2:], preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler))
time.sleep(float(sys.argv[1]))
p.send_signal(signal.SIGINT)
sys.exit(p.wait() if p.wait() >= 0 else 128 - p.returncode)
PY
}
old
for delay in 0.03 0.06 0.1; do
  ok "Ctrl-C after $delay s is 130" exits 130 interrupt $delay
  ok "Ctrl-C after $delay s: the old file stays" untouched
done

ok "a save that works replaces it" "$BRIEF" render "repo/$article.md" -o out/x.pdf
ok "… whole" qpdf --check out/x.pdf
ok "… alone" alone
chmod 640 out/x.pdf
ok "saving again" "$BRIEF" render "repo/$article.md" -o out/x.pdf
ok "… keeps who may read it" sh -c 'test "$(stat -c %a out/x.pdf)" = 640'

totals
