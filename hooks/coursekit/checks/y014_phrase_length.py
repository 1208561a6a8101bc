"""A fact's phrase that is too long to be a citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "Y014",
    vi="'phrase' dài {count} chữ, tối đa {limit}. Hãy chỉ giữ phần có số liệu.",
    en="'phrase' has {count} words, at most {limit} are allowed. Keep only the part with the figure.",
)


LIMIT = 12


def check(course: Course) -> Iterator[Problem]:
    """Words are what stands between spaces, as an editor counts them."""
    for fact in course.facts.values():
        if (count := len(fact.phrase.split())) > LIMIT:
            yield RULE.at(data_path("facts"), line_of(fact.phrase, fact.line), count=count, limit=LIMIT)
