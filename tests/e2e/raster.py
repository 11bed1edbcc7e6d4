#!/usr/bin/env python3
"""raster GREY BIT BBOX: what an office laser makes of a page: a one-bit raster (PBM) held against the grey one (PGM).

Every hairline of the grey raster has to be seen in the one-bit one, and every word (`pdftotext -bbox`) has to keep its
ink. Says what is lost; exits 1 if anything is."""
import re
import sys

DPI = 600
LINE = DPI // 4  # pixels: a run of one grey this long is a rule, not a letter
GAP = DPI // 10  # pixels: a line broken for longer than this is no longer seen as a line
INK = (0.5, 1.7)  # of a word's ink in grey: less is lost, more has run together
WORDS_LEAST = 100


def read(path, magic):
    with open(path, "rb") as file:
        data = file.read()
    head = re.match(rb"(P\d)\s+(?:#[^\n]*\n)*(\d+)\s+(\d+)\s+" + (rb"255\s" if magic == b"P5" else b""), data)
    assert head and head[1] == magic, f"{path} is not {magic}"
    return int(head[2]), int(head[3]), data[head.end() :]


def bits(row):
    return "".join(format(byte, "08b") for byte in row)


def hairlines(width, height, grey, bit):
    """Rules lie on a few rows of pixels: any one of those may carry the black ones."""
    stride, lost, found, last = (width + 7) // 8, [], 0, -9
    for y in range(1, height - 1):
        row = grey[y * width : (y + 1) * width]
        for run in re.finditer(rb"([\x01-\xfe])\1{%d,}" % LINE, row):
            found += y > last + 1
            last = y
            near = [bits(bit[k * stride : (k + 1) * stride])[run.start() : run.end()] for k in range(y - 2, y + 3)]
            seen = "".join("1" if "1" in column else "0" for column in zip(*near))
            if "0" * GAP in seen:
                lost.append(f"a line {y / DPI:.2f} in from the top is broken")
    return found, lost


def words(page, width, grey, bit):
    stride, lost, found = (width + 7) // 8, [], 0
    for x0, y0, x1, y1, word in re.findall(
        r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', page
    ):
        left, top, right, bottom = (int(float(v) * DPI / 72) for v in (x0, y0, x1, y1))
        want = have = 0
        for y in range(top, bottom):
            want += sum(255 - v for v in grey[y * width + left : y * width + right]) / 255
            have += bits(bit[y * stride : (y + 1) * stride])[left:right].count("1")
        found += 1
        if want and not INK[0] <= have / want <= INK[1]:
            lost.append(f"`{word}` has {have / want:.2f} of its ink")
    return found, lost


def main():
    width, height, grey = read(sys.argv[1], b"P5")
    bit_width, bit_height, bit = read(sys.argv[2], b"P4")
    assert (width, height) == (bit_width, bit_height)
    with open(sys.argv[3], encoding="utf-8") as file:
        page = file.read().split("<page ")[1]
    lines, broken = hairlines(width, height, grey, bit)
    count, faded = words(page, width, grey, bit)
    print("\n".join((broken + faded)[:20]))
    print(f"{lines} lines, {count} words")
    sys.exit(bool(broken or faded) or not lines or count < WORDS_LEAST)


if __name__ == "__main__":
    main()
