"""A pair in apart.yml with nothing on one side: it would never speak up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C402",
    vi="'{key}' cần có cả hai bên: 'facts' hoặc 'words' ở bên này, 'not_with' hoặc 'not_with_facts' ở bên kia.",
    en="'{key}' needs both sides: 'facts' or 'words' on one, 'not_with' or 'not_with_facts' on the other.",
)


def check(course: Course) -> Iterator[Problem]:
    """Told at the pair's key."""
    for pair in course.apart:
        if not (pair.facts or pair.words) or not (pair.not_with or pair.not_with_facts):
            yield RULE.at(data_path("apart"), pair.line, key=pair.key)
