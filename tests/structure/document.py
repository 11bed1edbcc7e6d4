"""document: a PDF as `qpdf --json` sees it: objects, structure elements, and what its pages' content says."""
import base64
import json
import re
import subprocess
from dataclasses import dataclass, field

PAINT = set("S s f F f* B B* b b* sh Do Tj TJ ' \" BI".split())
TOKEN = re.compile(rb"\s+|%[^\r\n]*|(<<|>>|\[|\])|<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\)|(/[^\s()<>\[\]{}/%]*)|"
                   rb"([-+]?(?:\d+\.?\d*|\.\d+))(?=[\s()<>\[\]{}/%]|$)|([^\s()<>\[\]{}/%]+)", re.S)


@dataclass
class Mark:
    """One marked-content sequence, or what lies outside of all."""
    tag: str = ""
    mcid: int = None
    lang: str = None  # of a /Span inside
    actual: str = None
    paints: int = 0
    text: list = field(default_factory=list)  # (words, language, actual text, font) of each string shown
    artifact: bool = False
    inside: str = ""  # the mark around an illicit one


class Document:
    def __init__(self, data, standard="a-3,ua-1"):
        self.standard = standard  # as asked for
        self.objects = {k[4:]: v for k, v in data["qpdf"][1].items() if k.startswith("obj:")}
        self.trailer = data["qpdf"][1]["trailer"]["value"]
        self.version = data["qpdf"][0]["pdfversion"]
        self.encrypted = data.get("encrypt", {}).get("encrypted", False)
        self.root = self.get(self.trailer["/Root"])
        self.pages = list(self.page_refs(self.root["/Pages"]))
        self.struct = self.get(self.root.get("/StructTreeRoot")) or {}
        self.cache = {}

    # --- objects ---

    def get(self, ref):
        """What a reference leads to: a value, or a stream's dictionary."""
        for _ in range(8):
            if not (isinstance(ref, str) and re.fullmatch(r"\d+ \d+ R", ref)):
                return ref
            o = self.objects.get(ref, {"value": None})
            ref = o["stream"]["dict"] if "stream" in o else o["value"]
        return None

    def at(self, value, *keys):
        for key in keys:
            value = self.get(value)
            value = value.get(key) if isinstance(value, dict) else None
        return self.get(value)

    def stream(self, ref):
        o = self.objects.get(ref, {})
        return base64.b64decode(o["stream"].get("data", "")) if "stream" in o else b""

    @staticmethod
    def text(value):
        """A string's words; None if it is none."""
        if not isinstance(value, str) or value[:2] not in ("u:", "b:"):
            return None
        return value[2:] if value[0] == "u" else bytes.fromhex(value[2:]).decode("latin-1")

    def page_refs(self, ref):
        node = self.get(ref)
        if node.get("/Type") == "/Page":
            yield ref
        for kid in node.get("/Kids", []):
            yield from self.page_refs(kid)

    def each(self, of_type):
        for ref, o in self.objects.items():
            value = o["stream"]["dict"] if "stream" in o else o["value"]
            if isinstance(value, dict) and value.get("/Type") == of_type:
                yield ref, value

    def tree(self, node, key):
        """The pairs of a name or number tree."""
        node = self.get(node) or {}
        items = self.get(node.get(key)) or []
        yield from zip(items[::2], items[1::2])
        for kid in node.get("/Kids", []):
            yield from self.tree(kid, key)

    # --- structure ---

    def kids(self, element):
        k = self.get(element.get("/K"))
        return k if isinstance(k, list) else [] if k is None else [element["/K"]]

    def elements(self):
        """(reference, element, its ancestors' types, the language that holds) in reading order."""
        seen = set()
        def walk(ref, above, lang):
            element = self.get(ref)
            if not isinstance(element, dict) or "/S" not in element or ref in seen:
                return
            seen.add(ref)
            lang = self.text(element.get("/Lang")) or lang
            yield ref, element, above, lang
            for kid in self.kids(element):
                yield from walk(kid, above + [element["/S"]], lang)
        for kid in self.kids(self.struct):
            yield from walk(kid, [], self.text(self.root.get("/Lang")) or "")

    def claims(self):
        """(page, MCID) to the elements that claim it, and (annotation) to its elements."""
        marks, objects = {}, {}
        for ref, element, _, _ in self.elements():
            for kid in self.kids(element):
                value = self.get(kid)
                if isinstance(value, int):
                    marks.setdefault((element.get("/Pg"), value), []).append(ref)
                elif isinstance(value, dict) and value.get("/Type") == "/MCR":
                    marks.setdefault((value.get("/Pg", element.get("/Pg")), value["/MCID"]), []).append(ref)
                elif isinstance(value, dict) and value.get("/Type") == "/OBJR":
                    objects.setdefault(value["/Obj"], []).append(ref)
        return marks, objects

    # --- content ---

    def marks(self, page):
        """All marked content of a page, and paint outside of it."""
        if page not in self.cache:
            contents = self.get(page)["/Contents"]
            data = b"\n".join(self.stream(c) for c in (contents if isinstance(contents, list) else [contents]))
            self.cache[page] = list(Reader(self, self.at(page, "/Resources")).read(data))
        return self.cache[page]

    def to_unicode(self, font):
        if ("u", font) not in self.cache:
            cmap = self.stream(self.get(font).get("/ToUnicode")).decode("latin-1")
            pairs = re.findall(r"<([0-9A-Fa-f]{4})><((?:[0-9A-Fa-f]{4})+)>", cmap.split("endcodespacerange")[-1])
            self.cache["u", font] = {int(a, 16): bytes.fromhex(b).decode("utf-16-be", "replace") for a, b in pairs}
        return self.cache["u", font]


class Reader:
    """Follows a content stream's marks and fonts."""

    def __init__(self, doc, resources):
        self.doc, self.resources = doc, resources or {}
        self.font = None

    def tokens(self, data):
        for m in TOKEN.finditer(data):
            if m.lastindex:
                yield m

    def operations(self, data):
        stack, holds = [[]], []
        for m in self.tokens(data):
            bracket, hexed, literal, name, number, word = m.groups()
            if bracket in (b"<<", b"["):
                stack.append([])
            elif bracket:
                items = stack.pop()
                stack[-1].append(dict(zip(items[::2], items[1::2])) if bracket == b">>" else items)
            elif word and word not in (b"true", b"false", b"null"):
                holds, stack = stack[0], [[]]
                yield word.decode("latin-1"), holds
            elif number:
                stack[-1].append(float(number) if b"." in number else int(number))
            elif name:
                stack[-1].append(name.decode("latin-1"))
            else:
                stack[-1].append(bytes.fromhex(hexed.decode()) if hexed is not None else literal or b"")

    def shown(self, operands):
        codes = b"".join(x for x in (operands[0] if isinstance(operands[0], list) else operands) if isinstance(x, bytes))
        known = self.doc.to_unicode(self.font)
        return "".join(known.get(codes[i] << 8 | codes[i + 1], "\0") for i in range(0, len(codes) - 1, 2))

    def opened(self, operator, operands, stack):
        properties = operands[1] if operator == "BDC" and isinstance(operands[1], dict) else {}
        m = Mark(tag=operands[0], mcid=properties.get("/MCID"), artifact=operands[0] == "/Artifact")
        if stack and operands[0] == "/Span" and m.mcid is None:  # says something of a part of the mark around it
            m = Mark(tag="/Span")
            m.lang = properties.get("/Lang", b"").decode("latin-1") or None
            actual = properties.get("/ActualText")
            m.actual = None if actual is None else actual.decode("latin-1")
        elif stack:
            m.inside = stack[-1].tag
        return m

    def read(self, data):
        stack, outside = [], Mark()
        for operator, operands in self.operations(data):
            holder = next((m for m in reversed(stack) if m.mcid is not None or m.artifact), outside)
            if operator in ("BDC", "BMC"):
                stack.append(self.opened(operator, operands, stack))
                if stack[-1].mcid is not None or stack[-1].artifact or stack[-1].inside:
                    yield stack[-1]
            elif operator == "EMC" and stack:
                stack.pop()
            elif operator == "Tf":
                self.font = self.doc.at(self.resources, "/Font").get(operands[0])
            elif operator in PAINT:
                holder.paints += 1
                if operator in ("Tj", "TJ"):
                    lang = next((m.lang for m in reversed(stack) if m.lang), None)
                    actual = next((m.actual for m in reversed(stack) if m.actual is not None), None)
                    holder.text.append((self.shown(operands), lang, actual, self.font))
        yield outside
        if stack:
            yield Mark(tag="unclosed " + stack[-1].tag, paints=1)


def load(path):
    out = subprocess.run(["qpdf", "--json", "--json-stream-data=inline", "--decode-level=generalized", path],
                         capture_output=True, check=True).stdout
    return json.loads(out)
