#!/usr/bin/env python3
"""gallery: writes a brief with everything in it that a brief can have: each kind of chart by its own example, each kind
of block, a see-through picture, other scripts. usage: BRIEF=build/brief gallery.py FOLDER"""
import os
import re
import struct
import subprocess
import sys
import zlib

FRONT = """---
title: Everything there is
subtitle: A brief with “one of each”
kicker: Gallery
abstract: What can be set, set once.
author: [A. Uthor, 中村]
date: 2026-10-02
lang: en-GB
toc: true
number-sections: true
keywords: [one, two]
logo: logo.png
logo-alt: A disc that fades
sources: Made up for tests.
data:
  sales: sales.csv
"""

PROSE = """
# Prose

> [!KEY]
> - The North sold **{{ sum(sales.amount where region = "North") }}**.
> - The South sold more.

A paragraph with *emphasis*, **strong words**, ~~what is struck~~, `code`, a [link *to* somewhere](https://example.org/a?b=c),
a [link inside](#lists-and-quotes), a name in Japanese, 中標津町 (なかしべつ), one in Mongolian, Наран, and a note[^1]. It
runs on long enough to be broken into lines, so that considerably uncharacteristic misunderstandings may be hyphenated.

## Lists and quotes

1. One
2. Two
   - nested, and *stressed*
   - nested again

     with a second paragraph
3. Three

- [x] done
- [ ] to do

> Quoted words, [with a link](https://example.org).

> [!NOTE]
> A callout, which calls out.

```
code in
  a block
```

### Tables

| name | 数 | yes |
| :--- | ---: | :---: |
| one | 1 | **x** |
| two | 2 | [y](https://example.org) |

```table
data: sales
title: All sales
note: A note below.
source: made up
total: row
```

![A disc](logo.png)

## Charts

"""

NOTE = "\n[^1]: The note's words, with *emphasis* and a [link](https://example.org/note).\n"


def png(side=24):
    rows = b"".join(b"\0" + b"".join(bytes((18, 67, 109, max(0, 255 - 20 * abs(x - y)))) for x in range(side))
                    for y in range(side))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def says(*words):
    return subprocess.run([os.environ.get("BRIEF", "build/brief"), *words], capture_output=True, text=True,
                          check=True).stdout


def main(folder):
    front, charts = FRONT, ""
    for kind in re.findall(r"^([a-z]\S*) +\S", says("kinds"), re.M):
        block, data = re.search(r"```chart\n(.*?)```\n\nwith data\.csv:\n\n(.*)", says("kinds", kind), re.S).groups()
        with open(f"{folder}/{kind}.csv", "w", encoding="utf-8") as f:
            f.write(data.strip() + "\n")
        front += f"  {kind}: {kind}.csv\n"
        charts += f"```chart\ndata: {kind}\nid: a-{kind}\n{block}```\n\nSee [that chart](#a-{kind}).\n\n"
    with open(f"{folder}/sales.csv", "w", encoding="utf-8") as f:
        f.write("region,amount\nNorth,12\nSouth,30\n")
    with open(f"{folder}/logo.png", "wb") as f:
        f.write(png())
    with open(f"{folder}/gallery.md", "w", encoding="utf-8") as f:
        f.write(front + "---\n" + PROSE + charts + NOTE)


main(sys.argv[1])
