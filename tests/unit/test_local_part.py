"""The owner's own words in place of the course's questions."""

from __future__ import annotations

import pytest
from coursekit.local_part import with_local_part

PAGE = "---\ntitle: X\nsummary: Y.\nupdated: 2026-01-02\nstep: 1\nminutes: 5\n---\n\n{body}"
BODY = """Before.

!!! local "Here"

    Three questions:

    - A?
    - B?

    - C?

After.
"""


@pytest.fixture
def merged(read_small):
    """`merged(body, local)`: the Markdown of a lesson with an owner's local part, or without one."""

    def make(body: str, local: str | None) -> str:
        course = read_small({"lessons/x/index.vi.md": PAGE.format(body=body), "lessons/x/local.vi.md": local})
        return with_local_part(course.pages["lessons/x", "vi"])

    return make


def test_without_a_local_part_the_questions_of_the_course_stay(merged) -> None:
    assert merged(BODY, None).strip() == BODY.strip()


def test_the_owners_words_stand_where_the_questions_stood(merged) -> None:
    assert merged(BODY, "We meet on Fridays.\n").strip() == (
        'Before.\n\n!!! local "Here"\n    We meet on Fridays.\n\n\nAfter.'
    )


def test_nothing_of_what_stands_around_the_box_is_lost(merged) -> None:
    local = "First.\n\n- one\n- two\n\n!!! note\n\n    In a box of our own.\n"
    found = merged(BODY, local)
    assert found.lstrip().startswith("Before.\n\n")
    assert found.rstrip().endswith("After.")
    assert "    - one\n    - two\n\n    !!! note\n\n        In a box of our own.\n" in found
    assert "questions" not in found
    assert "C?" not in found


def test_lines_without_words_get_no_blanks_at_their_end(merged) -> None:
    assert all(line == line.rstrip() for line in merged(BODY, "One.\n\n   \nTwo.\n").split("\n"))


def test_a_box_at_the_end_of_the_page_is_replaced_too(merged) -> None:
    found = merged(BODY.replace("\nAfter.\n", ""), "Ours.\n")
    assert found.strip() == 'Before.\n\n!!! local "Here"\n    Ours.'


def test_a_box_inside_a_box_keeps_its_place(merged) -> None:
    body = "!!! practice\n\n    Do it.\n\n    !!! local\n\n        - A?\n\n    Then stop.\n"
    assert merged(body, "Ours.\n").strip() == (
        "!!! practice\n\n    Do it.\n\n    !!! local\n        Ours.\n\n\n    Then stop."
    )


def test_a_page_that_has_no_box_for_it_stays_as_it_is(merged) -> None:
    assert merged("Before.\n", "Ours.\n").strip() == "Before."


def test_a_course_of_windows_line_ends_reads_the_same(merged) -> None:
    assert merged(BODY.replace("\n", "\r\n"), "Ours.\r\nMore.\r\n") == merged(BODY, "Ours.\nMore.\n")
