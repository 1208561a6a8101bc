"""`{diagram:KEY}`: a drawing and its table, in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from coursekit.markup import CourseExtension, Rendering
from coursekit.model import Kind
from markdown import Markdown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DIAGRAMS = """
line:
  kind: timeline
  title: {vi: Đường, en: A line}
  description: {vi: Kể hình., en: What it shows.}
  note: {vi: Của ta., en: Ours.}
  items:
    - date: plan-date
      words: {vi: "Kế hoạch, {fact:families} nhà", en: "Plan, {fact:families} homes"}
      more: {vi: một dòng nữa, en: one more line}
    - words: {vi: Báo, en: The paper}
steps:
  kind: strip
  title: {vi: Dải, en: A strip}
  description: {vi: Kể dải., en: What it shows.}
  items:
    - words: {vi: Đề từ, en: Epigraph}
      paragraphs: [p0]
    - words: {vi: Hai đoạn, en: Two paragraphs}
      paragraphs: [p1, p2]
"""


@pytest.fixture
def render(read_small):
    """`render(markdown, "en")`: what a lesson's Markdown becomes in a course with two diagrams."""
    course = read_small({"data/diagrams.yml": DIAGRAMS})

    def make(text: str, lang: str = "en", page_id: str = "lessons/first") -> Element:
        extension = CourseExtension()
        extension.rendering = Rendering(course, page_id, lang, Kind.LESSON)
        return ET.fromstring(f"<div>{Markdown(extensions=['attr_list', extension]).convert(text)}</div>")

    return make


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_drawing_has_a_name_a_description_and_words_in_the_language_of_the_page(render) -> None:
    for lang, name, told in (("vi", "Đường", "Kể hình."), ("en", "A line", "What it shows.")):
        figure = render("{diagram:line}", lang).find("figure")
        svg = figure.find("svg")
        assert svg.get("role") == "img"
        assert words(figure.find("figcaption")) == name
        assert svg.get("aria-labelledby") == figure.find("figcaption").get("id")
        assert words(svg.find("desc")) == told


def test_the_drawing_shows_its_facts_as_words(render) -> None:
    shown = [words(text) for text in render("{diagram:line}").iter("text")]
    assert shown == [
        "20 March 2025", "Plan, more than 210,000 homes", "one more line", "No date given in the source", "The paper",
    ]  # fmt: skip


def test_its_table_says_the_same_closed_and_cites_the_facts(render) -> None:
    page = render("{diagram:line}")
    details = page.find("figure/details")
    assert details.get("open") is None
    cells = [[cell.text or "" for cell in row] for row in details.iter("tr")]
    assert cells[0] == ["Date", "Document"]
    facts = details.findall(".//td/span")
    assert [(fact.text, fact.attrib) for fact in facts] == [("20 March 2025", {}), ("more than 210,000", {})]
    assert [words(mark) for mark in details.iter("sup")] == ["[1]", "[2]"]
    assert [words(source.find("a")) for source in page.findall("section/ol/li")] == ["Plan 1", "The paper"]


@pytest.mark.parametrize(
    ("page_id", "href"),
    [("article", "#p2"), ("lessons/first", "../../article/index.md#p2"), ("", "article/index.md#p2")],
)
def test_the_cells_of_a_strip_lead_to_the_articles_paragraphs(render, page_id, href) -> None:
    svg = render("{diagram:steps}", page_id=page_id).find("figure/svg")
    assert svg.get("role") == "group"
    assert [link.get("href") for link in svg.iter("a")][-1] == href
    assert [words(link) for link in svg.iter("a")] == ["“ ” Epigraph", "1 Two paragraphs", "2"]
    names = [link.get("aria-label") for link in svg.iter("a")]
    assert names == [None, None, "the article, paragraph 2: Two paragraphs"]


def test_the_table_of_a_strip_names_the_paragraphs(render) -> None:
    rows = [[words(cell) for cell in row] for row in render("{diagram:steps}").find("figure/details").iter("tr")]
    assert rows == [["Paragraph", "What it does"], ["“ ”", "Epigraph"], ["1, 2", "Two paragraphs"]]


def test_a_diagram_works_in_a_box_and_leaves_the_text_around_it(render) -> None:
    page = render("Before.\n\n{diagram:line}\n\nAfter.")
    assert [child.tag for child in page][:3] == ["p", "figure", "p"]


@pytest.mark.parametrize("text", ["{diagram:no-such}", "See {diagram:line} here.", "`{diagram:line}`"])
def test_what_is_no_diagram_alone_stays_as_typed(render, text) -> None:
    page = render(text)
    assert page.find(".//figure") is None
    assert "{diagram:" in words(page)


def test_a_fact_that_is_not_there_stops_no_preview(read_small) -> None:
    course = read_small({"data/diagrams.yml": DIAGRAMS.replace("plan-date", "no-such")})
    extension = CourseExtension()
    extension.rendering = Rendering(course, "lessons/first", "en", Kind.LESSON)
    assert "no-such" in Markdown(extensions=[extension]).convert("{diagram:line}")
