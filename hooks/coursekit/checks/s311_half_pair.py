"""A pair that lacks one of its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S311",
    vi="cặp này thiếu vế {what_vi}. Hãy viết: - vế trái :: vế phải => vì sao.",
    en="this pair lacks its {what_en} side. Write: - left :: right => why.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Each pair by itself."""
    for path, source in page.texts:
        for question in (one for one in source.questions if one.kind == "match"):
            for option in question.options:
                if not option.text:
                    yield RULE.at(path, option.line, what_vi="trái", what_en="left")
                elif not option.pair:
                    yield RULE.at(path, option.line, what_vi="phải", what_en="right")
