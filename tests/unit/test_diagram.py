"""Drawings: what is drawn where, and that it fits."""

from __future__ import annotations

import pytest
from coursekit.diagram import WIDTH, Cell, Diagram, DiagramItem, Moment, lines_of, strip, timeline

LONG = "Resolution of the 4th plenum, 7th Central Committee (Nghị quyết Trung ương 4 khóa VII)"


def texts(svg) -> list[str]:
    return ["".join(text.itertext()) for text in svg.iter("text")]


def height(svg) -> float:
    return float(svg.get("viewBox").split()[3])


@pytest.mark.parametrize("width", [WIDTH, WIDTH - 28, 120])
def test_lines_hold_every_word_in_order_and_few_enough_to_fit(width) -> None:
    lines = lines_of(LONG, width)
    assert " ".join(lines) == LONG
    assert all(len(line) * 16 * 0.6 <= width + 16 for line in lines)


def test_the_last_line_is_not_left_with_one_word() -> None:
    assert min(len(line) for line in lines_of(LONG, WIDTH)) > 20


def test_a_word_longer_than_a_line_has_a_line_of_its_own() -> None:
    assert lines_of("a nq57.nghean.gov.vn b", 60) == ["a", "nq57.nghean.gov.vn", "b"]
    assert lines_of("", 60) == []


def test_dated_moments_stand_on_a_line_and_the_others_below_it() -> None:
    moments = [Moment("2002", "one"), Moment(None, "three"), Moment("2013", "two", "more")]
    svg = timeline(moments, "No date")
    assert texts(svg) == ["2002", "one", "2013", "two", "more", "No date", "three"]
    circles = list(svg.iter("circle"))
    end = float(svg.find("path").get("d").split("V")[1])
    assert [float(circle.get("cy")) <= end for circle in circles] == [True, True, False]
    assert [circle.get("fill") == "none" for circle in circles] == [False, False, True]


@pytest.mark.parametrize("dates", [(None, None), ("2002", "2013"), (None, "2002")])
def test_a_timeline_needs_neither_kind(dates) -> None:
    svg = timeline([Moment(date, "words") for date in dates], "No date")
    assert ("No date" in texts(svg)) == (None in dates)
    assert height(svg) > 60


def test_lines_of_one_text_read_as_one_sentence() -> None:
    (_, shown) = texts(timeline([Moment("2002", LONG)], ""))
    assert shown == LONG


def test_every_cell_of_a_strip_leads_somewhere_and_those_of_one_step_touch() -> None:
    svg = strip([[Cell("1", "#p1", "One")], [Cell("8", "#p8", "Who"), Cell("9", "#p9", "", "paragraph 9: who")]])
    links = list(svg.iter("a"))
    assert [(link.get("href"), link.get("aria-label")) for link in links] == [
        ("#p1", None), ("#p8", None), ("#p9", "paragraph 9: who"),
    ]  # fmt: skip
    assert texts(svg) == ["1 One", "8 Who", "9 "]
    tops = [float(link.get("transform").split()[1].rstrip(")")) for link in links]
    assert tops[2] - tops[1] == 38 < tops[1] - tops[0]


def test_words_of_many_lines_make_their_cell_as_high() -> None:
    one, many = (strip([[Cell("1", "#p1", words)]]) for words in ("One", LONG))
    assert height(many) > height(one) + 30


def test_a_step_without_paragraphs_draws_nothing() -> None:
    assert len(list(strip([[], [Cell("1", "#p1", "One")]]).iter("a"))) == 1


def test_a_diagram_knows_what_it_refers_to() -> None:
    words = {"vi": "Số {fact:a}", "en": "No. {fact:a} and {term:b}"}
    diagram = Diagram("k", 1, "timeline", {"vi": "{fact:c}"}, {"vi": "x"}, (DiagramItem(words, date="d"),))
    assert [name for name, _ in diagram.named()] == ["d", "fact:c", "fact:a", "fact:a", "term:b"]
    assert {"a", "c", "d"} <= diagram.facts
