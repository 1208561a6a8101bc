"""A lesson, or the article, that no unit lists: no reader would come to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model import Kind
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R009",
    vi="'{key}' chưa thuộc phần học nào. Hãy thêm vào 'entries' của một phần trong units.yml.",
    en="'{key}' is in no unit. Add it to the 'entries' of a unit in units.yml.",
)


def check(course: Course) -> Iterator[Problem]:
    """Told once, at the edition that comes first."""
    listed = {page_id for unit in course.units for page_id in unit.entries}
    told: set[str] = set()
    for lang in course.site.editions:
        for page in course.edition(lang):
            if page.kind in (Kind.ARTICLE, Kind.LESSON) and page.id not in listed | told:
                told.add(page.id)
                yield RULE.at(page.path, 1, key=page.id)
