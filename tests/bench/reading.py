#!/usr/bin/env python3
"""reading: what reading large CSV files costs, side by side with a bare libcsv loop and with pandas (Debian: apt-get install
python3-pandas; without it that row is left out). usage: reading.py BUILD FOLDER; fails where a target is missed."""
import os
import statistics
import subprocess
import sys
import time

ROUNDS = 5
BARE_TIMES, PANDAS_TIMES, CHART_SECONDS = 1.5, 5.0, 3.0
ASKED = ["day", "region", "amount"]
PANDAS = """
import sys, time
import pandas
start = time.perf_counter()
frame = pandas.read_csv(sys.argv[1], usecols=sys.argv[2:] or None)
print(f"{time.perf_counter() - start:.3f} s, {len(frame)} rows")
"""
BRIEF = """---
title: Ten million
data: {d: rows.csv}
attach: none
---

```chart
mark: bar
x: sum(amount)
y: region
```
"""

build, folder = sys.argv[1:3]
path, rows = os.path.join(folder, "mixed.csv"), os.path.join(folder, "rows.csv")
missed = []


def make(to, *words):
    with open(to, "wb") as out:
        subprocess.run([f"{build}/bench_make", *words], stdout=out, check=True)


def run(*command):
    """Seconds that the program tells itself, processor seconds, and peak MB."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    seconds = float(said.split(" s", 1)[0]) if " s" in said else 0.0
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def with_pandas():
    for python in ("python3", "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import pandas"], capture_output=True).returncode == 0:
            return python
    print("pandas is not there: its rows are left out")
    return None


def target(what, value, least):
    print(f"  {what}: {value:.2f} times, at least {least}" + ("" if value >= least else "   below"))
    if value < least:
        missed.append(what)


make(path, "200", "MB")
megabytes = os.path.getsize(path) / 1e6
python = with_pandas()
commands = {"bare libcsv loop": [f"{build}/bench_bare", path],
            "brief, 3 of 7 columns": [f"{build}/bench_read", path, *ASKED],
            "brief, all 7 columns": [f"{build}/bench_read", path]}
if python:
    commands["pandas, 3 of 7 columns"] = [python, "-c", PANDAS, path, *ASKED]
    commands["pandas, all 7 columns"] = [python, "-c", PANDAS, path]
taken = {name: [] for name in commands}
for _ in range(ROUNDS):
    for name, command in commands.items():
        taken[name].append(run(*command))
wall = {name: statistics.median(t[0] for t in list_) for name, list_ in taken.items()}
for name, list_ in taken.items():
    print(f"{name:24s} {wall[name]:7.3f} s  {megabytes / wall[name]:6.0f} MB/s  "
          f"{statistics.median(t[1] for t in list_):6.2f} s of processor  {max(t[2] for t in list_):6.0f} MB at most")
target("a bare loop by brief, 3 columns", wall["bare libcsv loop"] / wall["brief, 3 of 7 columns"], BARE_TIMES)
target("a bare loop by brief, 7 columns", wall["bare libcsv loop"] / wall["brief, all 7 columns"], BARE_TIMES)
if python:
    target("pandas by brief, 3 columns", wall["pandas, 3 of 7 columns"] / wall["brief, 3 of 7 columns"], PANDAS_TIMES)
    target("pandas by brief, 7 columns", wall["pandas, all 7 columns"] / wall["brief, all 7 columns"], PANDAS_TIMES)
os.remove(path)

make(path, "1000", "MB")
_, _, peak = run(f"{build}/bench_read", path, "region", "amount")
count = sum(1 for _ in open(path, "rb")) - 1
print(f"1 GB, 2 of 7 columns     {peak:7.0f} MB at most: {peak * 1e6 / count:.0f} bytes a row")
os.remove(path)

make(rows, "10000000", "rows")
with open(os.path.join(folder, "rows.md"), "w") as out:
    out.write(BRIEF)
seconds = []
for _ in range(3):
    start = time.perf_counter()
    _, _, peak = run(f"{build}/brief", "render", os.path.join(folder, "rows.md"), "-o", os.path.join(folder, "rows.pdf"))
    seconds.append(time.perf_counter() - start)
best = min(seconds)
print(f"10,000,000 rows to a bar chart of sums  {best:.2f} s, at most {CHART_SECONDS}  {peak:.0f} MB" +
      ("" if best <= CHART_SECONDS else "   over"))
sys.exit(bool(missed) or best > CHART_SECONDS)
