"""A fact in apart.yml that facts.yml does not have."""

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
    "C403",
    vi="không có số liệu '{key}' trong facts.yml{nearest_vi}. Hãy sửa khóa, hoặc thêm vào facts.yml.",
    en="there is no fact '{key}' in facts.yml{nearest_en}. Mend the key, or add it to facts.yml.",
)


def check(course: Course) -> Iterator[Problem]:
    """On either side of a pair."""
    for pair in course.apart:
        for key in (*pair.facts, *pair.not_with_facts):
            if key not in course.facts:
                yield RULE.at(data_path("apart"), line_of(key, pair.line), key=key, **nearest(key, course.facts))
