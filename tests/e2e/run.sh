#!/bin/sh
# run: every end-to-end test over the built program; each prints its own "N passed, N failed".
cd "$(dirname "$0")" || exit 1
status=0
for test in test_*; do
  echo "-- $test"
  ./"$test" || status=1
done
exit $status
