#!/usr/bin/env python3
"""readers.py FILE.pdf...: poppler, mupdf and ghostscript take the same characters from it, in the same order.
Spaces and soft hyphens are each reader's own guess, and left out."""
import html
import re
import subprocess
import sys

POPPLER = ["pdftotext", "-raw", "{}", "-"]
MUPDF = ["mutool", "draw", "-q", "-F", "txt", "-o", "-", "{}"]
GHOSTSCRIPT = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=txtwrite", "-dTextFormat=0", "-o", "-", "{}"]


def read(command, path):
    out = subprocess.run([word.replace("{}", path) for word in command], capture_output=True, check=True).stdout
    text = out.decode(errors="replace")
    if command is GHOSTSCRIPT:
        text = html.unescape("".join(re.findall(r'<char [^>]* c="([^"]*)"', text)))
    return re.sub(r"[\s\u00ad\u200b]", "", text)


def parting(a, b):
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"…{a[max(0, at - 20):at + 10]}… is …{b[max(0, at - 20):at + 10]}…"


faults = 0
for path in sys.argv[1:]:
    said = read(POPPLER, path)
    for name, command in (("mupdf", MUPDF), ("ghostscript", GHOSTSCRIPT)):
        other = read(command, path)
        if other != said or not said:
            print(f"{path}: by {name}, {parting(said, other)}")
            faults += 1
sys.exit(faults > 0)
