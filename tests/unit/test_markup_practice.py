"""Drills and the placement: data turned into what works on paper, without a script, and with one."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from coursekit.handout import Edition, document
from coursekit.markup import CourseExtension, Rendering
from coursekit.model import Kind
from markdown import Markdown

DRILL = """odd-message:
  screen: message
  title: {vi: Tin lạ, en: An odd message}
  story: {vi: Có tin., en: A message comes.}
  pieces:
    - {look: name, words: {vi: Số lạ, en: Unknown}, why: {vi: Chưa sao., en: Not yet wrong.}}
    - {look: link, words: {vi: Bấm đây, en: Tap here}, verdict: wrong, why: {vi: Lạ., en: A strange link.}}
    - {words: {vi: Chào, en: Hello}, why: {vi: Thường., en: Usual.}}
  then: {vi: Xóa tin., en: Delete it.}
"""
QUESTION = """    - ask: {vi: Câu, en: Question}
      answers:
        - {words: {vi: Chưa, en: Not yet}, points: 0}
        - {words: {vi: Được, en: I can}, points: 2}
"""
STEPS = "".join(
    f"    - {{from: {least}, words: {{vi: bước, en: a step}}, lessons: [lessons/second]}}\n" for least in (0, 2, 4, 6)
)
PLACEMENT = "".join(
    f"area-{at}:\n  title: {{vi: Mảng {at}, en: Area {at}}}\n  questions:\n{QUESTION * 4}  steps:\n{STEPS}"
    for at in range(4)
)


@pytest.fixture
def course(read_small):
    return read_small({"data/drills.yml": DRILL, "data/placement.yml": PLACEMENT})


@pytest.fixture
def render(course):
    def make(text: str, lang: str = "en"):
        extension = CourseExtension()
        extension.rendering = Rendering(course, "lessons/first", lang, Kind.LESSON)
        return ET.fromstring(f"<div>{Markdown(extensions=[extension]).convert(text)}</div>")

    return make


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_drill_says_that_it_is_not_real_and_shows_its_pieces_as_they_are_read(render) -> None:
    figure = render("{drill:odd-message}").find("figure")
    screen = figure.find("div[@class='screen']")
    assert words(screen[0]) == "Practice screen, not real"
    assert [(words(one), one.get("class")) for one in screen.iter("li")] == [
        ("Unknown", "name"),
        ("Tap here", "link"),
        ("Hello", None),
    ]
    assert figure.get("aria-labelledby") == figure.find("figcaption").get("id")


def test_nothing_in_a_drill_can_be_followed_or_pressed(render) -> None:
    figure = render("{drill:odd-message}").find("figure")
    assert not {one.tag for one in figure.iter()} & {"a", "button", "input", "form", "img"}


def test_what_to_look_for_is_folded_away_and_speaks_of_every_piece(render) -> None:
    details = render("{drill:odd-message}").find("figure/details")
    assert details.get("open") is None
    assert [words(one) for one in details.iter("li")] == [
        "This is fine. Not yet wrong.",
        "Something is wrong here. A strange link.",
        "This is fine. Usual.",
    ]
    assert words(details[-1]) == "Delete it."


def test_the_placement_asks_every_area_or_one_and_shows_the_points_on_paper(render) -> None:
    assert len(render("{placement:all}").findall(".//div[@class='area']")) == 4
    (area,) = render("{placement:area-2}").findall(".//div[@class='area']")
    assert words(area.find("h3")) == "Area 2"
    assert [words(one) for one in area.find("ol/li/ul")] == ["Not yet points: 0", "I can points: 2"]
    rows = [[words(cell) for cell in row] for row in area.find(".//tbody")]
    assert [row[0] for row in rows] == ["from 0", "from 2", "from 4", "from 6"]
    assert rows[0][1] == "Step 1: a step"
    assert words(area.find("p")) == "Points in this area: ……… (at most 8)"


def test_the_placement_leads_to_lessons_of_its_edition(render) -> None:
    link = render("{placement:area-0}", "vi").find(".//td/a")
    assert link.get("href") == "../../lessons/second/index.md"


def test_an_unknown_key_stays_as_typed(render) -> None:
    for text in ("{drill:nothing}", "{placement:nothing}"):
        assert words(render(text).find("p")) == text


def test_on_paper_a_drill_is_a_card_and_what_to_think_of_it_stands_with_the_answers(course, render) -> None:
    html = ET.tostring(render("{drill:odd-message}"), encoding="unicode")
    printed, _ = document(course, course.pages["lessons/first", "en"], html, Edition("a4"))
    card = next(node for node in printed["body"] if node.get("role") == "drill")
    assert (card["tone"], card["whole"]) == ("dashed", True)
    assert "Tap here" in str(card)
    assert "strange link" not in str(card)
    (answers,) = (node for node in printed["body"] if node["t"] == "answers")
    assert "strange link" in str(answers)
    assert "Delete it." in str(answers)
