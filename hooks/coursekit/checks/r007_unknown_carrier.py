"""A page that is said to carry a system and nobody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.links import page_ids
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R007",
    vi="trang '{key}' chưa có{nearest_vi} nên chưa thể ghi ở 'carried_by'. Hãy sửa tên, hoặc chuyển sang 'planned'.",
    en="there is no page '{key}'{nearest_en}, so it cannot be in 'carried_by'. Mend the name, or move it to 'planned'.",
)


def check(course: Course) -> Iterator[Problem]:
    """Drafts carry nothing yet."""
    known = page_ids(course)
    for system in course.coverage:
        for key in system.carried_by:
            if key not in known:
                yield RULE.at(data_path("coverage"), line_of(key, system.line), key=key, **nearest(key, known))
