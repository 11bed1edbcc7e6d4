#!/usr/bin/env python3
"""lint: the rules of the house (docs/house.md), checked over src/ and tests/.

lint.py [TREE]       checks a tree; one line a finding; exit 1 if there are any
lint.py --self-test  checks that every rule finds its counter-example in broken/, and nothing else
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent

FLOOR = {"base": 0, "data": 1, "ask": 1, "type": 1, "mail": 1, "audit": 1, "bind": 2, "chart": 3, "proof": 3, "draw": 4, "pdf": 4, "page": 5,
         "brief": 6, "cmd": 7, "main": 8}

# A foreign library's headers, and the only files that may include them.
HOME = [(r"csv\.h", r"data/csv\w*\.c"), (r"cmark.*", r"ask/markdown\w*\.c"), (r"yaml\.h", r"ask/yaml\.c"),
        (r"hb.*|harfbuzz/.*", r"type/.*"), (r"ft2build\.h|freetype/.*", r"type/.*"), (r"cairo.*", r"(draw/.*|mail/paper\.c)"),
        (r"hpdf.*", r"pdf/.*"), (r"hyphen\.h|(line|grapheme|word|uni)break\w*\.h", r"type/.*"), (r"zlib\.h", r"pdf/.*"),
        (r"qpdf/.*", r"audit/(dossier|words)\.c"),
        (r"libdeflate\.h", r"pdf/pack\.c"), (r"jpeglib\.h|jerror\.h", r"pdf/jpeg\.c"),
        (r"poppler.*", r"mail/paper\.c"), (r"gmime/.*", r"mail/(message|main)\.c"), (r"curl/.*", r"mail/smtp\.c")]

UNSAFE = "strcpy strcat sprintf vsprintf gets strtok atoi atof atol alloca"
AMBIENT = ("setlocale strcoll time localtime gmtime mktime strftime ctime clock gettimeofday rand srand random srandom "
           "drand48 system popen tmpnam mktemp")
OUTSPOKEN = "printf fprintf vprintf vfprintf puts fputs putchar putc fputc perror exit _exit clock_gettime"
HEAP = "malloc calloc realloc strdup strndup asprintf vasprintf"

FILE_LINES, MAKEFILE_LINES = 400, 199
FUNCTION_LINES, FUNCTION_MEDIAN, FUNCTION_TENTH = 60, 12, 40
PARAMETERS = 6  # beyond that, a struct

# Left out: what this house does on purpose (parameters of one type side by side, arrays of pointers).
TIDY = ["-*", "bugprone-*", "clang-analyzer-*", "-bugprone-easily-swappable-parameters", "-bugprone-narrowing-conversions",
        "-bugprone-implicit-widening-of-multiplication-result", "-bugprone-assignment-in-if-condition",
        "-bugprone-reserved-identifier", "-bugprone-sizeof-expression", "-bugprone-suspicious-string-compare",
        "-bugprone-signal-handler",  # sees no further than one file
        "-bugprone-suspicious-missing-comma",  # long sentences go over the line
        "-clang-analyzer-security.FloatLoopCounter",  # days are whole numbers in doubles, and exact
        "-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling"]
CPPCHECK = ["--enable=warning,performance,portability", "--inline-suppr", "--quiet", "--std=c11", "-D_GNU_SOURCE",
            "--template={file}:{line}: {message} [{id}]", "--suppress=missingIncludeSystem",
            "--suppress=memleak:*/base/arena.c"]  # blocks that the arena itself holds


def blank(code, strings=True):
    """The code with comments (and the insides of literals) turned to spaces, line for line."""
    literal = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    def fill(m):
        s = m.group(0)
        if s[0] == "/":
            return re.sub(r"[^\n]", " ", s)
        return s[0] + " " * (len(s) - 2) + s[0] if strings else s
    return re.sub(r"/\*.*?\*/|//[^\n]*|" + literal, fill, code, flags=re.S)


class Function:
    def __init__(self, file, line, lines, head):
        self.file, self.line, self.lines, self.head = file, line, lines, head
        call = re.search(r"(\w+)\s*\((.*)\)", head, re.S)
        self.name, self.parameters = call.group(1), call.group(2)
        self.static = bool(re.match(r"(inline )?static\b", head))


class File:
    def __init__(self, tree, path):
        self.path, self.rel = path, path.relative_to(tree).as_posix()
        self.raw = path.read_text(encoding="utf-8")
        self.code = blank(self.raw)
        self.in_src = self.rel.startswith("src/")
        self.under = self.rel.removeprefix("src/")
        self.room = self.under.split("/")[0] if "/" in self.under else path.stem
        self.functions = list(self.find_functions()) if path.suffix == ".c" else []

    def line_of(self, at):
        return self.code.count("\n", 0, at) + 1

    def includes(self):
        for m in re.finditer(r'^#\s*include\s+(["<])([^">]+)', blank(self.raw, strings=False), re.M):
            yield self.line_of(m.start()), m.group(1) == '"', m.group(2)

    def calls(self, names):
        for m in re.finditer(r"(?<![\w.>])(" + "|".join(names.split()) + r")\s*\(", self.code):
            yield self.line_of(m.start()), m.group(1)

    def find_functions(self):
        """Definitions at column 0, as clang-format leaves them."""
        pattern = r"^(?!typedef|struct \w+ \{|enum|union|#)([A-Za-z_][\w \t*]*\([^;{}=]*\))\s*\{.*?^\}"
        for m in re.finditer(pattern, self.code, re.M | re.S):
            yield Function(self, self.line_of(m.start()), m.group(0).count("\n") + 1, m.group(1))


class Tree:
    def __init__(self, root):
        self.root = root
        found = [p for top in ("src", "tests") for p in sorted((root / top).rglob("*.[ch]"))]
        self.files = [File(root, p) for p in found if "broken" not in p.relative_to(root).parts]
        self.src = [f for f in self.files if f.in_src]
        self.headers = {f.under: f for f in self.src if f.path.suffix == ".h"}

    def functions(self):
        return [g for f in self.src for g in f.functions]


def rule_floors(tree):
    """includes go down, never sideways or up"""
    for f in tree.src:
        for line, own, name in f.includes():
            if not own:
                continue
            room = name.split("/")[0] if "/" in name else Path(name).stem
            if room not in FLOOR:
                yield f, line, f'"{name}" names no room; write "room/{name}"'
            elif room != f.room and FLOOR[room] >= FLOOR.get(f.room, 99):
                yield f, line, f"{f.room} may not include {room}"


def rule_rooms(tree):
    """each foreign library stays in its room"""
    for f in tree.src:
        for line, own, name in f.includes():
            for header, home in HOME:
                if not own and re.fullmatch(header, name) and not re.fullmatch(home, f.under):
                    yield f, line, f"<{name}> belongs to {home}"


def rule_names(tree):
    """public functions are named after their file, its header, a type of that header, or their room"""
    for g in tree.functions():
        if g.static or g.name == "main" or g.file.under == "main.c" and g.name in HEAP.split():
            continue  # main.c stands before the C library's allocation
        stem = g.file.path.stem
        prefixes = {stem, g.file.room}
        for header in tree.headers.values():
            if header.room == g.file.room and re.search(r"\b" + g.name + r"\s*\(", header.code):
                prefixes |= {header.path.stem}
                prefixes |= set(re.findall(r"^(?:\} |typedef (?:struct|enum) )(\w+)", header.code, re.M))
                prefixes |= set(re.findall(r"^typedef .*?\b(\w+);", header.code, re.M))
        if not any(g.name == p or g.name == p + "s" or g.name.startswith(p + "_") for p in prefixes):
            yield g.file, g.line, f"`{g.name}` should begin with `{stem}_`"


def rule_unsafe(tree):
    """no call that cannot be used safely"""
    for f in tree.files:
        for line, name in f.calls(UNSAFE):
            yield f, line, f"`{name}` is banned"


def rule_ambient(tree):
    """nothing asks the clock, the locale, chance or a shell"""
    for f in tree.src:
        for line, name in f.calls(AMBIENT):
            yield f, line, f"`{name}` lets the surroundings in"


def rule_silence(tree):
    """only main.c and cmd/ print, exit or take the time"""
    for f in tree.src:
        if f.room != "cmd" and f.path.name != "main.c":
            for line, name in f.calls(OUTSPOKEN):
                yield f, line, f"`{name}` belongs to main.c and cmd/"


def rule_memory(tree):
    """memory comes from the arena; main.c ends the run when there is none"""
    for f in tree.src:
        if f.under not in ("base/arena.c", "main.c"):
            for line, name in f.calls(HEAP):
                yield f, line, f"`{name}`: take it from the arena"


def rule_globals(tree):
    """no state outlives a call, but what the comment above gives to a signal handler"""
    for f in tree.src:
        for m in re.finditer(r"^ *static (?!inline)([^(){};=]*)(=[^;]*)?;", f.code, re.M):
            above = f.raw[:m.start()].rstrip("\n").rpartition("\n")[2]
            if "const" not in m.group(1) and "signal handler" not in above:
                yield f, f.line_of(m.start()), f"`{m.group(1).strip()}` is a variable that outlives the call"


def rule_codes(tree):
    """every diagnostic is raised somewhere, and what is raised is listed"""
    tables = [f for f in tree.src if re.fullmatch(r"base/codes(_\w+)?\.h", f.under)]
    if not tables:
        return
    place = {int(m.group(1)): (f, f.line_of(m.start())) for f in tables for m in re.finditer(r"^CODE\(\s*(\d+)", f.raw, re.M)}
    rest = "\n".join(f.raw for f in tree.src if f not in tables)
    for number in sorted(place):
        if not re.search(rf"\bB?0?{number}\b", rest):
            yield *place[number], f"nothing raises {number}"
    for f in tree.src:
        for m in re.finditer(r"\bdiags_add\([^,()]+,\s*(\d+),", f.code):
            if int(m.group(1)) not in place:
                yield f, f.line_of(m.start()), f"{m.group(1)} is not in base/codes.h"


def rule_files(tree):
    """a file has at most 400 lines"""
    for f in tree.files:
        lines = f.raw.count("\n")
        if lines > FILE_LINES:
            yield f, lines, f"{lines} lines; {FILE_LINES} is the limit"


def rule_functions(tree):
    """no function has more than 60 lines"""
    for g in tree.functions():
        if g.lines > FUNCTION_LINES:
            yield g.file, g.line, f"`{g.name}` has {g.lines} lines; {FUNCTION_LINES} is the limit"


def rule_shape(tree):
    """half of all functions have at most 12 lines, nine in ten at most 40"""
    lengths = sorted(g.lines for g in tree.functions())
    if lengths and median(lengths) > FUNCTION_MEDIAN:
        yield None, 0, f"the median function has {median(lengths):g} lines; {FUNCTION_MEDIAN} is the limit"
    if lengths and lengths[len(lengths) * 9 // 10] > FUNCTION_TENTH:
        yield None, 0, f"one function in ten has more than {FUNCTION_TENTH} lines"


def rule_parameters(tree):
    """a call takes few parameters, else a struct"""
    for g in tree.functions():
        count = 0 if g.parameters.strip() in ("", "void") else g.parameters.count(",") + 1
        if count > PARAMETERS:
            yield g.file, g.line, f"`{g.name}` takes {count} parameters"


def rule_opening(tree):
    """every file opens by saying what it is"""
    for f in tree.files:
        stem = f.path.stem
        m = re.match(r"/\* (\w+): \S.*?\*/", f.raw, re.S)
        if not m or m.group(1) not in (stem, stem.removeprefix("test_")):
            yield f, 1, f"open with `/* {stem}: what it is. */`"


def rule_marks(tree):
    """nothing is left unfinished"""
    for f in tree.files:
        for m in re.finditer(r"\b(TODO|FIXME|XXX|HACK|TBD)\b|^#\s*if 0\b|not (?:yet )?implemented", f.raw, re.M):
            yield f, f.raw.count("\n", 0, m.start()) + 1, f"`{m.group(0)}` marks unfinished work"


def rule_makefile(tree):
    """the Makefile stays under 200 lines"""
    path = tree.root / "Makefile"
    lines = path.read_text(encoding="utf-8").count("\n") if path.exists() else 0
    if lines > MAKEFILE_LINES:
        yield None, 0, f"Makefile: {lines} lines; {MAKEFILE_LINES} is the limit"


def rule_packages(tree):
    """make deps installs every font that the manifest names"""
    manifest = tree.root / "fonts/manifest"
    if manifest.exists():
        wanted = {line.split("\t")[-1] for line in manifest.read_text().splitlines() if line.startswith("face\t")}
        for name in sorted(wanted - set((tree.root / "Makefile").read_text().split())):
            yield None, 0, f"fonts/manifest: `{name}` is not in the Makefile's list"


def by_name(tree, output):
    """Findings of a tool that prints `file:line: … message`."""
    named = {f.path.resolve(): f for f in tree.files}
    for path, line, message in sorted(set(re.findall(r"^(/?[^:\s]+):(\d+):(?:\d+:)? *(.*)$", output, re.M))):
        f = named.get((tree.root / path).resolve())
        if f:
            yield f, int(line), message


def rule_format(tree):
    """clang-format has nothing to change"""
    paths = [str(f.path) for f in tree.files]
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *paths], capture_output=True, text=True)
    first = {}
    for f, line, message in by_name(tree, done.stderr):
        first.setdefault(f.rel, (f, line, "run `make format`"))
    return first.values()


def cache(tree):
    path = tree.root / "build/lint"
    path.mkdir(parents=True, exist_ok=True)
    return path


def rule_cppcheck(tree):
    """cppcheck has no complaint"""
    store = cache(tree) / "cppcheck"
    store.mkdir(exist_ok=True)
    done = subprocess.run(["cppcheck", *CPPCHECK, f"--cppcheck-build-dir={store}", "-j2", f"-I{tree.root / 'src'}",
                           str(tree.root / "src")], capture_output=True, text=True)
    return by_name(tree, done.stderr)


def rule_tidy(tree):
    """clang-tidy (bugprone, analyzer) has no complaint; what is unchanged is not read again"""
    flags = subprocess.run(["pkg-config", "--cflags", "cairo", "cairo-ft", "freetype2", "harfbuzz", "gmime-3.0", "poppler-glib"],
                           capture_output=True, text=True).stdout.split()
    config = (tree.root / ".clang-format").read_text() if (tree.root / ".clang-format").exists() else ""

    def included(f, seen):
        for name in re.findall(r'#include "([^"]+)"', f.raw):
            if name in tree.headers and name not in seen:
                seen.add(name)
                included(tree.headers[name], seen)
        return seen

    def tidy(f):
        read = str(TIDY) + config + f.rel + f.raw + "".join(tree.headers[h].raw for h in sorted(included(f, set())))
        key = cache(tree) / f"tidy-{hashlib.sha256(read.encode()).hexdigest()[:24]}"
        if not key.exists():
            done = subprocess.run(["clang-tidy", "--quiet", f"--checks={','.join(TIDY)}", str(f.path), "--", "-std=c11",
                                   "-D_GNU_SOURCE", '-DBRIEF_VERSION="0"', f"-I{tree.root / 'src'}", *flags],
                                  capture_output=True, text=True)
            if done.returncode < 0:
                sys.exit("clang-tidy was stopped")  # what it did not say is no clean bill
            key.write_text("\n".join(s for s in done.stdout.splitlines() if re.search(r": (warning|error):", s)))
        return key.read_text()

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return by_name(tree, "\n".join(pool.map(tidy, [f for f in tree.src if f.path.suffix == ".c"])))


RULES = {name.removeprefix("rule_"): check for name, check in list(globals().items()) if name.startswith("rule_")}


def findings(tree):
    for name, check in RULES.items():
        for f, line, message in check(tree):
            yield name, f, line, message


def lint(root):
    tree = Tree(root)
    failed = set()
    for rule, f, line, message in findings(tree):
        failed.add(rule)
        print(f"{f.rel}:{line}: {message} [{rule}]" if f else f"{message} [{rule}]")
    longest = sorted(tree.functions(), key=lambda g: -g.lines)[:5]
    lengths = [g.lines for g in tree.functions()] or [0]
    print(f"{len(tree.src)} files, {len(lengths)} functions, median {median(lengths):g} lines; the longest: "
          + ", ".join(f"{g.name} {g.lines}" for g in longest))
    print(f"lint: {len(RULES) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def grow(path, line, count):
    path.write_text(path.read_text() + line * count)


def self_test():
    """Each file in broken/ is named after the one rule that it breaks (and the tree as a whole breaks `shape`)."""
    copy = HERE.parent.parent / "build/lint/broken"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(HERE / "broken", copy)
    grow(copy / "src/base/files.c", "extern int files;\n", FILE_LINES)
    grow(copy / "Makefile", "\n", MAKEFILE_LINES)
    seen = {(rule, Path(f.rel).stem if f else rule) for rule, f, _, _ in findings(Tree(copy))}
    wanted = {(rule, rule) for rule in RULES}
    for rule, where in sorted(wanted ^ seen):
        print(f"lint: rule `{rule}` " + ("misses its counter-example" if where == rule else f"fires in {where}"))
    print(f"lint rules: {len(wanted & seen)} passed, {len(wanted ^ seen)} failed")
    return 1 if wanted ^ seen else 0


if __name__ == "__main__":
    sys.exit(self_test() if "--self-test" in sys.argv else lint(Path(sys.argv[1] if sys.argv[1:] else ".").resolve()))
