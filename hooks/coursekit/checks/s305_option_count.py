"""A self-check question with too few or too many options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S305",
    vi="câu hỏi “{text}” có {count} phương án, cần từ {low} đến {high}. Mỗi phương án là một dòng - [ ] hoặc - [x], thụt vào 4 dấu cách.",
    en="the question “{text}” has {count} options, {low} to {high} are needed. Each is a line - [ ] or - [x], indented by 4 spaces.",
)


LOW, HIGH = 2, 5


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Only of questions that are a choice."""
    for path, source in page.texts:
        for question in source.questions:
            if question.kind == "choice" and not LOW <= len(question.options) <= HIGH:
                yield RULE.at(path, question.line, text=question.text, count=len(question.options), low=LOW, high=HIGH)
