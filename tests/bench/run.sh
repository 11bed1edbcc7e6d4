#!/bin/sh
# run: what one render costs, cold, against what it may cost, how cost grows with pages and what stands on them, and what large files cost. `run.sh REV` measures that revision in the same run too.
set -eu
cd "$(dirname "$0")/../.."
article=reports/mongolian-workers-in-japan.md
scratch=$(mktemp -d)
base=
trap 'rm -rf "$scratch"; [ -z "$base" ] || git worktree remove --force "$base"' EXIT

measure() { # PROGRAM: wall ms, peak MB, million instructions, PDF KB
  python3 tests/bench/cost.py "$1" "$article" "$scratch/x.pdf"
}

now=$(measure build/brief)
before=
if [ -n "${1:-}" ]; then
  base=build/base
  rm -rf $base
  git worktree prune
  git worktree add -q --detach $base "$1"
  make -s -C $base MODE=release all >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
  before=$(measure $base/build/brief)
fi

fault=0
printf '%s\n%s\n' "$now" "$before" | awk -v base="${1:-}" '
  function row(i, name, unit, floor) {
    printf "%-14s %9.1f %-3s  at most %5d", name, now[i], unit, floor
    if (base != "") printf "   %s %9.1f   × %.3f", base, old[i], now[i] / old[i]
    print (now[i] > floor ? "   over" : "")
    over += now[i] > floor
  }
  NR == 1 { split($0, now) }
  NR == 2 { split($0, old) }
  END {
    row(1, "wall, median", "ms", 30)
    row(2, "peak memory", "MB", 20)
    row(3, "instructions", "M", 150)
    row(4, "PDF", "KB", 72)
    exit over > 0
  }' || fault=1
python3 tests/bench/growth.py build/brief "$scratch" || fault=1
python3 tests/bench/linear.py build/brief "$scratch" || fault=1
python3 tests/bench/reading.py build "$scratch" || fault=1
exit $fault
