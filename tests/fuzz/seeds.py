#!/usr/bin/env python3
"""seeds: what fuzzers start from, looped from the tables: kinds' own examples, functions, briefs with faults; and the words
of the format as dictionaries. usage: BRIEF=build/brief seeds.py FOLDER"""
import os
import re
import struct
import subprocess
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BRIEF = os.environ["BRIEF"]
folder = Path(sys.argv[1])


def said(*words):
    return subprocess.run([BRIEF, *words], capture_output=True, text=True, check=True).stdout


def put(fuzzer, name, words):
    path = folder / fuzzer / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words if isinstance(words, bytes) else words.encode())


def fences(words):
    return re.findall(r"^```(?:chart|table)\n(.*?)^```", words, re.M | re.S)


for kind in re.findall(r"^  (\w+)  ", said("kinds"), re.M):
    shown = said("kinds", kind)
    chart, data = fences(shown)[0], shown.split("data.csv:\n\n", 1)[-1]
    put("yaml", kind, chart)
    put("csv", kind, data)
    front = "---\ntitle: T\nlang: en\ndata: {data: data.csv}\n---\n\n"
    put("brief", kind, f"{front}```chart\n{chart}```\n\n====\n{data}")
for i, line in enumerate(said("help", "functions").splitlines()):
    put("expr", f"line-{i}", line.strip().split(" is ")[0])
    put("expr", f"usage-{i}", line.strip().split("  ")[0])
briefs = [*sorted((ROOT / "tests/bad").glob("*.md")), *sorted((ROOT / "reports").glob("*.md"))]
for path in briefs:
    words = path.read_bytes()
    put("markdown", path.name, words)
    text = words.decode(errors="replace")
    for i, block in enumerate(fences(text) + re.findall(r"\A---\n(.*?)^---$", text, re.M | re.S)):
        put("yaml", f"{path.stem}-{i}", block)
    for i, code in enumerate(re.findall(r"\{\{(.*?)\}\}", text)):
        put("expr", f"{path.stem}-{i}", code.split("|")[0].strip())
    put("brief", path.name, re.sub(r"[\w/.]*\.csv", "data.csv", text) + "\n====\nregion,amount,day\nNorth,12,2026-01-05\n")
for path in [*sorted((ROOT / "tests/bad/data").glob("*.csv")), *sorted((ROOT / "data").glob("*.csv"))]:
    if path.stat().st_size < 8192:
        put("csv", path.name, path.read_bytes())
# Prose that is held against data, a sentence of each set right and one with an error.
for path in sorted((ROOT / "tests/prose").glob("*.txt")):
    head, *lines = path.read_text().splitlines()
    data = (ROOT / "tests/prose" / re.search(r"[\w]+\.csv", head).group()).read_text()[:2000]
    words = "\n\n".join(re.sub(r"\[\[|\]\]", "", line) for line in lines[1:12])
    put("brief", f"prose-{path.stem}", "---\ntitle: T\n" + re.sub(r"\w+\.csv", "data.csv", head) + f"\n---\n\n{words}\n\n====\n{data}")
page = sorted((ROOT / "reports").glob("*.pdf"))[0]
for kind, how in {"jpeg": [], "progressive": ["-jpegopt", "progressive=y"], "grey": ["-gray"], "wide": ["-scale-to-x", "300", "-scale-to-y", "4"]}.items():
    put("image", kind, subprocess.run(["pdftoppm", "-jpeg", *how, "-r", "3", "-f", "1", "-l", "1", page], capture_output=True, check=True).stdout)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


# A pixel of each kind of PNG, one of them in seven passes: the fuzzer mends the sums that it breaks.
for colour, depth, passes in [(0, 1, 0), (0, 16, 0), (2, 8, 0), (3, 4, 0), (4, 8, 0), (6, 8, 1)]:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, depth, colour, 0, 0, passes))
    more = chunk(b"PLTE", bytes(range(48))) + chunk(b"tRNS", bytes(4)) if colour == 3 else b""
    row = zlib.compress(bytes(1 + (depth * (1, 0, 3, 1, 2, 0, 4)[colour] + 7) // 8), 0)
    put("image", f"png-{colour}-{depth}", b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", row) + chunk(b"IEND", b""))

FORMAT = (ROOT / "docs/format.md").read_text()
WORDS = {*re.findall(r"[a-zA-Z_0-9-]+", " ".join(re.findall(r"`([^`]+)`", FORMAT)))}
CALLS = {*re.findall(r"\w+\(", said("help", "functions")), " by ", " where ", " not in (", "params.", "`net sales`", "date(\""}
CELLS = {"sep=;", "Total", "NA", "#DIV/0!", "(5)", "-", "45%", "1,204.5", "1.204,5", "2024-W01", "2024Q1", "31.12.2024", "12/31/24",
         "令和6年", "T12:00Z", "+09:00", "9007199254740993", "€", "\\\"\\\"", "\\x0d\\x0a", "\\x00", "\\xff\\xfe"}
CHUNKS = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "Exif", "Adobe", "\\xff\\xd8", "\\xff\\xc2", "\\xff\\xda", "\\xff\\xd9"}
for fuzzer, words in {"image": CHUNKS, "csv": CELLS, "expr": CALLS, "yaml": WORDS, "markdown": WORDS, "brief": WORDS | CALLS}.items():
    lines = [w if w.startswith("\\") else w.replace("\\", "\\\\").replace('"', '\\"') for w in sorted(words) if w]
    lines = ["".join(c if " " <= c <= "~" else "".join(f"\\x{b:02x}" for b in c.encode()) for c in w) for w in lines]
    (folder / f"{fuzzer}.dict").write_text("".join(f'"{w}"\n' for w in lines))
