"""Facts that are cited in one edition only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.editions import edition_pairs, language
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "E007",
    vi="bản {language_vi} có dùng số liệu {missing} mà bản này không có. Hai bản phải dùng cùng số liệu.",
    en="the {language_en} edition cites {missing}, this one does not. Both editions must cite the same facts.",
)


def check(course: Course) -> Iterator[Problem]:
    """Facts of the page itself; the owner's local parts may differ."""
    for first, second in edition_pairs(course):
        for page, other in ((first, second), (second, first)):
            missing = (other.source.keys("fact") - page.source.keys("fact")) & course.facts.keys()
            if missing:
                listed = ", ".join(f"{{fact:{key}}}" for key in sorted(missing))
                yield RULE.at(page.path, 1, missing=listed, **language(other.lang))
