"""What the course takes from its sources, what it covers of them, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coursekit.outputs import Output
from coursekit.views.pages import page_view

if TYPE_CHECKING:
    from coursekit.model import Course

COVERAGE = """
system:
  title: {vi: Một việc, en: A system}
  sources: [plan, paper]
  carried_by: [lessons/first, guides/meeting]
  planned: [lessons/to-come]
"""


@pytest.fixture
def small(read_small) -> Course:
    return read_small({"data/coverage.yml": COVERAGE})


def sources_of(course: Course, lang: str):
    paper, plan = page_view(course, "sources", lang, {})["source_list"]
    return paper, plan


def test_a_source_lists_its_facts_with_all_that_is_known_and_the_pages_that_cite_them(small) -> None:
    paper, plan = sources_of(small, "en")
    (families,) = paper.facts
    assert (families.shown, families.about) == ("more than 210,000", "Number of families")
    assert families.details == (
        "in the province; the source says “more than”; achieved; as of June 2025; second answer"
    )
    assert families.used_by == ()
    (day,) = plan.facts
    assert day.details == "the article, paragraph 1"
    assert ("Lesson 1", "../lessons/first/") in [(link.text, link.href) for link in day.used_by]


def test_a_quotation_stands_in_its_own_language_and_is_paraphrased_in_the_other(small) -> None:
    own, other = (sources_of(small, lang)[1].quotes[0] for lang in ("vi", "en"))
    assert (own.shown, own.lang) == ("“Học không bao giờ ngừng”", "vi")
    assert own.details == "Người nói; bài viết, đoạn 2"
    assert (other.shown, other.lang) == ("learning has no end", "")
    assert other.details == "in our words; A speaker; the article, paragraph 2"


def test_how_much_is_taken_is_said_and_nothing_where_nothing_is(small, read_small) -> None:
    assert [source.taken for source in sources_of(small, "vi")] == ["1 số liệu", "1 số liệu, 1 lời trích"]
    bare = read_small({"data/facts.yml": None, "data/quotes.yml": None})
    assert [source.taken for source in sources_of(bare, "vi")] == ["", ""]


def test_a_system_names_its_sources_its_pages_and_what_is_planned(small) -> None:
    made = {("guides/meeting", "en"): {"handout": Output("a.pdf", 1, ""), "facilitator": Output("b.pdf", 1, "")}}
    (system,) = page_view(small, "coverage", "en", {("lessons/first", "en"): 8400}, made)["systems"]
    assert system.title == "A system"
    assert [(link.href, link.text, taken) for link, taken in system.sources] == [
        ("../sources/#plan", "Plan 1", "figures and dates (1), quotations (1)"),
        ("../sources/#paper", "The paper", "figures and dates (1)"),
    ]
    assert [(row.href, row.facts[-1], made) for row, made in system.pages] == [
        ("../lessons/first/", "8 KB", ""), ("../guides/meeting/", "5 min", "printed versions: 2"),
    ]  # fmt: skip
    assert system.planned == ("lessons/to-come",)


def test_a_page_is_no_longer_planned_once_the_edition_has_it(read_small) -> None:
    course = read_small({"data/coverage.yml": COVERAGE.replace("to-come", "second")})
    assert page_view(course, "coverage", "en", {})["systems"][0].planned == ()


def test_days_come_newest_first_with_words_and_pages(read_small, small_text) -> None:
    newer = small_text("lessons/second/index.en.md").replace("updated: 2026-01-02", "updated: 2026-02-03")
    changes = "2026-02-05: {vi: Mới, en: New}\n2026-01-02: {vi: Mở, en: Opened}\n"
    course = read_small({"lessons/second/index.en.md": newer, "data/changes.yml": changes})
    days = page_view(course, "changes", "en", {})["days"]
    assert [(day.date, day.words, len(day.pages)) for day in days] == [
        ("5 February 2026", "New", 0), ("3 February 2026", "", 1), ("2 January 2026", "Opened", 4),
    ]  # fmt: skip
    assert [(link.text, link.href) for link in days[1].pages] == [("Lesson 2", "../lessons/second/")]
    assert [link.text for link in days[2].pages][:3] == ["A test article", "Lesson 1", "A test meeting"]


def test_contents_and_sources_lead_to_the_coverage(small) -> None:
    assert {page_view(small, page_id, "en", {})["coverage"] for page_id in ("contents", "sources")} == {"../coverage/"}
