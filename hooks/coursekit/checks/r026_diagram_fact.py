"""A diagram built on a fact that facts.yml does not have, or on something that is no fact."""

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
    "R026",
    vi="sơ đồ dùng '{found}' nhưng trong facts.yml không có số liệu ấy{nearest_vi}. Trong chữ của sơ đồ chỉ dùng được {{fact:khóa}}.",
    en="the diagram uses '{found}', which is no fact of facts.yml{nearest_en}. The words of a diagram may hold {{fact:key}} only.",
)


def check(course: Course) -> Iterator[Problem]:
    """Dates, and whatever stands in braces."""
    for diagram in course.diagrams.values():
        for found, place in diagram.named():
            key = found.removeprefix("fact:")
            if key not in course.facts:
                line = line_of(place, diagram.line)
                yield RULE.at(data_path("diagrams"), line, found=found, **nearest(key, course.facts))
