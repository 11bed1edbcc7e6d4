#!/usr/bin/env python3
"""mutants: PDFs of ours with something broken, given to brief-audit: mutants.py PROGRAM COUNT PDF...

Each is made from one of the PDFs by a fixed sequence, the same every time. Whatever comes: an exit code it documents, no
report of a sanitizer, no word of a process that broke, and nothing written outside the folder."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
seeds = [Path(p).read_bytes() for p in sys.argv[3:]]
WORDS = [b"/Names", b"/Kids", b"/EF", b"/F", b"/UF", b"/AF", b"/Root", b"/Pages", b"/Length", b"/FlateDecode", b"/Metadata",
         b"/StructTreeRoot", b"/K", b"/MCID", b"/Pg", b"/S", b"/Type", b"obj", b"endstream", b"xref", b"trailer", b"<<", b">>",
         b"[", b"]", b"sha256", b"<rdf:li>", b"</rdf:li>", b"../data/", b"null", b"R"]
NUMBERS = [b"0", b"-1", b"1", b"65535", b"2147483647", b"2147483648", b"99999999999", b"1e9", b"00000"]


def spot(r, data, pattern):
    found = [m.span() for m in re.finditer(pattern, data)]
    return r.choice(found) if found else (0, 0)


def flip(r, data):
    at = r.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << r.randrange(8)]) + data[at + 1:]


def cut(r, data):
    return data[:r.randrange(len(data))]


def drop(r, data):
    at, n = r.randrange(len(data)), r.choice((1, 10, 1000))
    return data[:at] + data[at + n:]


def again(r, data):
    at, n, to = r.randrange(len(data)), r.choice((10, 1000)), r.randrange(len(data))
    return data[:to] + data[at:at + n] + data[to:]


def number(r, data):
    at, to = spot(r, data, rb"(?<=[ /<\[(])\d+(?=[ /\])>])")
    return data[:at] + r.choice(NUMBERS) + data[to:]


def reference(r, data):
    at, to = spot(r, data, rb"\d+ 0 R")
    return data[:at] + b"%d 0 R" % r.randrange(400) + data[to:]


def word(r, data):
    at, to = spot(r, data, re.escape(r.choice(WORDS)))
    return data[:at] + r.choice(WORDS) + data[to:]


CHANGES = [flip, cut, drop, again, number, number, reference, reference, reference, word, word, word]


def mutant(n):
    r = Random(n)
    data = seeds[n % len(seeds)]
    for _ in range(r.choice((1, 1, 2, 5))):
        data = r.choice(CHANGES)(r, data) or b"%PDF-1.7\n"
    return data


def complaint(folder, task, words, codes):
    inside = set(os.listdir(folder))
    done = subprocess.run([program, task, *words], cwd=folder, capture_output=True, timeout=150,
                          env={**os.environ, "ASAN_OPTIONS": "exitcode=99", "TMPDIR": str(folder)})
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in codes:
        return f"exit code {done.returncode}"
    if "Sanitizer" in said or "runtime error" in said or "made to break" in said:
        return said.strip().splitlines()[-1]
    if done.returncode == 3 and not said:
        return "no word of what is wrong"
    return f"wrote {set(os.listdir(folder)) - inside}" if set(os.listdir(folder)) - inside - {"out"} else None


def trial(n):
    folder = Path(tempfile.mkdtemp(prefix="brief-mutant."))
    try:
        (folder / "m.pdf").write_bytes(mutant(n))
        (folder / "whole.pdf").write_bytes(seeds[0])
        for task, words, codes in (("extract", ["m.pdf", "-o", "out"], (0, 3)), ("diff", ["whole.pdf", "m.pdf"], (0, 1, 3)),
                                   ("verify", ["m.pdf"], (0, 1, 3))):
            if task != "verify" or n % 4 == 0:
                wrong = complaint(folder, task, words, codes)
                if wrong:
                    return f"mutant {n}: {task}: {wrong}"
    finally:
        shutil.rmtree(folder)
    return None


with ThreadPoolExecutor(2) as pool:
    wrong = [w for w in pool.map(trial, range(count)) if w]
for w in wrong:
    print("not ok:", w)
print(f"{count - len(wrong)} passed, {len(wrong)} failed")
sys.exit(bool(wrong))
