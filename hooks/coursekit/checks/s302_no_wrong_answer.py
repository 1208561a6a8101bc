"""A self-check question that cannot be answered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S302",
    vi="câu hỏi “{text}” không có phương án sai. Hãy thêm ít nhất một phương án [ ].",
    en="the question “{text}” has no wrong answer. Add at least one option with [ ].",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """A question without any option is told elsewhere."""
    for path, source in page.texts:
        for question in source.questions:
            if question.kind == "choice" and question.options and all(option.is_right for option in question.options):
                yield RULE.at(path, question.line, text=question.text)
