"""Every handout of the shipped course is a sound, accessible, closed file that looks as it should."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pikepdf
import pytest

IDENTIFIERS = {
    "pdfuaid:part": "1",  # PDF/UA-1
    "pdfaid:part": "2",  # PDF/A-2a
    "pdfaid:conformance": "A",
}
PAGINATION = -1  # what the reader calls header and footer
FORBIDDEN = {"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec", "/RichMedia", "/AA"}
LINKS = re.compile(r"https?://|mailto:")
SIZES = {"": (12, 13), "-large": (18, 18), "-phone": (11, 13)}


def look_of(name: str) -> str:
    return re.sub("^(handout|facilitator)", "", name)


def objects(pdf: pikepdf.Pdf):
    """Every dictionary of a file, at any depth."""
    waiting = list(pdf.objects)
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Stream | pikepdf.Dictionary):
            found = one.stream_dict if isinstance(one, pikepdf.Stream) else one
            yield found
            waiting += [value for value in found.values() if not getattr(value, "is_indirect", False)]
        elif isinstance(one, pikepdf.Array):
            waiting += [value for value in one if not getattr(value, "is_indirect", False)]


def test_every_handout_says_that_it_is_pdf_ua_and_pdf_a_and_is_tagged(handouts) -> None:
    for _, page, pdf in handouts:
        said = pdf.file.open_metadata()  # as a context it would be written anew, with today's date
        assert {key: said.get(key) for key in IDENTIFIERS} == IDENTIFIERS
        assert pdf.file.Root.MarkInfo.Marked is True
        assert "/ParentTree" in pdf.file.Root.StructTreeRoot
        assert pdf.file.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(pdf.file.Root.Lang) == page["edition"]
        assert all(one.get("/Tabs") == "/S" for one in pdf.file.pages if "/Annots" in one)


def test_title_author_and_dates_are_those_of_the_content(handouts, shipped, read_html) -> None:
    for _, page, pdf in handouts:
        said = pdf.file.open_metadata()
        assert said["dc:title"] == page["title"]
        assert said["dc:creator"] == [read_html(shipped.text(page["url"])).one("a", class_="brand").words]
        assert set(said["dc:language"]) == {page["edition"]}
        dates = {key: value for key, value in said.items() if "date" in key.lower()}
        assert dates
        assert all(value.startswith(page["updated"]) for value in dates.values())
        day = page["updated"].replace("-", "")
        assert all(str(value)[2:10] == day for key, value in pdf.file.docinfo.items() if "Date" in key)


def test_bookmarks_are_the_headings_of_the_page(handouts) -> None:
    def titles(items) -> list[str]:
        return [title for item in items for title in (item.title, *titles(item.children))]

    for name, page, pdf in handouts:
        # A line that ends at a hyphen ("self-taught") reads with a space after it.
        headings = [
            " ".join(tag.text("Mark", "Note").split()).replace("- ", "-") for tag in pdf.root.all("H1", "H2", "H3")
        ]
        with pdf.file.open_outline() as outline:
            assert titles(outline.root) == headings, (name, page["url"])
        assert headings[0] == page["title"]


def test_every_font_is_in_the_file_and_nothing_in_it_runs_or_reaches_out(handouts) -> None:
    for _, page, pdf in handouts:
        fonts = 0
        for one in objects(pdf.file):
            names = {str(one.get(key)) for key in ("/Type", "/S", "/Subtype") if key in one}
            assert not FORBIDDEN & ({str(key) for key in one.keys()} | names), page["url"]  # noqa: SIM118
            if one.get("/Type") == "/FontDescriptor":
                fonts += 1
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & {str(key) for key in one.keys()}  # noqa: SIM118
            if one.get("/S") == "/URI":
                assert LINKS.match(str(one.URI))
        assert fonts
        assert "/OpenAction" not in pdf.file.Root
        assert "/Names" not in pdf.file.Root or set(pdf.file.Root.Names.keys()) <= {"/Dests"}


def test_six_pages_weigh_at_most_60_kb(handouts) -> None:
    pages = {one["url"]: one for _, one, _ in handouts}.values()
    outputs = [output for page in pages for name, output in page["outputs"].items() if look_of(name) == ""]
    short = [one for one in outputs if one["url"].endswith(".pdf") and one["pages"] <= 6]
    assert len(short) >= 10
    assert {one["url"]: one["bytes"] for one in short if one["bytes"] > 60_000} == {}


def test_file_names_are_ascii_and_tell_what_is_in_the_file_once_it_is_shared(shipped) -> None:
    for path in (path for path in shipped.files() if path.endswith(".pdf")):
        folder, _, name = path.rpartition("/")
        edition = "-en" if path.startswith("en/") else ""
        assert re.fullmatch(f"{folder.rpartition('/')[2]}{edition}(-facilitator)?(-large|-phone)?[.]pdf", name)
        assert path.isascii()


def test_the_text_is_as_large_as_its_look_says(handouts, ui) -> None:
    for name, page, pdf in handouts:
        letters: Counter[float] = Counter()
        answers = [tag for tag in pdf.root.all("H2") if tag.text() == ui[page["edition"]]["answers"]]
        own = min(answers[0].pages) if answers else len(pdf.marked)  # answers are set smaller, on pages of their own
        for runs in (runs for page in pdf.marked[:own] for mark, runs in page.items() if mark >= 0):
            for run in runs:
                letters[run.size] += len(run.text)
        least, most = SIZES[look_of(name)]
        assert least <= letters.most_common(1)[0][0] <= most, (name, page["url"])


def test_every_page_has_its_number_and_all_but_the_first_one_line_of_header(handouts) -> None:
    for name, page, pdf in handouts:
        last = len(pdf.marked)
        for number, marked in enumerate(pdf.marked, start=1):
            lines = [run.text for run in marked[PAGINATION]]
            assert lines[-1] == f"{number}/{last}", (name, page["url"])
            assert len(lines) == (2 if number == 1 else 3), (name, page["url"], lines)
            assert number == 1 or page["title"].startswith(lines[0].rstrip("…")), (name, page["url"])


def test_no_page_is_empty(handouts) -> None:
    for name, page, pdf in handouts:
        written = {at for at, _ in pdf.root.places("Note", "Mark") if at is not None}
        assert written == set(range(len(pdf.marked))), (name, page["url"])


def test_no_page_ends_with_a_heading(handouts) -> None:
    for name, page, pdf in handouts:
        for tag in pdf.root.all("H1", "H2", "H3"):
            (number,) = tag.pages
            lowest = min(run.baseline for at, mark in tag.places() for run in pdf.marked[at][mark])
            below = [run for mark, runs in pdf.marked[number].items() for run in runs if mark >= 0]
            assert any(run.baseline < lowest - 5 for run in below), (name, page["url"], tag.text())


def test_no_row_of_a_table_and_no_question_with_its_options_is_divided(handouts) -> None:
    questions = 0
    for name, page, pdf in handouts:
        divided = [row.text() for row in pdf.root.all("TR") if len(row.pages) > 1]  # an empty row stands on none
        assert divided == [], (name, page["url"])
        for outer in pdf.root.all("L"):
            for item, options in pairwise(outer.parts):
                if options.name == "L" and all(box.all("Mark")[0].text() == "" for box in options.parts):
                    questions += 1  # a list nested in an item stands behind it; its boxes to tick are no text
                    assert len(item.pages | options.pages) == 1, (name, page["url"], item.text())
    assert questions >= 50


@pytest.mark.parametrize("look", SIZES)
def test_nothing_stands_in_the_margins(handouts, look) -> None:
    for name, page, pdf in handouts:
        if look_of(name) != look:
            continue
        width, height = (float(pdf.file.pages[0].MediaBox[at]) for at in (2, 3))
        staple = 68 if look != "-phone" else 16
        for run in (run for marked in pdf.marked for runs in marked.values() for run in runs):
            assert staple < run.left < width - 16, (name, page["url"], run)
            assert 15 < run.baseline < height - 16, (name, page["url"], run)
