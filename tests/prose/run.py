#!/usr/bin/env python3
"""run: what `brief check` says of each sentence of the corpus, against what is marked in it.

Each .txt is a set of data (its first line, as front matter has it) and sentences; `[[…]]` marks what is wrong, all else is
right, and `¶` begins a paragraph. In beside_*.txt all is right, and of something else than the data; in long_*.txt, too, whole
paragraphs with many other numbers. What is right of each set is also read in one piece, of which nothing may be said. Under `# develop` stand those that the reading was made with; under `# held out` those that
were written without it and measured before anybody looked at what it made of them: that is in docs/house.md, and it may not
get worse than it has become since.
A warning counts as right if it points at a mark; every other one is a false alarm. Where it says what to write instead, that
is written instead, and then nothing may be said any more; and what it computes is what the warning said the data say.

run.py [-v] [SECTION]
"""
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
BRIEF = os.environ.get("BRIEF", str(HERE.parent.parent / "build/brief"))
LEAST = {"develop": (0.95, 0.80), "held out": (0.90, 0.60)}  # precision, recall
FIRST = 7  # the line of the brief on which its prose begins


def corpus():
    for path in sorted(HERE.glob("*.txt")):
        section = data = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                section = line[2:]
            elif line.startswith("data:"):
                data = line
            elif line:
                yield path.stem, section, data, line


def marks(line):
    """The sentence without marks, and the columns (in bytes) of what was marked."""
    plain, spans = "", []
    for part in re.split(r"(\[\[.*?\]\])", line.replace(" ¶ ", "\n\n")):
        if part.startswith("[["):
            spans.append((len(plain), len(plain) + len(part) - 4))
            part = part[2:-2]
        plain += part
    return plain, spans


def said_of(path, data, sentence):
    """Places, messages and hints of all that is said of a brief with this one sentence."""
    path.write_text(f"---\ntitle: Sentences\ndate: 2026-01-02\n{data}\n---\n\n{sentence}\n", encoding="utf-8")
    done = subprocess.run([BRIEF, "check", str(path)], capture_output=True, text=True)
    said = []
    for m in re.finditer(r"^(?:error|warning)\[(B\d+)\]: (.*)\n *--> .*?:(\d+):(\d+)(?:\n.*)\n *\d+ \|.*\n *\| *(\^+)(?: write `(.*)`$)?",
                         done.stderr, re.M):
        above = sentence.split("\n")[:int(m.group(3)) - FIRST]
        start = sum(len(line) + 1 for line in above) + int(m.group(4)) - 1
        said.append((start, start + len(m.group(5)), f"{m.group(1)} {m.group(2)}", m.group(6)))
    if done.stderr and not said:
        said.append((0, 0, done.stderr, None))
    return said


def check(item, folder):
    number, (_, _, data, line) = item
    plain, spans = marks(line)
    said = said_of(folder / f"{number}.md", data, plain)
    mended = plain
    for start, end, _, hint in sorted(said, reverse=True):
        if hint:
            mended = mended[:start] + hint + mended[end:]
    after = said_of(folder / f"{number}-mended.md", data, mended) if mended != plain else []
    errors = [w for _, _, w, _ in after if "B0270" in w or "B027" not in w]
    return plain, spans, said, [f"{mended}\n    {w}" for w in errors], mended != plain


def differing(results, folder):
    """The hints that do not compute what their warnings say, each set of data rendered as a brief of its own."""
    for name in sorted({c[0] for c, _ in results}):
        told = [(w[2], w[3]) for (stem, *_), r in results if stem == name for w in r[2] if w[3] and "|" in w[3]]
        data = next(c[2] for c, _ in results if c[0] == name)
        lines = "\n\n".join(f"no{i}: {hint} end" for i, (_, hint) in enumerate(told))
        (folder / "hints.md").write_text(f"---\ntitle: Hints\ndate: 2026-01-02\n{data}\nattach: none\n---\n\n{lines}\n", encoding="utf-8")
        subprocess.run([BRIEF, "render", "hints.md"], cwd=folder, check=True)
        text = subprocess.run(["pdftotext", "hints.pdf", "-"], cwd=folder, capture_output=True, text=True, check=True).stdout
        for i, (message, hint) in enumerate(told):
            shown = re.search(rf"no{i}: (.*?)\s+end", text).group(1)
            says = re.search(r"the data say (\S+)", message).group(1)
            if shown.strip("−%") != says:
                yield f"{hint} is {shown}: {message}"


def points_at(plain, span, warning):
    """A rank is wrong as well as the name it is said of: either may be marked."""
    start, end = span
    ranked = re.search(r"otherwise: (it is |another one)", warning[2]) and not re.search(r"\d", plain[start:end])
    return ranked or (warning[0] < end and warning[1] > start)


def in_one_piece(items):
    """What is said of all that is right of each set, as one brief with paragraphs of a few sentences."""
    for name in sorted({c[0] for _, c in items}):
        mine = [c for _, c in items if c[0] == name and c[1] == "develop" and "[[" not in c[3]]
        if not mine:
            continue
        text = "".join(c[3].replace(" ¶ ", "\n\n") + (" " if i % 4 else "\n\n") for i, c in enumerate(mine, 1))
        brief = HERE / f".{name}.md"
        try:
            said = said_of(brief, mine[0][2], text)
        finally:
            brief.unlink()
        yield name, [f"{text[a:b]}: {w}" for a, b, w, _ in said]


def judge(results, verbose):
    right = false = missed = 0
    for (name, _, _, line), (plain, spans, said, *_) in results:
        hit = [any(points_at(plain, span, w) for w in said) for span in spans]
        wrong = [w[2] for w in said if not any(points_at(plain, span, w) for span in spans)]
        right += sum(hit)
        missed += len(hit) - sum(hit)
        false += len(wrong)
        if verbose and (wrong or not all(hit)):
            print(f"{'FALSE ' if wrong else ''}{'MISSED' if not all(hit) else ''} {name}: {line}")
            for a, b, w, _ in said:
                print(f"    {plain[a:b]}: {w}")
    return right, false, missed


def main():
    verbose = "-v" in sys.argv
    wanted = [a for a in sys.argv[1:] if a != "-v"]
    items = list(enumerate(corpus()))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        for csv in HERE.glob("*.csv"):
            (Path(folder) / csv.name).write_bytes(csv.read_bytes())
        results = [(c, r) for (_, c), r in zip(items, pool.map(lambda i: check(i, Path(folder)), items))]
        wrong = list(differing(results, Path(folder)))
    failed = len(wrong)
    for w in wrong:
        print("not what was said:", w)
    sections = [s for s in ("develop", "held out") if any(c[1] == s for _, c in items)]
    for section in wanted or sections:
        mine = [r for r in results if r[0][1] == section]
        right, false, missed = judge(mine, verbose)
        precision, recall = right / max(right + false, 1), right / max(right + missed, 1)
        least = LEAST.get(section, (0, 0))
        good = precision >= least[0] and recall >= least[1]
        failed += not good
        print(f"{section}: {len(mine)} sentences, {right + missed} errors planted: precision {precision:.3f}, "
              f"recall {recall:.3f} ({right} found, {missed} missed, {false} false alarms)")
    pieces = [*in_one_piece(items)] if not wanted else []
    for name, said in pieces:
        failed += len(said) > 0
        for w in said:
            print(f"false alarm in {name}, all in one piece: {w}")
    hints = [r for _, r in results if r[4]]
    for r in hints:
        failed += len(r[3]) > 0
        for w in r[3]:
            print("what was written instead is wrong:", w)
    print(f"{len(hints)} hints followed")
    print(f"{len(wanted or sections) + len(hints) + len(pieces) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
