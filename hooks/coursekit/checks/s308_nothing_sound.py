"""A message to look through in which everything is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S308",
    vi="câu hỏi “{text}” không có phần nào ổn. Hãy để ít nhất một phần - [ ], kèm lời giải thích vì sao phần ấy không sao.",
    en="in the question “{text}” nothing is sound. Leave at least one piece as - [ ], with why it is fine.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Then there is nothing to tell apart."""
    for path, source in page.texts:
        for question in source.questions:
            if question.kind == "spot" and not any(option.is_right for option in question.options):
                yield RULE.at(path, question.line, text=question.text)
