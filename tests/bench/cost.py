#!/usr/bin/env python3
"""cost: what PROGRAM render BRIEF -o PDF costs: median wall time of 21 runs, peak memory, instructions, size."""
import os
import re
import statistics
import subprocess
import sys
import time

program, brief, pdf = sys.argv[1:4]
command = [program, "render", brief, "-o", pdf]
wall = []
for _ in range(21):
    start = time.perf_counter()
    pid = os.posix_spawn(program, command, os.environ)
    _, status = os.waitpid(pid, 0)
    wall.append((time.perf_counter() - start) * 1000)
    if status:
        sys.exit(f"{program} failed")
# GNU time forks from a small process; a child of this one would start with this one's peak.
peak = int(subprocess.run(["time", "-f", "%M", *command], capture_output=True, text=True).stderr.split()[-1]) / 1024
counted = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                         capture_output=True, text=True).stderr
instructions = int(re.search(r"Collected : (\d+)", counted).group(1)) / 1e6
print(f"{statistics.median(wall):.2f} {peak:.2f} {instructions:.2f} {os.path.getsize(pdf) / 1024:.2f}")
