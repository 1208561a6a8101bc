"""A placement with too few or too many questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "S502",
    vi="phần tự xếp bước có {count} câu hỏi, cần từ {low} đến {high} cho cả các mảng.",
    en="the placement has {count} questions, {low} to {high} are needed in all its areas together.",
)
LOW, HIGH = 16, 20


def check(course: Course) -> Iterator[Problem]:
    """A course without a placement has none."""
    count = sum(len(area.asks) for area in course.placement.values())
    if course.placement and not LOW <= count <= HIGH:
        yield RULE.at(data_path("placement"), 1, count=count, low=LOW, high=HIGH)
