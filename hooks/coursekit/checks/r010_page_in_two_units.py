"""A page that two units list: it can have only one place in the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R010",
    vi="'{key}' đã thuộc phần '{unit}' (dòng {first}). Mỗi bài chỉ thuộc một phần, hãy bỏ một dòng.",
    en="'{key}' is already in the unit '{unit}' (line {first}). A page has one unit: take one line out.",
)


def check(course: Course) -> Iterator[Problem]:
    """In the order of units.yml."""
    seen: dict[str, tuple[str, int]] = {}
    for unit in course.units:
        for key in (*unit.entries, *unit.guides):
            line = line_of(key, unit.line)
            if key in seen:
                yield RULE.at(data_path("units"), line, key=key, unit=seen[key][0], first=seen[key][1])
            else:
                seen[key] = (unit.key, line)
