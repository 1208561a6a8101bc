"""A diagram that diagrams.yml does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R025",
    vi="không có sơ đồ '{key}' trong diagrams.yml{nearest_vi}. Hãy sửa khóa, hoặc thêm vào diagrams.yml.",
    en="there is no diagram '{key}' in diagrams.yml{nearest_en}. Mend the key, or add it to diagrams.yml.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Every reference of this kind in the page and its local part."""
    for path, source in page.texts:
        for reference in source.references:
            if reference.kind == "diagram" and reference.key and reference.key not in course.diagrams:
                yield RULE.at(path, reference.line, key=reference.key, **nearest(reference.key, course.diagrams))
