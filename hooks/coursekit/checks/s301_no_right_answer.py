"""A self-check question without a right answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S301",
    vi="câu hỏi “{text}” chưa có đáp án đúng. Hãy đánh dấu [x] ở ít nhất một phương án; nếu là câu tìm chỗ sai thì đánh dấu [!].",
    en="the question “{text}” has no right answer. Mark at least one option with [x]; if something wrong is to be found, mark it [!].",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """A question without any option is told elsewhere."""
    for path, source in page.texts:
        for question in source.questions:
            if (
                question.kind == "choice"
                and question.options
                and not any(option.is_right for option in question.options)
            ):
                yield RULE.at(path, question.line, text=question.text)
