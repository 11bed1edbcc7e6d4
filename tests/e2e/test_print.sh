#!/bin/sh
# test_print: what print shops, grey printers and gateways ask of a PDF: marks, greys, sizes, a password.
. "$(dirname "$0")/lib.sh"

"$BRIEF" render "repo/$article.md" -o plain.pdf
pdftotext -raw plain.pdf plain.txt

# --print
"$BRIEF" render "repo/$article.md" -o print.pdf --print
pdfinfo -box print.pdf >print.box
pdftotext -raw print.pdf print.txt
ok "the page is where it will be cut" grep -q '^TrimBox: *0.00 *0.00 *595.28 *841.89' print.box
ok "3 mm of bleed" grep -q '^BleedBox: *-8.50 *-8.50 *603.78 *850.39' print.box
ok "10 mm of paper around it" grep -q '^MediaBox: *-28.35 *-28.35 *623.62 *870.24' print.box
ok "both sides of the sheet are asked for" sh -c "qpdf --qdf --object-streams=disable print.pdf - | grep -aq DuplexFlipLongEdge"
ok "the words are the same" cmp plain.txt print.txt
pdftoppm -r 72 -gray -f 1 -l 1 print.pdf marks
ok "marks at the corners and nothing else beyond the page" python3 -c '
import re, glob
data = open(glob.glob("marks*.pgm")[0], "rb").read()
head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
w, h, body = int(head[1]), int(head[2]), data[head.end():]
ink = [(i % w, i // w) for i, v in enumerate(body) if v < 200 and not (28 < i % w < w - 29 and 28 < i // w < h - 29)]
corners = {(x > w / 2, y > h / 2) for x, y in ink}
away = [p for p in ink if not (p[0] < 31 or p[0] > w - 32) or not (p[1] < 31 or p[1] > h - 32)]
assert len(corners) == 4 and not away, (corners, away[:9])'

# --gray
"$BRIEF" render "repo/$article.md" -o grey.pdf --gray
pdftotext -raw grey.pdf grey.txt
qpdf --qdf --object-streams=disable grey.pdf grey.qdf
qpdf --qdf --object-streams=disable plain.pdf plain.qdf
ok "colours in colour" sh -c 'test "$(grep -acE " (rg|RG|k|K|sc|scn)$" plain.qdf)" -gt 5'
ok "no operator of colour in grey" not grep -aqE ' (rg|RG|k|K|cs|CS|sc|SC|scn|SCN)$' grey.qdf
ok "no space of colour for pictures" not grep -aq 'ColorSpace.*DeviceRGB' grey.qdf
ok "the same words in grey" cmp plain.txt grey.txt
pdftoppm -r 40 grey.pdf grey
ok "every pixel is grey" python3 -c '
import re, glob
for name in glob.glob("grey*.ppm"):
    data = open(name, "rb").read()
    body = data[re.match(rb"P6\s+\d+\s+\d+\s+255\s", data).end():]
    assert body[0::3] == body[1::3] == body[2::3], name'

# A grey PDF with pictures, of every build.
python3 - <<'PY'
import struct, zlib
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
def png(name, colour, palette, row, side=8):
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, colour, 0, 0, 0))
    rows = zlib.compress((b"\0" + row * side) * side)
    open(name, "wb").write(b"\x89PNG\r\n\x1a\n" + head + palette + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
png("rgb.png", 2, b"", b"\xe0\x20\x20")
png("alpha.png", 6, b"", b"\x20\x20\xe0\x80")
png("palette.png", 3, chunk(b"PLTE", b"\x20\xa0\x20\xff\xff\xff"), b"\0")
PY
echo '1 0.2 0 setrgbcolor 0 0 99 99 rectfill showpage' >red.ps
gs -q -dNOPAUSE -dBATCH -dSAFER -r20 -sDEVICE=jpeg -o red.jpg red.ps
gs -q -dNOPAUSE -dBATCH -dSAFER -r20 -sDEVICE=jpegcmyk -o cmyk.jpg red.ps
printf '![%s](%s)\n\n' red rgb.png blue alpha.png green palette.png red red.jpg red cmyk.jpg | small pictures.md
ok "pictures in grey" "$BRIEF" render pictures.md -o pictures.pdf --gray
ok "their pixels too" sh -c 'pdftoppm -r 40 pictures.pdf pictures && python3 -c "
import re, glob
data = open(glob.glob(\"pictures*.ppm\")[0], \"rb\").read()
body = data[re.match(rb\"P6\s+\d+\s+\d+\s+255\s\", data).end():]
assert body[0::3] == body[1::3] == body[2::3]
assert len({v for v in body if 40 < v < 200}) >= 3"'

# What an office laser makes of it: 600 dpi, one bit.
gs -q -dNOPAUSE -dBATCH -dSAFER -r600 -dFirstPage=2 -dLastPage=2 -sDEVICE=pgmraw -o laser.pgm plain.pdf
gs -q -dNOPAUSE -dBATCH -dSAFER -r600 -dFirstPage=2 -dLastPage=2 -sDEVICE=pbmraw -o laser.pbm plain.pdf
pdftotext -bbox -f 2 -l 2 plain.pdf laser.html
ok "hairlines and words survive one bit" "$root/tests/e2e/raster.py" laser.pgm laser.pbm laser.html

# --max-size
ok "the sizes add up" sh -c '"$0" render "$1" -o sized.pdf --max-size 2M 2>sizes &&
  awk "/in all/ { all = \$3; next } { sum += \$(NF - 1) } END { exit !(all > 10 && sum - all < 1 && all - sum < 1) }" sizes' \
  "$BRIEF" "repo/$article.md"
ok "too large is an error" exits 1 "$BRIEF" render "repo/$article.md" -o large.pdf --max-size 20K
ok "that names the largest part" says "fonts take most" "$BRIEF" render "repo/$article.md" -o large.pdf --max-size 20K
ok "and nothing is written" not test -e large.pdf
for size in 0 12x -1 K 99999999999M; do
  ok "--max-size $size is refused" exits 2 "$BRIEF" render "repo/$article.md" --max-size "$size"
done

# --password
"$BRIEF" render "repo/$article.md" -o locked.pdf --password 'sésam(1)' 2>locked.said
"$BRIEF" render "repo/$article.md" -o locked2.pdf --password 'sésam(1)' 2>/dev/null
ok "weak, it says" grep -q 'B0831' locked.said
ok "the password is not repeated" not grep -q 'sam(1)' locked.said
ok "locked" not qpdf --check locked.pdf
ok "sound once it is open" says "No syntax or stream encoding errors" qpdf --check --password='sésam(1)' locked.pdf
ok "deterministic" cmp locked.pdf locked2.pdf
pdftotext -raw -upw 'sésam(1)' locked.pdf locked.txt
ok "the same words behind the lock" cmp plain.txt locked.txt
mkdir detached
pdfdetach -upw 'sésam(1)' -saveall -o detached locked.pdf
ok "the same attachments" cmp "repo/$article.md" "detached/$(basename $article).md"
ok "PDF/A and a password exclude each other" exits 2 "$BRIEF" render "repo/$article.md" --pdf-standard a-2 --password x
ok "no claim of PDF/A" sh -c '! qpdf --password="sésam(1)" --decrypt --qdf --object-streams=disable locked.pdf - | grep -aq pdfaid:part'

totals
