"""A lesson that the placement recommends and nobody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R028",
    vi="không có trang '{key}' để khuyên người học{nearest_vi}. Hãy ghi tên trang có thật, như 'lessons/why-now'.",
    en="there is no page '{key}' to recommend{nearest_en}. Name a page that is there, like 'lessons/why-now'.",
)


def check(course: Course) -> Iterator[Problem]:
    """Every page named by a step of an area."""
    known = {page_id for page_id, _ in course.pages} | {page_id for page_id, _ in course.drafts}
    for area in course.placement.values():
        for key in (key for level in area.levels for key in level.lessons if key not in known):
            yield RULE.at(data_path("placement"), line_of(key, area.line), key=key, **nearest(key, known))
