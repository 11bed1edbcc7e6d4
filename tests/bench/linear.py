#!/usr/bin/env python3
"""linear: what tables of 1,000 to 100,000 rows cost PROGRAM, in FOLDER, and other things that come in great numbers; fails
if one of many costs much more than one of few."""
import os
import subprocess
import sys

LINEAR = 1.6  # times what one costs where there are ten times less
BASE = 0.05   # seconds that say nothing yet

FRONT = "---\ntitle: %s\nlang: en-GB\nattach: none\n%s---\n\n"


def data(n):
    with open(os.path.join(folder, "x.csv"), "w") as out:
        out.write("group,place,month,sales,share\n")
        for i in range(n):
            out.write(f"Group {i * 20 // n:02d},Place no. {i},2026-{i % 12 + 1:02d},{i * 37 % 100000},"
                      f"{i * 7919 % 10007 / 100:.2f}\n")
    return FRONT % ("T", "data: {x: x.csv}\n")


GROUPED = "```table\ncolumns: [group, place, {field: sales, bar: true}, share]\nsubtotals: true\ntotal: row\n```\n"
MANY = {
    "rows of a table of data": (lambda n: data(n) + "```table\n```\n", (1000, 10000, 100000)),
    "rows in groups": (lambda n: data(n) + GROUPED, (1000, 10000, 100000)),
    "rows of a Markdown table": (lambda n: FRONT % ("T", "") + "| place | n | share |\n|---|--:|---|\n" + "".join(
        f"| Place **no.** {i} | {i * 37 % 100000} | ~{i * 7919 % 10007 / 100:.2f}% |\n" for i in range(n)),
                                 (1000, 10000, 100000)),
    "footnotes": (lambda n: FRONT % ("T", "") + "".join(f"Word[^{i}].\n\n" for i in range(n)) + "".join(
        f"[^{i}]: Note.\n\n" for i in range(n)), (3000, 30000)),
    "links to headings": (lambda n: FRONT % ("T", "") + "".join(f"## H{i}\n\n[To](#h{n - 1 - i}).\n\n" for i in range(n)),
                          (3000, 30000)),
    "references": (lambda n: FRONT % ("T", "") + "".join(f"[a{i}]\n\n" for i in range(n)) + "".join(
        f"[a{i}]: https://example.org/{i}\n" for i in range(n)), (3000, 30000)),
    "items of a list": (lambda n: FRONT % ("T", "") + "- An item.\n" * n, (10000, 100000)),
    "lines of code": (lambda n: FRONT % ("T", "") + "```\n" + "a line of code\n" * n + "```\n", (10000, 100000)),
    "words of a title": (lambda n: FRONT % ("word " * n, "") + "x\n", (3000, 30000)),
    "nested quotes": (lambda n: FRONT % ("T", "") + ">" * n + " deep\n", (10000, 100000)),
    "letters of a word": (lambda n: FRONT % ("T", "") + "x" * n + "\n", (100000, 1000000)),
    "bars in a line": (lambda n: FRONT % ("T", "") + "|" * n + "\n" + "|-" * n + "|\n", (3000, 30000)),
}

program, folder = sys.argv[1:3]
over = False
for name, (text, sizes) in MANY.items():
    path, before = os.path.join(folder, "x.md"), None
    for n in sizes:
        with open(path, "w") as out:
            out.write(text(n))
        child = subprocess.Popen([program, "render", path, "-o", path[:-2] + "pdf"], stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        seconds = used.ru_utime + used.ru_stime
        each = max(seconds, BASE) / n
        fault = os.WIFSIGNALED(status) or before is not None and each > LINEAR * before
        over |= fault
        print(f"{n:7d} {name:26} {seconds * 1000:9.1f} ms   {used.ru_maxrss / 1024:7.1f} MB" + ("   over" if fault else ""),
              flush=True)
        before = each
sys.exit(over)
