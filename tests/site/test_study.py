"""The page of reading tools beside a document: what it says, where its links lead, and that it stays small."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from coursekit.documents.assembly import Part, Text, assemble
from coursekit.documents.blocks import call
from coursekit.documents.finding import find
from coursekit.documents.tables import written as table
from coursekit.documents.text_blocks import text_blocks
from coursekit.documents.text_file import Provenance, body_of, hash_of, written
from coursekit.outputs import measure

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "content"
PLAN = ROOT / "tests" / "fixtures" / "documents" / "plan.md"
LONG = 200  # paragraphs of a long resolution
TEXT = Text(
    (
        Part("title", "NGHỊ QUYẾT THỬ"),
        Part("paragraph", f"Theo Nghị quyết số 8-NQ/TW, ngày 4/3/2020, “sông nào cũng có bến đợi”{call('1')}.", "p1"),
        Part("heading", "II- NHIỆM VỤ"),
        Part("paragraph", "Mỗi công dân cần tự học mỗi tối.", "p2"),
        Part("table", table([["Việc", "Ngày"], ["Đọc sách", "2 tháng 3"]], has_head=True), "p3"),
    ),
    ("Sổ tay bến sông, tr.3",),
)
HEAD = "---\ntitle: Nghị quyết thử\nsummary: Một bản thử.\nupdated: 2026-01-02\n---\n"
PAGE = f"{HEAD}\nTrước.\n\n## Việc nhà {{#p2}}\n\nChú giải.\n"


def imported(text: Text) -> str:
    known = Provenance("a.docx", "ab" * 32, "2026-01-02", len(text.words), None, hash_of(body_of(text)), images=("p2",))
    return written(text, known)


def long_text() -> Text:
    said = "Mỗi công dân cần đọc Nghị quyết số {n}-NQ/TW, nơi nói “chợ {n} họp vào sáng sớm”, rồi tự học mỗi tối ở nhà."
    return Text((Part("title", "DÀI"), *(Part("paragraph", said.format(n=n), f"p{n}") for n in range(1, LONG + 1))))


@pytest.fixture(scope="module")
def site(build_site):
    pages = {f"documents/{name}/index.{lang}.md": PAGE for name in ("resolution", "long") for lang in ("vi", "en")}
    return build_site(
        {
            "data/study.yml": (CONTENT / "data" / "study.yml").read_text("utf-8"),
            **pages,
            "documents/resolution/text.vi.md": imported(TEXT),
            "documents/long/text.vi.md": imported(long_text()),
        }
    )


def test_every_tool_finds_its_part_and_leads_to_the_paragraph(site, read_html):
    page = read_html(site.text("documents/resolution/study/"))
    rows = {
        "Đoạn 1: Theo Nghị quyết số 8-NQ/TW, ngày 4/3/2020, “sông nào cũng …": "../#p1",
        "Đoạn 2: Việc nhà": "../#p2",
    }
    assert {one.words: one["href"] for one in page.all("a") if one.words in rows} == rows
    told = page.one("main").words
    for words in (
        "II- NHIỆM VỤ",
        "ngày 4 tháng 3 năm 2020 Nghị quyết số 8-NQ/TW",
        "“sông nào cũng có bến đợi” Sổ tay bến sông, tr.3",
        "Mỗi công dân cần tự học mỗi tối",
        "lấy từ nguyên văn đã nhập",
        "có thể sót hoặc nhầm",
    ):
        assert words in told
    assert page.one("a", href="../../../glossary/#self-study").words == "tự học"


def test_every_link_leads_to_a_paragraph_that_is_there(site, read_html):
    for address in ("documents/resolution/", "documents/long/", "article/", "en/article/"):
        ids = {*read_html(site.text(address)).ids}
        links = [one["href"] for one in read_html(site.text(f"{address}study/")).all("a")]
        named = [link.partition("#")[2] for link in links if link.startswith("../#")]
        assert named, address
        assert set(named) <= ids, address


def test_without_a_text_the_notes_are_looked_through(site):
    assert "lấy từ lời chú giải" in site.text("article/study/")
    assert "taken from our notes" in site.text("en/documents/resolution/study/")


def test_the_document_leads_to_its_tools_and_they_lead_back(site, read_html):
    assert read_html(site.text("article/")).one("a", href="study/").words == "Công cụ đọc"
    assert read_html(site.text("article/study/")).one("p", class_="crumb").words == "Bài viết thử"


def test_a_table_of_the_text_is_a_table_and_what_was_left_out_is_told(site, read_html):
    page = read_html(site.text("documents/resolution/"))
    cells = [one.words for one in page.elements if one.tag in ("th", "td")]
    assert cells == ["Việc", "Ngày", "Đọc sách", "2 tháng 3"]
    assert "Hình không nhập, ở: p2." in page.one("main").words


def test_a_long_document_keeps_its_tools_small_and_says_what_is_left_out(site):
    page = site.text("documents/long/study/")  # the build has weighed it: over a budget is a warning
    assert f"Còn {LONG - 40} mục nữa" in page
    assert measure(page).gzip < 13_950


def test_a_page_that_one_edition_lacks_has_its_tools_in_the_other(build_site, read_html, small_text):
    settings = small_text("data/site.yml").replace("required_editions: [vi, en]", "required_editions: [vi]")
    site = build_site({"data/site.yml": settings, "documents/speech/index.vi.md": PAGE})
    page = read_html(site.text("en/documents/speech/study/"))
    assert "../../../../documents/speech/study/" in {one["href"] for one in page.all("a")}
    assert "documents/speech/study/" not in site.text("en/contents/")


@pytest.mark.usefixtures("shipped")  # it leaves the handouts that did not change
def test_the_shipped_article_with_a_text_of_its_length_loads_no_more_than_any_page(build_content, tmp_path):
    """The article, the lesson after it, and every handout of both; a link to a page left out is longer, not shorter."""
    shutil.copytree(ROOT / ".cache" / "handouts", tmp_path / ".cache" / "handouts")
    content = tmp_path / "content"
    for name in ("data", "article", "about", "lessons/why-now"):
        for path in (CONTENT / name).rglob("*"):
            if path.is_file() and not re.match(r"(?:text|corrections)\.", path.name):
                target = content / path.relative_to(CONTENT)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    text = assemble(find(text_blocks(PLAN.read_text("utf-8")), "HỌC TẬP SUỐT ĐỜI")).text
    (content / "article" / "text.vi.md").write_text(imported(text), encoding="utf-8")
    site = build_content(content, tmp_path / "site", without=("packing",))
    assert [found for found in site.warnings if "[W0" in found] == []
    assert len(text.paragraphs) == 10
    assert site.text("article/").count("box said") == 11
