#!/bin/sh
# check: lint and every test there is; the last line sums them up. MODE=cov runs the tests that count for coverage.
set -eu
cd "$(dirname "$0")/.."
unset MAKEFLAGS MFLAGS
logs=build/check
passed=0
failed=0
mkdir -p $logs

build() {
  "${MAKE:-make}" --no-print-directory -j"$(nproc)" "$@"
}

totals() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

# Runs one step and adds up what it says of itself: "3 passed, 0 failed", or Check's "Checks: 3, Failures: 0, Errors: 0".
step() {
  name=$1
  shift
  echo "== $name"
  status=0
  { "$@" 2>&1 || echo $? >$logs/status; } | tee "$logs/$name.log"
  if [ -e $logs/status ]; then
    status=$(cat $logs/status)
    rm $logs/status
  fi
  counts=$(awk '
    /[0-9]+ passed, [0-9]+ failed$/ { p += $(NF - 3); f += $(NF - 1) }
    /Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+$/ {
      gsub(",", ""); f += $(NF - 2) + $NF; p += $(NF - 4) - $(NF - 2) - $NF }
    END { print p + 0, f + 0 }' "$logs/$name.log")
  good=${counts% *}
  bad=${counts#* }
  if [ "$status" != 0 ] && [ "$bad" = 0 ]; then
    bad=1
  elif [ "$good$bad" = 00 ]; then
    good=1
  fi
  passed=$((passed + good))
  failed=$((failed + bad))
}

rm -f $logs/*
if [ "${MODE:-release}" = cov ]; then
  step build build all companions MODE=cov
  [ $failed = 0 ] || totals
  step unit build unit MODE=cov
  BRIEF=build/cov/brief step bad tests/e2e/bad.sh
  BRIEF=build/cov/brief step e2e tests/e2e/run.sh
  gcovr --root . --filter src/ --object-directory build/cov build/cov --print-summary
else
  step build build all companions MODE=release
  [ $failed = 0 ] || totals
  step lint build lint
  step unit build unit MODE=release
  step unit-asan build unit MODE=asan
  step bad tests/e2e/bad.sh
  step prose tests/prose/run.py
  step e2e tests/e2e/run.sh
  step memory tests/e2e/memory.sh
  step fuzzers build fuzzers MODE=fuzz CC=clang
  step build-audit build companions MODE=asan
  step audit tests/e2e/mutants.py build/asan/brief-audit 400 reports/*.pdf
  FUZZ_SEED=1 step fuzz tests/fuzz/run.sh 5
fi
totals
