#!/bin/sh
# test_same_bytes: the same brief gives the same bytes, wherever, whenever and in whatever locale it is rendered.
. "$(dirname "$0")/lib.sh"

"$BRIEF" render "repo/$article.md" -o first.pdf
same() {
  cmp first.pdf "$1"
}

ok "twice" sh -c '"$0" render "repo/$1.md" -o again.pdf && cmp first.pdf again.pdf' "$BRIEF" "$article"
ok "from another folder" sh -c 'cd repo/reports && "$0" render "$(basename "$1").md" -o ../../again.pdf' "$BRIEF" "$article"
ok "… the same" same again.pdf
mkdir -p "a folder/with another name"
cp -r repo/data repo/reports "a folder/with another name/"
ok "in another folder, by an absolute path" "$BRIEF" render "$work/a folder/with another name/$article.md" -o again.pdf
ok "… the same" same again.pdf
for zone in UTC Asia/Ulaanbaatar Pacific/Kiritimati; do
  ok "TZ=$zone" env TZ=$zone "$BRIEF" render "repo/$article.md" -o again.pdf
  ok "… the same" same again.pdf
done
for locale in C POSIX de_DE.UTF-8 ja_JP.UTF-8 tr_TR.UTF-8; do
  ok "LC_ALL=$locale" env LC_ALL=$locale LANG=$locale "$BRIEF" render "repo/$article.md" -o again.pdf
  ok "… the same" same again.pdf
done
for epoch in 0 1700000000; do
  ok "SOURCE_DATE_EPOCH=$epoch, the brief being dated" \
    env SOURCE_DATE_EPOCH=$epoch "$BRIEF" render "repo/$article.md" -o again.pdf
  ok "… the same" same again.pdf
done
for home in / /nowhere; do
  ok "HOME=$home" env HOME=$home USER=nobody LANGUAGE=ja "$BRIEF" render "repo/$article.md" -o again.pdf
  ok "… the same" same again.pdf
done
ok "under another umask" sh -c 'umask 077 && "$0" render "repo/$1.md" -o again.pdf' "$BRIEF" "$article"
ok "… the same" same again.pdf
find repo -exec touch -d 2001-01-01 {} +
ok "with old files" "$BRIEF" render "repo/$article.md" -o again.pdf
ok "… the same" same again.pdf
ok "with nothing in the environment" env -i "$BRIEF" render "repo/$article.md" -o again.pdf
ok "… the same" same again.pdf

totals
