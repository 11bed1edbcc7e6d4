"""broken: for each rule, ways to break it: functions that spoil a sound document and leave all else as it is."""
import base64
import copy
import re

from document import Document

BROKEN = []  # (rule, function)


def breaks(rule):
    def add(function):
        BROKEN.append((rule, function))
        return function
    return add


def element(doc, kind, n=0):
    return [e for _, e, _, _ in doc.elements() if e["/S"] == "/" + kind][n]


def edit(doc, ref, pattern, with_what, count=1):
    """Changes a stream's bytes."""
    o = doc.objects[ref]["stream"]
    data, n = re.subn(pattern, with_what, base64.b64decode(o["data"]), count=count, flags=re.S)
    assert n, f"nothing to change in {ref}"
    o["data"] = base64.b64encode(data).decode()


def page_edit(doc, pattern, with_what):
    edit(doc, doc.get(doc.pages[0])["/Contents"], pattern, with_what)


def xmp_edit(doc, pattern, with_what):
    edit(doc, doc.root["/Metadata"], pattern, with_what)


def annotation(doc):
    return next(doc.get(ref) for page in doc.pages for ref in doc.get(doc.get(page).get("/Annots")) or [])


def font(doc, key):
    """A composite font that has the key below it, and its descriptor."""
    for _, f in doc.each("/Font"):
        if f["/Subtype"] == "/Type0":
            below = doc.get(f["/DescendantFonts"][0])
            about = doc.get(below["/FontDescriptor"])
            if below.get(key) or about.get(key):
                return f, below, about


@breaks("tagged_or_artifact")
def paint_outside(doc):
    page_edit(doc, rb"^", b"0 0 9 9 re f\n")


@breaks("tagged_or_artifact")
def artifact_inside_a_tag(doc):
    page_edit(doc, rb"(/H1<</MCID \d+>>BDC)", rb"\1 /Artifact BMC EMC")


@breaks("marks_are_claimed")
def mark_without_element(doc):
    element(doc, "H1")["/K"] = []


@breaks("marks_are_claimed")
def mark_claimed_twice(doc):
    element(doc, "H1")["/K"] = [element(doc, "H1")["/K"]] * 2


@breaks("marks_are_claimed")
def no_way_back(doc):
    del doc.get(doc.pages[0])["/StructParents"]


@breaks("marks_are_claimed")
def claim_of_nothing(doc):
    element(doc, "H1")["/K"] = [element(doc, "H1")["/K"], 9999]


@breaks("tags_are_standard")
def own_type(doc):
    element(doc, "Sect" if "/Sect" in str(doc.objects) else "P")["/S"] = "/Paragraph"


@breaks("marks_are_named_as_their_elements")
def other_name(doc):
    page_edit(doc, rb"/H1<<", b"/P<<")


@breaks("parents_are_named")
def other_parent(doc):
    element(doc, "H1")["/P"] = doc.root["/StructTreeRoot"]


@breaks("elements_nest")
def item_outside_a_list(doc):
    element(doc, "L")["/S"] = "/Sect"


@breaks("elements_nest")
def cell_outside_a_row(doc):
    element(doc, "TR")["/S"] = "/Sect"


@breaks("elements_nest")
def words_in_a_row(doc):
    element(doc, "TD")["/S"] = "/P"


@breaks("captions_stand_at_an_end")
def caption_in_the_middle(doc):
    middle = doc.get(element(doc, "Document")["/K"][1])
    middle["/S"] = "/Caption"


@breaks("elements_are_not_empty")
def empty_paragraph(doc):
    del element(doc, "P")["/K"]


@breaks("language_is_named")
def no_language(doc):
    del doc.root["/Lang"]


@breaks("language_is_named")
def language_in_words(doc):
    element(doc, "P")["/Lang"] = "u:English, mostly"


@breaks("language_changes_are_marked")
def japanese_as_english(doc):
    for _, found, _, _ in list(doc.elements()):
        if doc.text(found.get("/Lang")) == "ja":
            del found["/Lang"]


@breaks("title_is_shown")
def file_name_shown(doc):
    doc.root["/ViewerPreferences"]["/DisplayDocTitle"] = False


@breaks("title_is_shown")
def no_title(doc):
    xmp_edit(doc, rb"<dc:title>.*</dc:title>", b"")


@breaks("tagging_is_declared")
def not_marked(doc):
    doc.root["/MarkInfo"] = {}


@breaks("tagging_is_declared")
def suspect(doc):
    doc.root["/MarkInfo"]["/Suspects"] = True


@breaks("standards_are_claimed")
def no_access(doc):
    xmp_edit(doc, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


@breaks("standards_are_claimed")
def another_part(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>2")


@breaks("standards_are_claimed")
def wrong_level(doc):
    xmp_edit(doc, rb"(<pdfaid:conformance>)A", rb"\1X")


@breaks("standards_are_claimed")
def bad_xml(doc):
    xmp_edit(doc, rb"</dc:title>", b"")


@breaks("metadata_agree")
def other_author(doc):
    doc.get(doc.trailer["/Info"])["/Author"] = "u:Somebody else"


@breaks("metadata_agree")
def other_date(doc):
    doc.get(doc.trailer["/Info"])["/ModDate"] = "u:D:19990101000000Z"


@breaks("extension_schemas_are_described")
def no_schema(doc):
    xmp_edit(doc, rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b"")


@breaks("extension_schemas_are_described")
def unknown_property(doc):
    xmp_edit(doc, rb"<brief:input>", b"<brief:more>1</brief:more><brief:input>")


@breaks("metadata_are_in_the_open")
def packed(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>1")
    doc.get(doc.root["/Metadata"])["/Filter"] = "/FlateDecode"


@breaks("headings_have_no_gaps")
def first_is_second(doc):
    element(doc, "H1")["/S"] = "/H2"


@breaks("headings_have_no_gaps")
def level_skipped(doc):
    element(doc, "H2")["/S"] = "/H4"


@breaks("lists_are_whole")
def item_without_body(doc):
    element(doc, "LBody")["/S"] = "/Lbl"


@breaks("lists_are_whole")
def numbering_unsaid(doc):
    del element(doc, "L")["/A"]


@breaks("table_heads_have_scope")
def no_scope(doc):
    del element(doc, "TH")["/A"]


@breaks("table_heads_have_scope")
def no_heads(doc):
    for _, e, _, _ in doc.elements():
        if e["/S"] == "/TH":
            e["/S"] = "/TD"


@breaks("table_rows_are_even")
def cell_missing(doc):
    element(doc, "TR")["/K"].pop()


@breaks("table_rows_are_even")
def cell_too_wide(doc):
    element(doc, "TD")["/A"] = {"/O": "/Table", "/ColSpan": 2}


@breaks("figures_speak")
def silent_figure(doc):
    del element(doc, "Figure")["/Alt"]


@breaks("figures_speak")
def figure_anywhere(doc):
    del element(doc, "Figure")["/A"]


@breaks("notes_have_ids")
def nameless_note(doc):
    del element(doc, "Note")["/ID"]


@breaks("notes_have_ids")
def unlisted_note(doc):
    del doc.struct["/IDTree"]


@breaks("links_are_tagged")
def link_outside(doc):
    e = element(doc, "Link")
    e["/K"] = [k for k in doc.kids(e) if not (isinstance(k, dict) and "/Obj" in k)]


@breaks("links_are_tagged")
def link_without_way_back(doc):
    del annotation(doc)["/StructParent"]


@breaks("links_have_contents")
def silent_link(doc):
    del annotation(doc)["/Contents"]


@breaks("links_have_contents")
def hidden_link(doc):
    annotation(doc)["/F"] = 6


@breaks("links_have_contents")
def link_that_runs(doc):
    annotation(doc)["/A"] = {"/S": "/Launch", "/F": "u:x"}


@breaks("tabs_follow_the_structure")
def other_tabs(doc):
    for page in doc.pages:
        doc.get(page).pop("/Tabs", None)


@breaks("nothing_acts")
def script(doc):
    doc.root["/OpenAction"] = {"/S": "/JavaScript", "/JS": "u:1"}


@breaks("nothing_acts")
def locked(doc):
    doc.trailer["/Encrypt"] = {}


@breaks("attachments_are_associated")
def relation_unsaid(doc):
    del next(doc.each("/Filespec"))[1]["/AFRelationship"]


@breaks("attachments_are_associated")
def not_associated(doc):
    doc.root["/AF"] = []


@breaks("attachments_are_associated")
def nameless_file(doc):
    del next(doc.each("/Filespec"))[1]["/UF"]


@breaks("attachments_are_associated")
def file_of_no_kind(doc):
    del doc.at(next(doc.each("/Filespec"))[1], "/EF", "/F")["/Subtype"]


@breaks("attachments_are_associated")
def attached_to_an_a2(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>2")


@breaks("attachments_are_associated")
def file_changed(doc):
    edit(doc, doc.at(next(doc.each("/Filespec"))[1], "/EF")["/F"], rb"$", b"more")


@breaks("fonts_are_embedded")
def no_font_file(doc):
    about = font(doc, "/FontFile2")[2]
    del about["/FontFile2"]


@breaks("fonts_are_embedded")
def no_glyph_map(doc):
    del font(doc, "/CIDToGIDMap")[1]["/CIDToGIDMap"]


@breaks("fonts_are_embedded")
def no_cid_set(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>1")


@breaks("fonts_are_embedded")
def built_in_font(doc):
    font(doc, "/W")[0]["/Subtype"] = "/Type1"


@breaks("widths_are_exact")
def wrong_width(doc):
    below = next(doc.get(f["/DescendantFonts"][0]) for _, f in doc.each("/Font")
                 if "/CIDToGIDMap" in doc.get(f.get("/DescendantFonts", [{}])[0]) and
                 doc.get(f["/DescendantFonts"][0])["/W"])
    below["/W"][1][0] += 0.5


@breaks("text_is_unicode")
def no_characters(doc):
    f = font(doc, "/W")[0]
    edit(doc, f["/ToUnicode"], rb"<[0-9A-F]{4}>(?=<[0-9A-F]{4}>\n)", b"<FFF0>", count=0)


@breaks("text_is_unicode")
def private_characters(doc):
    f = font(doc, "/W")[0]
    edit(doc, f["/ToUnicode"], rb"(<[0-9A-F]{4}>)<[0-9A-F]{4}>\n", rb"\1<E000>\n", count=0)


@breaks("hyphens_of_ours_are_soft")
def hyphen_inside(doc):
    f = font(doc, "/W")[0]
    edit(doc, f["/ToUnicode"], rb"(<[0-9A-F]{4}>)<[0-9A-F]{4}>\n", rb"\1<00AD>\n", count=0)


@breaks("colour_has_its_profile")
def no_intent(doc):
    del doc.root["/OutputIntents"]


@breaks("colour_has_its_profile")
def no_profile(doc):
    edit(doc, doc.get(doc.root["/OutputIntents"][0])["/DestOutputProfile"], rb"mntrRGB", b"mntrLab")


@breaks("nothing_is_blended")
def blended(doc):
    doc.get(doc.pages[0])["/Resources"]["/ExtGState"] = {"/G": {"/BM": "/Multiply"}}


@breaks("nothing_is_blended")
def faint(doc):
    doc.get(doc.pages[0])["/Resources"]["/ExtGState"] = {"/G": {"/ca": 0.5}}


@breaks("nothing_is_blended")
def see_through_in_a1(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>1")


@breaks("files_are_identified")
def no_identifier(doc):
    del doc.trailer["/ID"]


@breaks("files_are_identified")
def too_new_for_a1(doc):
    xmp_edit(doc, rb"<pdfaid:part>3", b"<pdfaid:part>1")


def spoilt(data, function):
    """The data, spoilt."""
    data = copy.deepcopy(data)
    function(Document(data))
    return data
