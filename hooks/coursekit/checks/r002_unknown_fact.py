"""A fact that facts.yml does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R002",
    vi="không có số liệu '{key}' trong facts.yml{nearest_vi}. Hãy sửa khóa, hoặc thêm vào facts.yml.",
    en="there is no fact '{key}' in facts.yml{nearest_en}. Mend the key, or add it to facts.yml.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Every reference of this kind in the page and its local part."""
    for path, source in page.texts:
        for reference in source.references:
            if reference.kind == "fact" and reference.key and reference.key not in course.facts:
                yield RULE.at(path, reference.line, key=reference.key, **nearest(reference.key, course.facts))
