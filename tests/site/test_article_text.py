"""The article's page with an imported text: side by side with the notes, in three views, on paper, and told of."""

from __future__ import annotations

import io
import json
import re

import pypdfium2
import pytest
from coursekit.documents.assembly import Part, Text
from coursekit.documents.blocks import EM, EM_END, call
from coursekit.documents.edition import with_text
from coursekit.documents.text_file import Corrected, Provenance, body_of, hash_of, written
from coursekit.search.records import records

TEXT = Text(
    (
        Part("title", "BÀI VIẾT THỬ"),
        Part("byline", "TRẦN VĂN THỬ"),
        Part("epigraph", f"{EM}Học một điều mỗi ngày.{EM_END}", "p0"),
        Part("paragraph", f"Nguyên văn <b>đoạn</b> một & *hai* {{fact:plan-date}}{call('1')} kết thúc.", "p1"),
        Part("paragraph", "Nguyên văn đoạn không có chú giải.", "p2"),
        Part("signature", "T.V.T"),
    ),
    ("Sổ tay, tr.1",),
)
BODY = "summary: A try.\nupdated: 2026-01-02\n---\n\nTrước.\n\n## Ý một {#p1}\n\nChú giải.\n"
MADE = Corrected("p1", 2, "vân", "văn")
KNOWN = Provenance(
    "kế hoạch.docx", "ab" * 32, "2026-01-02", len(TEXT.words), "plan", hash_of(body_of(TEXT)), corrections=(MADE,)
)


@pytest.fixture(scope="module")
def site(build_site, small_text):
    return build_site(
        {
            "article/text.vi.md": written(TEXT, KNOWN),
            **{
                f"documents/speech/index.{lang}.md": f"---\ntitle: {title}\n{BODY}"
                for lang, title in (("vi", "Bài phát biểu"), ("en", "A speech"))
            },
            "documents/speech/text.vi.md": written(TEXT, KNOWN),
            "data/site.yml": small_text("data/site.yml") + "handouts: [a4]\n",
        }
    )


def test_text_and_note_of_a_paragraph_share_a_section_of_its_name(site, read_html):
    page = read_html(site.text("article/"))
    pair = page.one("section", id="p1")
    assert "Mục 1" in pair.words
    said = next(one for one in page.all("div", class_="said") if pair in one.around)
    assert "Nguyên văn <b>đoạn</b> một & *hai* {fact:plan-date}1 kết thúc." in said.words
    assert page.ids.count("p1") == 1
    assert "T.V.T" in page.one("section", id="p2").words
    assert "TRẦN VĂN THỬ" in page.one("section", id="p0").words


def test_every_paragraph_has_its_link_and_every_call_its_footnote(site, read_html):
    page = read_html(site.text("article/"))
    links = {one["href"] for one in page.all("a")}
    assert {"#p0", "#p1", "#p2", "#fn:t1"} <= links
    assert page.one("li", id="fn:t1").words == "Sổ tay, tr.1"
    assert {link[1:] for link in links if link and link.startswith("#")} <= {*page.ids}


def test_the_page_says_where_the_text_is_from_and_what_was_changed(site):
    page = site.text("article/")
    for told in ("“kế hoạch.docx”", "ab" * 32, "ngày 2 tháng 1 năm 2026", "Nguồn: Kế hoạch 1.", "p1: vân → văn"):
        assert told in page


def test_outputs_json_says_so_too_and_lists_each_view_on_paper(site):
    records = {(one["id"], one["edition"]): one for one in json.loads(site.text("outputs.json"))["pages"]}
    told = records["article", "vi"]
    assert told["provenance"]["document"] == "kế hoạch.docx"
    assert told["provenance"]["corrections"] == [{"paragraph": "p1", "word": 2, "found": "vân", "used": "văn"}]
    assert list(told["outputs"]) == ["handout", "handout-notes", "handout-text"]
    assert "provenance" not in records["article", "en"]
    assert list(records["article", "en"]["outputs"]) == ["handout"]


def printed(site, name: str, folder: str = "article") -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(site.files()[f"{folder}/{name}"]))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_each_view_on_paper_holds_its_part_and_no_other(site):
    both, text, notes = (printed(site, f"article{part}.pdf") for part in ("", "-text", "-notes"))
    ours, theirs = "Đây là đoạn văn để thử", "Nguyên văn đoạn không có chú giải."
    assert (ours in both, theirs in both) == (True, True)
    assert (ours in text, theirs in text, "Sổ tay, tr.1" in text) == (False, True, True)
    assert ("Biết một điều" in both, "Biết một điều" in text) == (True, False)
    assert (ours in notes, theirs in notes) == (True, False)
    assert "kế hoạch.docx" in both
    assert "kế hoạch.docx" in text
    assert "Chỉ nguyên văn" not in both + text + notes


def test_the_other_edition_leads_to_the_text(site, read_html):
    page = read_html(site.text("en/article/"))
    link = next(one for one in page.all("a") if one["hreflang"] == "vi" and "full text" in one.words)
    assert link["href"] == "../../article/"
    assert page.all("fieldset") == []


def test_another_document_is_shown_by_the_same_means(site, read_html):
    page = read_html(site.text("documents/speech/"))
    assert "Chú giải." in page.one("section", id="p1").words
    assert "Nguyên văn đoạn không có chú giải." in page.one("section", id="p2").words
    assert len(page.all("input", type="radio")) == 3


def test_a_site_without_a_text_has_nothing_of_it(small_site):
    page = small_site.text("article/")
    assert not re.search(r"fieldset|class=\"?(?:pair|said)", page)
    assert "<h2 id=p1>" in page


def test_the_search_finds_the_words_of_a_text_under_its_paragraph(read_small):
    course = read_small({"article/text.vi.md": written(TEXT, KNOWN)})
    html = with_text(course, "article", "vi", '<p>Trước.</p><h2 id="p1">Mục 1</h2><p>Chú giải.</p>')
    article = next(one for one in records(course, "vi", {"article": html}) if one.address == "article/")
    bodies = {section.id: section.body for section in article.sections}
    assert "Nguyên văn" in bodies["p1"]
    assert "Chú giải." in bodies["p1"]


# Other documents are entries


def test_another_document_has_handouts_of_each_view_and_a_record_of_where_its_text_is_from(site):
    told = {(one["id"], one["edition"]): one for one in json.loads(site.text("outputs.json"))["pages"]}
    speech = told["documents/speech", "vi"]
    assert (speech["kind"], speech["provenance"]["document"]) == ("document", "kế hoạch.docx")
    assert list(speech["outputs"]) == ["handout", "handout-notes", "handout-text"]
    assert "provenance" not in told["documents/speech", "en"]
    page = site.text("documents/speech/")
    for name in ("speech", "speech-text", "speech-notes"):
        assert f"documents/speech/{name}.pdf" in site.files()
        assert f"{name}.pdf" in page
    assert "Nguyên văn đoạn không có chú giải." in printed(site, "speech-text.pdf", "documents/speech")
    assert "Đoạn 2 Nguyên văn đoạn không có chú giải." in printed(site, "speech.pdf", "documents/speech")


def test_another_document_is_in_the_contents_among_the_topics_and_in_the_search(site, read_html, read_small):
    links = {one["href"]: one.words for one in read_html(site.text("contents/")).all("a")}
    assert links["../documents/speech/"] == "Bài phát biểu"
    assert links["../documents/speech/study/"] == "Công cụ đọc: Bài phát biểu"
    assert "../../documents/speech/" in {one["href"] for one in read_html(site.text("topics/a-c/")).all("a")}
    course = read_small({f"documents/speech/index.{lang}.md": f"---\ntitle: Thử\n{BODY}" for lang in ("vi", "en")})
    found = {one.address for one in records(course, "vi", {})}
    assert {"documents/speech/", "documents/speech/study/", "article/study/"} <= found
