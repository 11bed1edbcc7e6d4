# lib: what the end-to-end tests share: the program, a scratch folder, and `ok`, which counts.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
BRIEF=$(cd "$root" && realpath "${BRIEF:-build/brief}")
export BRIEF
article=reports/mongolian-workers-in-japan
work=$(mktemp -d "${TMPDIR:-/tmp}/brief-e2e.XXXXXX")
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
cd "$work" || exit 1
mkdir repo
cp -r "$root/data" "$root/reports" repo/
rm -f repo/reports/*.pdf

# ok NAME COMMAND...: the command succeeds; what it said is shown if it does not.
ok() {
  name=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "not ok: $(basename "$0" .sh): $name"
    sed 's/^/    /' "$work/said" | head -n 30
  fi
}

# exits CODE COMMAND...: the command exits with this code.
exits() {
  want=$1
  shift
  "$@"
  got=$?
  [ $got = "$want" ] || { echo "exit code $got, not $want"; return 1; }
}

# says WORDS COMMAND...: what the command prints has these words.
says() {
  words=$1
  shift
  "$@" >"$work/heard" 2>&1
  grep -qF -- "$words" "$work/heard" || { echo "no \`$words\` in:"; cat "$work/heard"; return 1; }
}

not() {
  ! "$@"
}

# A brief of our own in the current folder: small NAME, its body on standard input.
small() {
  { printf -- '---\ntitle: Small\nlang: en-GB\ndate: 2026-01-02\ndata: {sales: sales.csv}\n---\n\n'; cat; } >"$1"
  printf 'region,amount\nNorth,12\nSouth,30\n' >sales.csv
}

totals() {
  echo "$passed passed, $failed failed"
  [ $failed = 0 ]
}
