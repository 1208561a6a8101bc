"""A drill in which everything is wrong or nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "S503",
    vi="màn hình tập '{key}' cần ít nhất một phần có vấn đề (verdict: wrong) và một phần không sao.",
    en="the drill '{key}' needs at least one piece that is wrong (verdict: wrong) and one that is fine.",
)


def check(course: Course) -> Iterator[Problem]:
    """Each drill by itself."""
    for drill in course.drills.values():
        if len({piece.is_wrong for piece in drill.pieces}) == 1:
            yield RULE.at(data_path("drills"), drill.line, key=drill.key)
