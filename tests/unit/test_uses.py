"""Which pages use what."""

from __future__ import annotations

import pytest
from coursekit.uses import facts_of, reading_order, uses

DIAGRAMS = """
line:
  kind: timeline
  title: {vi: Đường, en: A line}
  description: {vi: Kể., en: Told.}
  items:
    - words: {vi: "{fact:families}", en: "{fact:families}"}
    - date: plan-date
      words: {vi: Báo, en: The paper}
"""


@pytest.fixture
def course(read_small, small_text):
    text = small_text("lessons/second/index.en.md") + "\n{diagram:line}\n\n{quote:never-stops}\n"
    return read_small({"lessons/second/index.en.md": text, "data/diagrams.yml": DIAGRAMS})


def test_a_page_uses_the_facts_of_its_diagrams(course) -> None:
    assert facts_of(course, course.pages["lessons/second", "en"]) >= {"families", "plan-date"}
    assert [page.id for page in uses(course, "en").facts["families"]] == ["lessons/second"]
    assert "families" not in uses(course, "vi").facts


def test_a_page_uses_a_source_by_a_fact_a_quotation_or_its_settings(course) -> None:
    found = uses(course, "en")
    assert [page.id for page in found.sources["paper"]] == ["lessons/second"]
    assert "lessons/second" in [page.id for page in found.quotes["never-stops"]]


def test_the_owners_local_part_counts(read_small) -> None:
    course = read_small({"lessons/first/local.vi.md": "Ở đây có {fact:families}.\n"})
    assert [page.id for page in uses(course, "vi").facts["families"]] == ["lessons/first"]


def test_pages_come_in_reading_order_and_those_in_no_unit_last(course) -> None:
    ids = [page.id for page in reading_order(course, "vi")]
    assert ids == ["article", "lessons/first", "lessons/second", "guides/meeting", "", "about"]
