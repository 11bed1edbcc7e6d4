#!/usr/bin/env python3
"""seeds: what fuzzers start from, looped from the tables: kinds' own examples, functions, briefs with faults; and the words
of the format as dictionaries. usage: BRIEF=build/brief seeds.py FOLDER"""
import os
import re
import subprocess
import sys
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

FORMAT = (ROOT / "docs/format.md").read_text()
WORDS = {*re.findall(r"[a-zA-Z_0-9-]+", " ".join(re.findall(r"`([^`]+)`", FORMAT)))}
CALLS = {*re.findall(r"\w+\(", said("help", "functions")), " by ", " where ", " not in (", "params.", "`net sales`", "date(\""}
CELLS = {"sep=;", "Total", "NA", "#DIV/0!", "(5)", "-", "45%", "1,204.5", "1.204,5", "2024-W01", "2024Q1", "31.12.2024", "12/31/24",
         "令和6年", "T12:00Z", "+09:00", "9007199254740993", "€", "\\\"\\\"", "\\x0d\\x0a", "\\x00", "\\xff\\xfe"}
for fuzzer, words in {"csv": CELLS, "expr": CALLS, "yaml": WORDS, "markdown": WORDS, "brief": WORDS | CALLS}.items():
    lines = [w if w.startswith("\\") else w.replace("\\", "\\\\").replace('"', '\\"') for w in sorted(words) if w]
    lines = ["".join(c if " " <= c <= "~" else "".join(f"\\x{b:02x}" for b in c.encode()) for c in w) for w in lines]
    (folder / f"{fuzzer}.dict").write_text("".join(f'"{w}"\n' for w in lines))
