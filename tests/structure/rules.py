"""rules: what ISO 14289-1 (PDF/UA-1, by the checkpoints of the Matterhorn protocol) and ISO 19005 (PDF/A) ask that a
machine can see: a generator each, of what is wrong. RULES holds them by name."""
import re
import struct
import unicodedata
from xml.etree import ElementTree

from document import Document

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI
  Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula
  Form""".split())
KIDS = {"L": {"LI", "Caption", "L"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
        "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"}, "TOC": {"TOCI", "TOC", "Caption"}}
PARENT = {"LI": {"L"}, "Lbl": {"LI", "TOCI", "Note", "Reference", "BibEntry"}, "LBody": {"LI"},
          "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"},
          "TFoot": {"Table"}, "TOCI": {"TOC"}}
NS = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
      "pdf": "http://ns.adobe.com/pdf/1.3/", "xmp": "http://ns.adobe.com/xap/1.0/",
      "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
      "schema": "http://www.aiim.org/pdfa/ns/schema#"}
PREDEFINED = {NS[k] for k in ("rdf", "dc", "pdf", "xmp", "pdfaid")} | {"http://www.aiim.org/pdfa/ns/extension/"}
RULES = {}


def rule(function):
    RULES[function.__name__] = function
    return function


def name(element):
    return element["/S"].lstrip("/")


def xmp(doc):
    try:
        return ElementTree.fromstring(doc.stream(doc.root.get("/Metadata")).decode("utf-8").strip())
    except (ElementTree.ParseError, UnicodeDecodeError):
        return ElementTree.Element("none")


def said(doc, path):
    found = xmp(doc).find(".//" + path, NS)
    return found.text if found is not None else None


def part(doc):
    """Of PDF/A; 0 is none."""
    return int(said(doc, "pdfaid:part") or 0)


def attribute(doc, element, key):
    value = doc.get(element.get("/A"))
    for a in value if isinstance(value, list) else [value]:
        if doc.at(a, key) is not None:
            return doc.at(a, key)
    return None


def descendants(doc, element):
    for kid in doc.kids(element):
        value = doc.get(kid)
        if isinstance(value, dict) and "/S" in value:
            yield value
            yield from descendants(doc, value)


# --- content and tags ---

@rule
def tagged_or_artifact(doc):
    """01-003…005: all that is painted is in a mark, and no mark in another."""
    for number, page in enumerate(doc.pages, 1):
        for m in doc.marks(page):
            if m.paints and m.mcid is None and not m.artifact:
                yield f"page {number}: {m.paints} things painted outside of tags and artifacts {m.tag}"
            if m.inside and (m.artifact or m.mcid is not None):
                yield f"page {number}: {m.tag} inside {m.inside}"


@rule
def marks_are_claimed(doc):
    """Every mark belongs to one element, which the way back (ParentTree) leads to."""
    claims, _ = doc.claims()
    ways = dict(doc.tree(doc.struct.get("/ParentTree"), "/Nums"))
    for number, page in enumerate(doc.pages, 1):
        found = [m.mcid for m in doc.marks(page) if m.mcid is not None]
        way = doc.get(ways.get(doc.get(page).get("/StructParents"))) or []
        if len(found) != len(set(found)):
            yield f"page {number}: a mark's number is there twice"
        for mcid in found:
            owners = claims.pop((page, mcid), [])
            if len(owners) != 1:
                yield f"page {number}: mark {mcid} has {len(owners)} elements"
            elif mcid >= len(way) or way[mcid] != owners[0]:
                yield f"page {number}: the way back from mark {mcid} does not lead to its element"
    for page, mcid in claims:
        yield f"an element claims mark {mcid}, which is not there"


@rule
def tags_are_standard(doc):
    """02: types are those of ISO 32000-1, or mapped to them."""
    roles = doc.get(doc.struct.get("/RoleMap")) or {}
    for _, element, _, _ in doc.elements():
        if name(element) not in STANDARD and roles.get(element["/S"], "/").lstrip("/") not in STANDARD:
            yield f"{name(element)} is no standard type"


@rule
def marks_are_named_as_their_elements(doc):
    """A mark's tag is its element's type."""
    claims, _ = doc.claims()
    for number, page in enumerate(doc.pages, 1):
        for m in doc.marks(page):
            for owner in claims.get((page, m.mcid), []) if m.mcid is not None else []:
                if doc.get(owner)["/S"] != m.tag:
                    yield f"page {number}: mark {m.mcid} is {m.tag}, its element {doc.get(owner)['/S']}"


@rule
def parents_are_named(doc):
    """Each element's /P leads to the element that has it."""
    for ref, element, _, _ in doc.elements():
        for kid in doc.kids(element):
            value = doc.get(kid)
            if isinstance(value, dict) and "/S" in value and value.get("/P") != ref:
                yield f"{name(value)} {kid} has another parent"


@rule
def elements_nest(doc):
    """09: lists, tables and contents hold what they may hold."""
    for _, element, above, _ in doc.elements():
        own, parent = name(element), above[-1].lstrip("/") if above else ""
        if own in PARENT and parent not in PARENT[own]:
            yield f"{own} inside {parent or 'nothing'}"
        for kid in doc.kids(element):
            value = doc.get(kid)
            if own in KIDS and (not isinstance(value, dict) or value.get("/S", "/").lstrip("/") not in KIDS[own]):
                yield f"{own} holds {value.get('/S', value) if isinstance(value, dict) else 'content'}"


@rule
def captions_stand_at_an_end(doc):
    """A caption is its parent's first or last child."""
    for _, element, _, _ in doc.elements():
        types = [doc.at(kid, "/S") for kid in doc.kids(element)]
        if "/Caption" in types[1:-1] or types.count("/Caption") > 1:
            yield f"{name(element)} has a caption in its middle"


@rule
def elements_are_not_empty(doc):
    """A text element has content. (Empty cells and items are there all the same.)"""
    for _, element, _, _ in doc.elements():
        if name(element) not in ("TD", "TH", "LBody") and not doc.kids(element):
            yield f"{name(element)} is empty"


# --- what the document says of itself ---

@rule
def language_is_named(doc):
    """11-006: the document has a language, and each language is a BCP 47 tag."""
    tags = [doc.text(doc.root.get("/Lang")) or ""]
    tags += [doc.text(e["/Lang"]) for _, e, _, _ in doc.elements() if "/Lang" in e]
    tags += [lang for page in doc.pages for m in doc.marks(page) for _, lang, _, _ in m.text if lang]
    for tag in tags:
        if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-\w{5,8})*", tag or ""):
            yield f"`{tag}` is no language"


def script_languages(character):
    """Languages written so; None where that says nothing."""
    about = unicodedata.name(character, "")
    if about.startswith(("HIRAGANA", "KATAKANA")) and character not in "・ー":
        return ("ja",)
    if about.startswith("CJK UNIFIED"):
        return ("ja", "zh", "ko")
    return ("ko",) if about.startswith("HANGUL") else None


@rule
def language_changes_are_marked(doc):
    """11-001…: words in a script that the language is not written in say which language they are in."""
    claims, _ = doc.claims()
    lang_of = {ref: lang for ref, _, _, lang in doc.elements()}
    for number, page in enumerate(doc.pages, 1):
        for m in doc.marks(page):
            owner = claims.get((page, m.mcid), [None])[0] if m.mcid is not None else None
            for words, lang, actual, _ in m.text if owner else []:
                lang = (lang or lang_of[owner]).split("-")[0]
                for c in words:
                    fits = script_languages(c)
                    if fits and lang not in fits:
                        yield f"page {number}: `{c}` is said to be {lang}"


@rule
def title_is_shown(doc):
    """07: the viewer shows the title, and there is one."""
    if doc.at(doc.root, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        yield "DisplayDocTitle is not true"
    if not said(doc, "dc:title/rdf:Alt/rdf:li"):
        yield "no dc:title"


@rule
def tagging_is_declared(doc):
    """01: MarkInfo says that it is tagged, and nothing is suspect."""
    if doc.at(doc.root, "/MarkInfo", "/Marked") is not True:
        yield "not Marked"
    if doc.at(doc.root, "/MarkInfo", "/Suspects") is True:
        yield "Suspects"


@rule
def standards_are_claimed(doc):
    """06: the XMP is well-formed, and claims what was asked for and no more."""
    if xmp(doc).tag == "none":
        yield "no XMP"
    asked, level = doc.standard.split(","), {1: "a-1b", 2: "a-2", 3: "a-3"}
    if said(doc, "pdfuaid:part") != ("1" if "ua-1" in asked else None):
        yield f"pdfuaid:part is {said(doc, 'pdfuaid:part')}"
    if level.get(part(doc)) != next((a for a in asked if a in level.values()), None):
        yield f"pdfaid:part is {part(doc)}"
    if said(doc, "pdfaid:conformance") != {0: None, 1: "B"}.get(part(doc), "A"):
        yield f"pdfaid:conformance is {said(doc, 'pdfaid:conformance')}"


@rule
def metadata_agree(doc):
    """The information dictionary and the XMP say the same."""
    info = doc.get(doc.trailer.get("/Info")) or {}
    for key, path in (("/Title", "dc:title/rdf:Alt/rdf:li"), ("/Author", "dc:creator/rdf:Seq/rdf:li"),
                      ("/Subject", "dc:description/rdf:Alt/rdf:li"), ("/Keywords", "pdf:Keywords"),
                      ("/Producer", "pdf:Producer"), ("/Creator", "xmp:CreatorTool")):
        if doc.text(info.get(key)) != said(doc, path):
            yield f"{key}: `{doc.text(info.get(key))}` and `{said(doc, path)}`"
    for key, path in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        dates = [re.sub(r"\D", "", x or "") for x in (doc.text(info.get(key)), said(doc, path))]
        if dates[0] != dates[1]:
            yield f"{key}: {dates}"


@rule
def extension_schemas_are_described(doc):
    """Each namespace in the XMP is PDF/A's own or has its schema, with every property used."""
    described = {s.text for s in xmp(doc).iterfind(".//schema:namespaceURI", NS)}
    listed = {p.text for p in xmp(doc).iter("{http://www.aiim.org/pdfa/ns/property#}name")}
    for element in xmp(doc).iter("{%s}Description" % NS["rdf"]):
        for kid in element if part(doc) else []:
            uri, _, local = kid.tag[1:].partition("}")
            if uri not in PREDEFINED and (uri not in described or local not in listed):
                yield f"{uri} {local} is not described"


@rule
def metadata_are_in_the_open(doc):
    """PDF/A-1: the XMP is not packed."""
    if part(doc) == 1 and "/Filter" in (doc.get(doc.root.get("/Metadata")) or {}):
        yield "the XMP is packed"


# --- parts of the text ---

@rule
def headings_have_no_gaps(doc):
    """14: the first is of level 1, and none skips a level on its way down."""
    last = 0
    for _, element, _, _ in doc.elements():
        m = re.fullmatch(r"H([1-6])", name(element))
        if m and int(m.group(1)) > last + 1:
            yield f"H{m.group(1)} after {'H%d' % last if last else 'nothing'}"
        last = int(m.group(1)) if m else last


@rule
def lists_are_whole(doc):
    """Each item has a label or a body; lists say how they number."""
    for _, element, _, _ in doc.elements():
        if name(element) == "LI" and not any(name(e) == "LBody" for e in descendants(doc, element)):
            yield "an item without a body"
        if name(element) == "L" and not attribute(doc, element, "/ListNumbering"):
            yield "a list without ListNumbering"


@rule
def table_heads_have_scope(doc):
    """15-003: each head says what it heads."""
    for _, element, _, _ in doc.elements():
        if name(element) == "TH" and attribute(doc, element, "/Scope") not in ("/Row", "/Column", "/Both"):
            yield "TH without Scope"
        if name(element) == "Table" and not any(name(e) == "TH" for e in descendants(doc, element)):
            yield "a table without heads"


@rule
def table_rows_are_even(doc):
    """09-004: every row of a table covers as many columns."""
    for _, element, _, _ in doc.elements():
        if name(element) != "Table":
            continue
        widths, over = [], {}
        for row in (e for e in descendants(doc, element) if name(e) == "TR"):
            at = 0
            for cell in (doc.get(k) for k in doc.kids(row)):
                while over.get(at, 0):
                    over[at], at = over[at] - 1, at + 1
                for _ in range(attribute(doc, cell, "/ColSpan") or 1):
                    over[at], at = (attribute(doc, cell, "/RowSpan") or 1) - 1, at + 1
            while over.get(at, 0):
                over[at], at = over[at] - 1, at + 1
            widths.append(at)
        if len(set(widths)) > 1:
            yield f"rows of {sorted(set(widths))} columns"


@rule
def figures_speak(doc):
    """13-004: each figure has an alternative text, and a box."""
    for _, element, _, _ in doc.elements():
        if name(element) == "Figure":
            if not (doc.text(element.get("/Alt")) or "").strip() and not doc.text(element.get("/ActualText")):
                yield "a figure without Alt"
            if not attribute(doc, element, "/BBox"):
                yield "a figure without BBox"


@rule
def notes_have_ids(doc):
    """19-003: each note has an id of its own, which the tree of ids knows."""
    ids = [doc.text(e.get("/ID")) for _, e, _, _ in doc.elements() if name(e) == "Note"]
    known = {doc.text(k) for k, _ in doc.tree(doc.struct.get("/IDTree"), "/Names")}
    for one in ids:
        if not one or ids.count(one) > 1 or one not in known:
            yield f"a note's id is `{one}`"


# --- links ---

@rule
def links_are_tagged(doc):
    """28-011: each link is claimed by one Link element, and the way back leads there."""
    _, claims = doc.claims()
    ways = dict(doc.tree(doc.struct.get("/ParentTree"), "/Nums"))
    for page in doc.pages:
        for ref in doc.get(doc.get(page).get("/Annots")) or []:
            owners = claims.pop(ref, [])
            if len(owners) != 1 or doc.at(owners[0], "/S") != "/Link":
                yield f"annotation {ref} has no Link"
            elif ways.get(doc.at(ref, "/StructParent")) != owners[0]:
                yield f"annotation {ref} has no way back"
    for ref in claims:
        yield f"an OBJR leads to {ref}, which is on no page"
    for _, element, _, _ in doc.elements():
        if name(element) == "Link" and not any(doc.at(k, "/Type") == "/OBJR" for k in doc.kids(element)):
            yield "a Link without its annotation"


@rule
def links_have_contents(doc):
    """28-012: each link says in words where it leads; it shows and prints."""
    for page in doc.pages:
        for ref in doc.get(doc.get(page).get("/Annots")) or []:
            if not doc.text(doc.at(ref, "/Contents")):
                yield f"annotation {ref} has no Contents"
            if (doc.at(ref, "/F") or 0) & 0b100111 != 4:
                yield f"annotation {ref} is hidden or does not print"
            if doc.at(ref, "/A", "/S") not in (None, "/URI", "/GoTo"):
                yield f"annotation {ref} does {doc.at(ref, '/A', '/S')}"


@rule
def tabs_follow_the_structure(doc):
    """28-009: on pages with annotations, Tab goes along the structure."""
    for number, page in enumerate(doc.pages, 1):
        if doc.get(page).get("/Annots") and doc.get(page).get("/Tabs") != "/S":
            yield f"page {number}: Tabs is not S"


@rule
def nothing_acts(doc):
    """No scripts, no forms, no actions of their own, no encryption."""
    for key in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Perms"):
        if key in doc.root:
            yield key
    if doc.encrypted or "/Encrypt" in doc.trailer:
        yield "encrypted"


# --- attachments ---

@rule
def attachments_are_associated(doc):
    """21-001: each has two names, a kind, a relation, and is both listed and associated; PDF/A-1 and 2 have none."""
    listed = [v for _, v in doc.tree(doc.at(doc.root, "/Names", "/EmbeddedFiles"), "/Names")]
    associated = list(doc.get(doc.root.get("/AF")) or [])
    for _, element, _, _ in doc.elements():
        associated += doc.get(element.get("/AF")) or []
    for ref, spec in doc.each("/Filespec"):
        if part(doc) in (1, 2):
            yield f"{ref} is attached"
        if not doc.text(spec.get("/F")) or spec.get("/F") != spec.get("/UF") or not doc.text(spec.get("/Desc")):
            yield f"{ref} lacks F, UF or Desc"
        if spec.get("/AFRelationship") not in ("/Source", "/Data", "/Alternative", "/Supplement"):
            yield f"{ref} has no AFRelationship"
        if ref not in listed or ref not in associated:
            yield f"{ref} is not listed, or not associated"
        if not re.fullmatch(r"/[^/]+/[^/]+", doc.at(spec.get("/EF"), "/F", "/Subtype") or ""):
            yield f"{ref} has no MIME type"
        data, about = doc.stream(doc.at(spec, "/EF")["/F"]), doc.at(spec.get("/EF"), "/F", "/Params") or {}
        if about.get("/Size") != len(data) or not about.get("/CheckSum"):
            yield f"{ref} has another size, or no checksum"
        if (doc.text(about.get("/ModDate")) or doc.text(doc.at(doc.trailer, "/Info", "/ModDate"))) is None and \
                said(doc, "xmp:ModifyDate"):
            yield f"{ref} has no date"


# --- fonts ---

def fonts(doc):
    for ref, font in doc.each("/Font"):
        if font.get("/Subtype") == "/Type0":
            below = doc.get(doc.get(font["/DescendantFonts"])[0])
            yield ref, font, below, doc.get(below.get("/FontDescriptor")) or {}


@rule
def fonts_are_embedded(doc):
    """31-009: every font's file is inside; PDF/A-1 is told which glyphs it has."""
    for ref, _, below, about in fonts(doc):
        file = about.get("/FontFile2") or about.get("/FontFile3")
        if not file or not doc.stream(file):
            yield f"font {ref} is not embedded"
        if below["/Subtype"] == "/CIDFontType2" and not below.get("/CIDToGIDMap"):
            yield f"font {ref} has no CIDToGIDMap"
        if part(doc) == 1 and not about.get("/CIDSet"):
            yield f"font {ref} has no CIDSet"
    for ref, font in doc.each("/Font"):
        if font.get("/Subtype") not in ("/Type0", "/CIDFontType0", "/CIDFontType2"):
            yield f"font {ref} is a {font.get('/Subtype')}"


def table_of(file, tag):
    for i in range(struct.unpack(">H", file[4:6])[0]):
        name_of, _, at, size = struct.unpack(">4sIII", file[12 + 16 * i:28 + 16 * i])
        if name_of == tag:
            return file[at:at + size]
    return b""


def widths_said(doc, below):
    said_by, items = {}, list(doc.get(below.get("/W")) or [])
    while items:
        first, second = items.pop(0), doc.get(items.pop(0))
        span = second if isinstance(second, list) else [items.pop(0)] * (second - first + 1)
        said_by.update({first + i: w for i, w in enumerate(span)})
    return said_by


@rule
def widths_are_exact(doc):
    """31-…: what the dictionary says of a TrueType glyph's width is what its file says, to a tenth."""
    for ref, _, below, about in fonts(doc):
        file = doc.stream(about.get("/FontFile2"))
        if not file:
            continue
        em, count = struct.unpack(">H", table_of(file, b"head")[18:20])[0], table_of(file, b"hhea")[34:36]
        metrics, last = table_of(file, b"hmtx"), struct.unpack(">H", count)[0] - 1
        glyph, widths = doc.stream(below["/CIDToGIDMap"]), widths_said(doc, below)
        for cid in range(1, len(glyph) // 2):
            gid = min(struct.unpack(">H", glyph[2 * cid:2 * cid + 2])[0], last)
            true = struct.unpack(">H", metrics[4 * gid:4 * gid + 2])[0] * 1000 / em
            if abs(widths.get(cid, below.get("/DW", 1000)) - true) > 0.06:
                yield f"font {ref}: glyph {cid} is {true:.1f} wide, said to be {widths.get(cid, below.get('/DW', 1000))}"


@rule
def text_is_unicode(doc):
    """10-001: every code shown has its characters, and none of them is private, void or .notdef's."""
    for number, page in enumerate(doc.pages, 1):
        for m in doc.marks(page):
            for words, _, actual, font in m.text:
                bad = [c for c in words if c in "\0\ufeff\ufffe\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cs")]
                if bad and actual is None:
                    yield f"page {number}: {bad} in `{words}`"
                if font is None:
                    yield f"page {number}: no font for `{words}`"


@rule
def hyphens_of_ours_are_soft(doc):
    """A hyphen that is not in the text is U+00AD, and stands at a line's end; at its start none does."""
    for number, page in enumerate(doc.pages, 1):
        for m in doc.marks(page):
            for words, _, actual, _ in m.text:
                if "\u00ad" in words[:-1] and actual is None:
                    yield f"page {number}: a soft hyphen inside `{words}`"


# --- colour ---

@rule
def colour_has_its_profile(doc):
    """An sRGB output intent stands for all colours of devices."""
    for intent in (doc.get(x) for x in doc.get(doc.root.get("/OutputIntents")) or [] if part(doc)):
        profile = doc.stream(intent.get("/DestOutputProfile"))
        if intent.get("/S") == "/GTS_PDFA1" and profile[12:20] == b"mntrRGB " and profile[36:40] == b"acsp":
            return
    if part(doc):
        yield "no output intent with an RGB profile"


@rule
def nothing_is_blended(doc):
    """No blend modes, soft masks or part-clear ink; only pictures may be see-through, and in PDF/A-1 not even they."""
    for ref, o in doc.objects.items():
        value = o["stream"]["dict"] if "stream" in o else o["value"]
        if not isinstance(value, dict):
            continue
        states = [value] + [s for s in (doc.at(value, "/ExtGState") or doc.at(value, "/Resources", "/ExtGState") or
                                        {}).values()]
        for state in (doc.get(s) for s in states):
            if not isinstance(state, dict):
                continue
            if state.get("/BM", "/Normal") != "/Normal" or any(state.get(k, 1) != 1 for k in ("/ca", "/CA")):
                yield f"{ref} blends"
            if "/TR" in state or "/HTP" in state:
                yield f"{ref} has a transfer function"
        if "/SMask" in value and (part(doc) == 1 or value.get("/Subtype") != "/Image"):
            yield f"{ref} is see-through"
        if value.get("/Interpolate") is True or "/LZWDecode" in str(value.get("/Filter", "")):
            yield f"{ref} is interpolated, or packed by LZW"
        if value.get("/Subtype") == "/Form" and ("/Group" in value or "/Ref" in value):
            yield f"{ref} is a group"


@rule
def files_are_identified(doc):
    """The trailer has its two identifiers; PDF/A-1 is PDF 1.4."""
    pair = doc.trailer.get("/ID") or []
    if len(pair) != 2 or len(set(pair)) != 1 or set(pair[0][2:]) == {"0"}:
        yield "no identifier"
    if doc.version > ("1.4" if part(doc) == 1 else "1.7"):
        yield f"PDF {doc.version}"


def findings(data, standard):
    """(rule, words) of all that is wrong with what `document.load` gave."""
    doc = Document(data, standard)
    return [(key, words) for key, of in RULES.items() for words in dict.fromkeys(of(doc))]
