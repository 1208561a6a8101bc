"""A page still said to be planned although it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.links import page_ids
from coursekit.placed import line_of
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R008",
    vi="trang '{key}' đã có, hãy chuyển từ 'planned' sang 'carried_by'.",
    en="the page '{key}' is there: move it from 'planned' to 'carried_by'.",
    severity=Severity.WARNING,
)


def check(course: Course) -> Iterator[Problem]:
    """A reminder, not an obstacle: the page may not yet carry all it should."""
    known = page_ids(course)
    for system in course.coverage:
        for key in system.planned:
            if key in known:
                yield RULE.at(data_path("coverage"), line_of(key, system.line), key=key)
