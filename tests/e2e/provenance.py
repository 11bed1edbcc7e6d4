#!/usr/bin/env python3
"""provenance: what a PDF says of its inputs, against the files counted anew.

provenance.py X.md X.pdf [USED:]FILE.csv...   in the metadata and in the colophon: the file as the brief reaches it, rows
                                              used and read, missing cells by column, SHA-256. USED is how many rows are
                                              used; all of them if it is left out
"""
import csv
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

MISSING = {"", "NA", "N/A", "n/a", "NaN", "null", "NULL", "-", "–", ".", ".."}


def number(cell):
    return re.fullmatch(r"[-+]?\d[\d.,]*%?", cell) or re.fullmatch(r"\d{4}-\d\d(-\d\d)?", cell) or cell in ("true", "false")


def facts(brief, path, used):
    with open(path, encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    used = len(rows) if used is None else used
    missing = {}
    for column in rows[0]:
        cells = [r[column] for r in rows]
        told = [c for c in cells if c not in MISSING]
        if told and all(number(c) for c in told) and len(told) < len(cells):
            missing[column] = len(cells) - len(told)
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    gaps = ", ".join(f"{c} {n}" for c, n in missing.items())
    of = f"{used} of {len(rows)} rows" if used != len(rows) else f"{used} rows"
    name = Path(path).name
    reached = os.path.relpath(path, Path(brief).parent)
    meta = f"{reached}; {of}{'; missing: ' + gaps if gaps else ''}; sha256 {digest}"
    short = f"{used}/{len(rows)}" if used != len(rows) else str(used)
    colophon = f"{name} ({short} rows, {digest[:8]}{', missing: ' + gaps if gaps else ''})"
    return meta, colophon


def main():
    brief, pdf, *files = sys.argv[1:]
    xmp = subprocess.run(["pdfinfo", "-meta", pdf], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    told = re.findall(r"<rdf:li>(.*?)</rdf:li>", re.search(r"<brief:input>(.*?)</brief:input>", xmp, re.S).group(1))
    wanted = []
    for one in files:
        used, _, path = one.rpartition(":")
        meta, colophon = facts(brief, path, int(used) if used else None)
        wanted.append(meta)
        if colophon not in re.sub(r"\s+", " ", text):
            sys.exit(f"the colophon lacks {colophon}")
    if told != wanted:
        sys.exit(f"the metadata say {told}, not {wanted}")


main()
