"""Minutes that do not fit the length of the text."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from coursekit.markdown_source import count_words
from coursekit.model import Kind
from coursekit.problem import Rule
from coursekit.reading_time import minutes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S401",
    vi="'minutes' là {minutes}, nhưng bài này đọc và làm hết khoảng {estimate} phút. Hãy ghi từ {low} đến {high}.",
    en="'minutes' is {minutes}, but reading and doing this takes about {estimate} minutes. Give {low} to {high}.",
)


PRACTICE = 4.0  # minutes for each thing to do
QUESTION = 0.5  # minutes for each self-check question
LOW, HIGH = 0.5, 4.0  # generous: people differ, and some lessons are mostly doing


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Lessons and the article; a guide's minutes are those of a meeting."""
    if page.kind not in (Kind.LESSON, Kind.ARTICLE) or page.minutes is None or not page.source.body.strip():
        return
    estimate = max(minutes_needed(page), 1.0)
    low, high = max(math.ceil(estimate * LOW), 1), math.floor(estimate * HIGH)
    if not low <= page.minutes <= high:
        yield RULE.at(
            page.path, page.lines.get("minutes", 1), minutes=page.minutes, estimate=round(estimate), low=low, high=high
        )


def minutes_needed(page: Page) -> float:
    """Reading without the speaker's notes, and doing."""
    notes = sum(count_words("\n".join(box.body)) for box in page.source.boxes_of("notes"))
    reading = minutes_of(page.source.words - notes, page.lang)
    return reading + PRACTICE * len(page.source.boxes_of("practice")) + QUESTION * len(page.source.questions)
