"""A fact that no page shows and that is for none still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.checks.c109_for_unknown_page import planned_pages
from coursekit.content_paths import data_path
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C110",
    vi="chưa trang nào dùng số liệu '{key}'. Hãy dùng, xóa đi, hoặc ghi trang sắp viết ở 'for'.",
    en="no page uses the fact '{key}'. Use it, delete it, or name the page to come in 'for'.",
    severity=Severity.WARNING,
)


def check(course: Course) -> Iterator[Problem]:
    """Pages that are there count by what they use, planned ones by the fact's own word.

    Where drafts are left out, what they use is not known; `check` reads them too and tells.
    """
    if course.drafts:
        return
    used = {key for page in course.pages.values() for _, source in page.texts for key in source.keys("fact")}
    drawn = {name.removeprefix("fact:") for diagram in course.diagrams.values() for name, _ in diagram.named()}
    planned = planned_pages(course) - {page_id for page_id, _ in course.pages}
    for key, fact in course.facts.items():
        if key not in used | drawn and not planned.intersection(fact.meant_for):
            yield RULE.at(data_path("facts"), fact.line, key=key)
