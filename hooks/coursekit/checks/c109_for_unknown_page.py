"""A page that a fact is said to be for, and that is neither written nor planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.links import page_ids
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C109",
    vi="'for' ghi trang '{key}', mà trang này chưa có và cũng không nằm trong 'planned' của coverage.yml{nearest_vi}. Hãy sửa tên, hoặc thêm vào 'planned'.",
    en="'for' names the page '{key}', which is neither there nor 'planned' in coverage.yml{nearest_en}. Mend the name, or add it to 'planned'.",
    severity=Severity.WARNING,
)


def check(course: Course) -> Iterator[Problem]:
    """Drafts count as written. A reminder only: an owner may have emptied coverage.yml."""
    known = page_ids(course) | planned_pages(course)
    for fact in course.facts.values():
        for key in fact.meant_for:
            if key not in known:
                yield RULE.at(data_path("facts"), line_of(key, fact.line), key=key, **nearest(key, known))


def planned_pages(course: Course) -> frozenset[str]:
    """Pages that are still to be written or to be published."""
    planned = {page_id for system in course.coverage for page_id in system.planned}
    return frozenset(planned | {page_id for page_id, _ in course.drafts})
