"""What PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) ask of a file's structure, as far as it can be counted."""

from __future__ import annotations

import re
from itertools import pairwise

import pikepdf

# Of PDF 1.7 (ISO 32000-1, 14.8.4), as far as the compiler uses them.
STANDARD = {
    "Document", "Part", "Div", "BlockQuote", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "THead",
    "TBody", "TR", "TH", "TD", "Note", "Span", "Quote", "Code", "Link", "Figure",
}  # fmt: skip
# XMP properties that PDF/A-2 knows without a description (ISO 19005-2, 6.6.2.3.1).
PREDEFINED = {
    "http://purl.org/dc/elements/1.1/": {"title", "description", "creator", "language", "format"},
    "http://ns.adobe.com/xap/1.0/": {"CreatorTool", "ModifyDate", "CreateDate"},
    "http://ns.adobe.com/pdf/1.3/": {"Keywords", "PDFVersion"},
    "http://www.aiim.org/pdfa/ns/id/": {"part", "conformance"},
    "http://www.aiim.org/pdfa/ns/extension/": {"schemas"},
}
PAINTING = "BDC BMC EMC Tj TJ f f* S s B b Do sh"
UNMARKED = -3


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """All tags: what has a kind and is part of another."""
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one]


def attributes(element: pikepdf.Dictionary) -> dict[str, object]:
    return {key: value for one in element.get("/A", []) for key, value in one.items()}


def test_every_element_is_a_standard_one_or_said_to_be_one(handouts) -> None:
    for _, page, pdf in handouts:
        roles = {key: str(role) for key, role in pdf.file.Root.StructTreeRoot.get("/RoleMap", {}).items()}
        assert {role.lstrip("/") for role in roles.values()} <= STANDARD
        assert not {key.lstrip("/") for key in roles} & STANDARD, "a standard element must not be given another role"
        used = {str(one.S) for one in elements(pdf.file)}
        assert {roles.get(name, name).lstrip("/") for name in used} <= STANDARD, page["url"]


def test_head_cells_say_of_what_and_cells_name_their_heads(handouts) -> None:
    heads = 0
    for _, page, pdf in handouts:
        found = elements(pdf.file)
        ids = [bytes(one.ID) for one in found if "/ID" in one]
        assert len(ids) == len(set(ids)), page["url"]
        for one in found:
            if one.S == "/TH":
                heads += 1
                assert str(attributes(one)["/Scope"]) in ("/Column", "/Row", "/Both"), page["url"]
            if one.S == "/TD":
                assert {bytes(name) for name in attributes(one).get("/Headers", [])} <= set(ids), page["url"]
    assert heads > 1000


def test_headings_go_down_one_level_at_a_time(handouts) -> None:
    for name, page, pdf in handouts:
        levels = [int(tag.name[1]) for tag in pdf.root.walk() if re.fullmatch("H[1-6]", tag.name)]
        assert levels[0] == 1
        assert levels.count(1) == 1, (name, page["url"])
        assert all(below - above <= 1 for above, below in pairwise(levels)), (name, page["url"], levels)


def test_footnotes_have_names_of_their_own_and_figures_words(handouts) -> None:
    for name, page, pdf in handouts:
        notes = [one for one in elements(pdf.file) if one.S == "/Note"]
        names = [bytes(one.ID) for one in notes]
        assert len(names) == len(set(names)), (name, page["url"])
        assert all(str(one.get("/Alt", "")).strip() for one in elements(pdf.file) if one.S == "/Figure"), page["url"]


def test_links_say_where_they_lead_and_have_a_place_in_the_structure(handouts) -> None:
    links = 0
    for name, page, pdf in handouts:
        tree = dict(pikepdf.NumberTree(pdf.file.Root.StructTreeRoot.ParentTree).items())
        for link in (one for sheet in pdf.file.pages for one in sheet.get("/Annots", [])):
            links += 1
            assert link.Subtype == "/Link"
            assert str(link.Contents).strip(), (name, page["url"])
            assert tree[int(link.StructParent)].S == "/Link", (name, page["url"])
            assert int(link.F) & 4, "seen on paper, too"
        assert all(int(sheet.StructParents) in tree for sheet in pdf.file.pages)
    assert links > 100


def test_all_that_is_seen_is_marked_as_content_or_as_none(handouts) -> None:
    for name, page, pdf in handouts:
        assert all(UNMARKED not in marks for marks in pdf.marked), (name, page["url"])
        assert not pdf.file.Root.MarkInfo.get("/Suspects", False)
    # Lines, frames and pictures take longer to read: of some files.
    for sheet in (sheet for name, _, pdf in handouts if name == "facilitator" for sheet in pdf.file.pages):
        depth = 0
        for _, operator in pikepdf.parse_content_stream(sheet, PAINTING):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
            assert depth > 0 or str(operator) == "EMC"
        assert depth == 0


def test_letters_can_be_copied_and_colours_have_a_profile(handouts) -> None:
    for _, page, pdf in handouts:
        (intent,) = pdf.file.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"  # an ICC profile
        for sheet in pdf.file.pages:
            assert all("/ToUnicode" in font for font in sheet.Resources.Font.values()), page["url"]
            spaces = sheet.Resources.get("/ColorSpace", {}).values()
            assert all(space[0] == "/ICCBased" for space in spaces), page["url"]


def test_metadata_holds_known_properties_or_describes_them_and_agrees_with_the_file(handouts) -> None:
    for _, page, pdf in handouts:
        said = pdf.file.Root.Metadata.read_bytes().decode()
        places = dict(re.findall(r'xmlns:(\w+)="([^"]+)"', said))
        described = dict(re.findall(r"namespaceURI>([^<]+)<.*?pdfaProperty:name>([^<]+)<", said))
        top = re.sub(r"<pdfaExtension:schemas>.*?</pdfaExtension:schemas>", "<pdfaExtension:schemas/>", said)
        used = re.findall(r"<(\w+):(\w+)[ />]", top.partition("<rdf:Description")[2].partition(">")[2])
        for prefix, name in used:
            known = PREDEFINED.get(places[prefix], {described.get(places[prefix])})
            assert prefix == "rdf" or name in known, (page["url"], prefix, name)
        info = {key.lstrip("/"): str(value) for key, value in pdf.file.docinfo.items()}
        meta = pdf.file.open_metadata()
        assert info["Title"] == meta["dc:title"]
        assert info["Author"] == "; ".join(meta["dc:creator"])
        for old, new in (("CreationDate", "xmp:CreateDate"), ("ModDate", "xmp:ModifyDate")):
            assert re.sub(r"\D", "", info[old]) == re.sub(r"\D", "", meta[new]), page["url"]
