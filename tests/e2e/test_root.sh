#!/bin/sh
# test_root: what a brief names lies below its project's folder, by whatever links; --root says otherwise.
. "$(dirname "$0")/lib.sh"

mkdir -p project/.git project/a/b outside out
printf 'region,amount\nNorth,12\n' >outside/s.csv
cp outside/s.csv project/s.csv
brief() { # PATH OF THE DATA
  printf -- '---\ntitle: T\ndata: {s: "%s"}\n---\n\n```chart\nmark: bar\ny: region\nx: amount\n```\n' "$1" >project/a/b/t.md
}

brief ../../s.csv
ok "up to the folder with .git" "$BRIEF" check project/a/b/t.md
ok "from anywhere" sh -c 'cd project/a/b && "$BRIEF" check t.md'
brief ../../../outside/s.csv
ok "and no further" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
ok "… with where it says so" says 't.md:3:12' "$BRIEF" check project/a/b/t.md
ok "unless --root allows it" "$BRIEF" check --root . project/a/b/t.md
ok "not what is called alike" says 'error[B0106]' "$BRIEF" check --root "$work/out" project/a/b/t.md
brief "$work/outside/s.csv"
ok "nor by its whole path" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
ok "but within, that is as good" "$BRIEF" check --root / project/a/b/t.md
ln -s ../../../outside/s.csv project/a/b/link.csv
ln -s ../../../outside project/a/b/folder
brief link.csv
ok "nor by a link" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
brief folder/s.csv
ok "nor through a folder that is one" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
brief folder/nothing.csv
ok "what is not there is not there" says 'cannot read' "$BRIEF" check project/a/b/t.md
rm -r project/.git
brief ../s.csv
cp outside/s.csv project/a/s.csv
ok "without .git, up to the folder above" "$BRIEF" check project/a/b/t.md
brief ../../s.csv
ok "… and no further" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
ok "a narrower root" says 'error[B0106]' "$BRIEF" check --root project/a project/a/b/t.md
ok "a root that is not there" exits 2 "$BRIEF" check --root nowhere project/a/b/t.md

# A theme, and what it names.
brief ../s.csv
sed -i 's/^title: T/title: T\ntheme: mine.yaml/' project/a/b/t.md
printf 'from: plain\nlogo: ../../../outside/logo.png\nlogo-alt: L\n' >project/a/b/mine.yaml
cp "$root/docs/page1.png" outside/logo.png
ok "a theme's logo" says 'mine.yaml' "$BRIEF" check project/a/b/t.md
ok "… allowed" "$BRIEF" check --root . project/a/b/t.md
mv project/a/b/mine.yaml outside
ln -s ../../../outside/mine.yaml project/a/b/mine.yaml
ok "a theme by a link" says 'error[B0106]' "$BRIEF" check project/a/b/t.md
ok "what is named on the command line may lie anywhere" "$BRIEF" chart outside/s.csv --mark bar --x amount --y region -o x.pdf

totals
