#!/bin/sh
# run: each fuzzer for SECONDS from its seeds, with limits of time and memory for each input. With FUZZ_SEED the start is
# the same each time and nothing is kept; else what was learnt stays in build/fuzz/corpus for the next run.
set -u
cd "$(dirname "$0")/../.." || exit 1
seconds=${1:-60}
at=build/fuzz
passed=0
failed=0
rm -rf $at/seeds $at/found
mkdir -p $at/seeds $at/found
BRIEF=$PWD/build/brief python3 tests/fuzz/seeds.py $at/seeds || exit 1
export ASAN_OPTIONS=allocator_may_return_null=1:detect_stack_use_after_return=0

# fuzz NAME BYTES-AT-MOST SECONDS-AN-INPUT
fuzz() {
  corpus=$at/corpus/$1
  [ -z "${FUZZ_SEED:-}" ] || { corpus=$at/corpus.ci/$1; rm -rf "$corpus"; }
  mkdir -p "$corpus"
  if $at/fuzz_"$1" -max_total_time="$seconds" -max_len="$2" -timeout="$3" -rss_limit_mb=2048 -seed="${FUZZ_SEED:-0}" \
    -dict=$at/seeds/"$1".dict -artifact_prefix=$at/found/"$1"- -print_final_stats=1 "$corpus" $at/seeds/"$1" >$at/"$1".log 2>&1
  then
    passed=$((passed + 1))
    echo "  $1: $(sed -n 's/^stat::number_of_executed_units: *//p' $at/"$1".log) inputs"
  else
    failed=$((failed + 1))
    echo "not ok: $1"
    grep -E 'ERROR|runtime error|SUMMARY|Test unit written|without a word|pieces change' $at/"$1".log | head -n 8
  fi
}

fuzz csv 4096 5
fuzz expr 2048 5
fuzz yaml 4096 5
fuzz markdown 8192 5
fuzz brief 8192 20
fuzz image 4096 5
echo "$passed passed, $failed failed"
[ $failed = 0 ]
