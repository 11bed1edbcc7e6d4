#!/usr/bin/env python3
"""truth: what the article's briefing must say, computed anew from the CSVs, against what the PDF says.

truth.py order BRIEF.md TEXT     the prose stands in the text, in the source's order
truth.py numbers BRIEF.md TEXT   every number in the text is computed from the data, or a date, page or paragraph
truth.py claims LANG DATA TEXT   the sentences that rest on counting say what counting gives
truth.py names LANG DATA TEXT    what the data call by English names stands there in the brief's language
truth.py starts TEXT             no line starts with what may not start a Japanese line
truth.py alt N X.pdf             at least N figures have alternative text
truth.py dots X.pdf              the waffle's dots
"""
import csv
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path


def squeeze(s):
    """Words only: line breaks, hyphens at line ends and spaces of any kind do not count."""
    s = re.sub(r"[-\u00ad]\s*\n\s*", "", s)
    return re.sub(r"[\s\u00ad\u2009\u200a\u202f\u00a0\"“”‘’'«»()\-–—]+", "", s)


def rows(data, name):
    with open(Path(data) / f"{name}.csv", encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def computed(data):
    figures = {r["key"]: int(r["value"]) for r in rows(data, "key_figures")}
    who = Counter(r["who"] for r in rows(data, "benefits"))
    named = Counter(r["place"] for r in rows(data, "sectors") if r["named"] == "true")
    years = [int(r["year"]) for r in rows(data, "agreements")]
    japan, town = figures["japan"], figures["nakashibetsu"]
    return {"japan": japan, "town": town, "rest": japan - town, "bound": japan // town // 100 * 100,
            "first": min(years), "latest": max(years), "gains": sum(who.values()), "own": who["Workers"],
            "who": who, "named": named}


def prose(brief):
    """The sentences of a brief between its blocks, cut at what is computed or marked up."""
    body = Path(brief).read_text(encoding="utf-8").split("\n---\n", 1)[1]
    body = re.sub(r"```.*?```|^\[\^\w+\]:.*$", "\n\n", body, flags=re.S | re.M)
    for paragraph in re.split(r"\n\s*\n", body):
        paragraph = re.sub(r"^> ?(\[!\w+\])?|^\s*[-#]+ |", "", paragraph, flags=re.M)
        for piece in re.split(r"\{\{.*?\}\}|\[\^\w+\]|[*`_]+", paragraph):
            if len(piece.split()) >= 3 or len(re.findall(r"[\u3041-\u9fff]", piece)) >= 8:
                yield piece


def order(brief, text):
    words = Path(text).read_text(encoding="utf-8")
    if text.endswith("struct"):
        words = "".join(re.findall(r'^ *"(.*)"$', words, re.M))
    whole, at, pieces = squeeze(words), 0, 0
    for piece in prose(brief):
        found = whole.find(squeeze(piece), at)
        if found < 0:
            where = "out of order" if squeeze(piece) in whole else "not there"
            return f"{where}: {piece.strip()}"
        at, pieces = found, pieces + 1
    return None if pieces > 15 else f"only {pieces} pieces of prose"


def numbers(brief, text):
    data = Path(brief).parent.parent / "data"
    c = computed(data)
    source = Path(brief).read_text(encoding="utf-8")
    front = source.split("\n---\n", 1)[0]
    known = {c[k] for k in ("japan", "town", "rest", "bound", "first", "latest", "gains", "own")}
    known |= set(c["who"].values()) | set(c["named"].values())
    known |= {int(n) for n in re.search(r"^date: (\S+)", front, re.M).group(1).split("-")}
    known |= {1, 2}  # pages, the footnote
    known |= set(range(c["first"], c["latest"] + 1))  # the time axis
    for line in re.findall(r"^source: .*", source, re.M):
        known |= {int(n) for n in re.findall(r"\d+", line)}
    known |= {len(rows(data, Path(n).stem)) for n in re.findall(r"\.\./data/(\S+)", front)}
    words = Path(text).read_text(encoding="utf-8")
    words = re.sub(r"\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{6,64}\b|brief \d+(\.\d+)*|PDF/\S+", " ", words)
    strange = [n for n in re.findall(r"\d[\d,]*(?:\.\d+)?", words) if float(n.replace(",", "") or 0) not in known]
    return f"not from the data: {', '.join(strange)}" if strange else None


WANTED = {
    "en": ["Japan has over {japan:,} Mongolian workers", "{town} live and work in Nakashibetsu",
           "Fewer than one in {bound} work in Nakashibetsu", "{own} of {gains}, from hands-on",
           "agreements in {first} and {latest}", "skilled labour in {latest}"],
    "ja": ["日本で働くモンゴル人は{japan:,}人超", "中標津町で暮らし働くのは{town}人", "中標津町で働くのは{bound}人に1人未満",
           "{gains}件のうち{own}件", "{first}年と{latest}年に文書", "{latest}年に技能労働者"],
    "mn": ["Японд {japan:,} гаруй монгол иргэн", "{town} нь Накашибэцүд ажиллаж, амьдарч", "{bound} хүн тутмын нэгд хүрэхгүй",
           "{gains} зүйлийн {own} нь", "{first}, {latest} онд санамж бичиг", "{latest} онд мэргэжилтэн"],
}


def claims(lang, data, text):
    c = computed(data)
    whole = squeeze(Path(text).read_text(encoding="utf-8"))
    missing = [w for w in WANTED[lang] if squeeze(w.format(**c)).lower() not in whole.lower()]
    if c["town"] / c["japan"] >= 1 / c["bound"]:
        missing.append("fewer than one in … is not so")
    if c["own"] * 2 <= c["gains"]:
        missing.append("most of the gains are not the workers'")
    both = [r["sector"] for r in rows(data, "sectors") if r["named"] == "true"]
    if [s for s, n in Counter(both).items() if n == 2] != ["Agriculture"]:
        missing.append("only agriculture is named on both sides: not so")
    return f"missing: {missing}" if missing else None


def names(lang, data, text):
    whole = squeeze(Path(text).read_text(encoding="utf-8"))
    wrong = [r[lang] for r in rows(data, "names") if squeeze(r[lang]) not in whole]
    wrong += [r["en"] for r in rows(data, "names") if len(r["en"]) > 5 and squeeze(r["en"]) in whole]
    return f"not there, or left in English: {wrong}" if wrong else None


def starts(text):
    lines = Path(text).read_text(encoding="utf-8").split("\n")
    wrong = [line for line in lines if re.match(r"[、。，．・：；？！）」』】ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]", line)]
    return f"lines that may not start so: {wrong}" if wrong else None


def objects(pdf):
    done = subprocess.run(["qpdf", "--json=1", "--json-key=objects", pdf], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["objects"].values()


def alt(count, pdf):
    said = [o.get("/Alt") for o in objects(pdf) if isinstance(o, dict) and o.get("/S") == "/Figure"]
    said = [a for a in said if a and len(a) > 20]
    return None if len(said) >= int(count) else f"{len(said)} figures with alternative text, not {count}: {said}"


def dots_by_look(stream):
    """How many dots (lines of no length) a content stream strokes in each colour and size."""
    width, colour, start, restored, count, waiting = None, None, None, [], Counter(), 0
    for number, operator in re.findall(rb"((?:-?[\d.]+ )*)\b(m|l|q|Q|S|G|RG|w)(?=\s)", stream):
        if operator == b"q":
            restored.append(colour)
        elif operator == b"Q":
            colour = restored.pop() if restored else None
        elif operator in (b"G", b"RG"):
            colour = number.split()
        elif operator == b"w":
            width = number.split()
        elif operator == b"m":
            start = number.split()
        elif operator == b"l" and number.split() == start:
            waiting += 1
        elif operator == b"S":
            count[str((colour, width))] += waiting
            waiting = 0
    return +count


def dots(pdf):
    c = computed(Path(__file__).resolve().parents[2] / "data")
    plain = subprocess.run(["qpdf", "--qdf", "--stream-data=uncompress", pdf, "-"], capture_output=True).stdout
    streams = re.findall(rb"\nstream\n(.*?)\nendstream", plain, re.S)
    count = [n for s in streams for n in dots_by_look(s).values()]
    return None if c["town"] in count and c["rest"] in count else f"not {c['town']} dots and {c['rest']} but {count}"


if __name__ == "__main__":
    checks = {f.__name__: f for f in (order, numbers, claims, names, starts, alt, dots)}
    complaint = checks[sys.argv[1]](*sys.argv[2:])
    if complaint:
        print(complaint)
    sys.exit(1 if complaint else 0)
