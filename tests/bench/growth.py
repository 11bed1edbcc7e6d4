#!/usr/bin/env python3
"""growth: what briefs of 10 to 2,000 pages of text, lists, tables and charts cost PROGRAM, in FOLDER; fails if 1,000 pages
take more than 2 s, or if a page of many costs much more than a page of a hundred."""
import os
import subprocess
import sys
import time

PAGES = (10, 100, 1000, 2000)
SECONDS = 2.0  # processor time of 1,000 pages
LINEAR = 1.3   # times what a page costs in the brief of a hundred

WORDS = "The exchange between the countries has a footing in writing, and several agreements on technical training. " * 4
ITEM = "More people work abroad now than then; how many more is not stated."
SECTION = f"""## Section %d

{WORDS}

{WORDS}

- {ITEM}
- {ITEM}

| Place | Workers | Share |
| --- | --: | --: |
| Nakashibetsu | 19 | 0.5%% |
| Elsewhere | 3,881 | 99.5%% |

{WORDS}

```chart
mark: bar
x: region
y: sum(sales)
title: Sales
height: 94mm
```

"""

program, folder = sys.argv[1:3]
with open(os.path.join(folder, "x.csv"), "w") as out:
    out.write("region,sales\nNorth,22\nSouth,11\nWest,7\n")
each, over = {}, False
for pages in PAGES:
    path, pdf = os.path.join(folder, "x.md"), os.path.join(folder, "x.pdf")
    with open(path, "w") as out:
        out.write("---\ntitle: Growth\nlang: en-GB\ndata: {x: x.csv}\n---\n\n" + "".join(SECTION % n for n in range(pages)))
    start = time.perf_counter()
    child = subprocess.Popen([program, "render", path, "-o", pdf])
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{program} failed")
    seconds, wall = used.ru_utime + used.ru_stime, time.perf_counter() - start
    each[pages] = seconds / pages
    fault = pages == 1000 and seconds > SECONDS or pages > 100 and each[pages] > LINEAR * each[100]
    over |= fault
    print(f"{pages:5d} pages    {seconds * 1000:9.1f} ms   {wall * 1000:8.1f} ms from start to end"
          f"   {used.ru_maxrss / 1024:6.1f} MB" + ("   over" if fault else ""))
sys.exit(over)
