"""`roles` that is not the same in both editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.editions import differences
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "E009",
    vi="'roles' khác bản {language_vi}: ở đây là {here}, bên kia là {there}. Hai bản của một trang phải dành cho cùng những người.",
    en="'roles' differs from the {language_en} edition: {here} here, {there} there. The editions of a page must be for the same people.",
)


def check(course: Course) -> Iterator[Problem]:
    """Told at the edition that is not the site's first."""
    return differences(course, RULE, "roles")
