"""A list item of a self-check that is neither question nor option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S306",
    vi="dòng “{text}” không phải câu hỏi cũng không phải phương án. Câu hỏi viết 1. …; thụt vào 4 dấu cách là phương án - [x], - [ ], bước 1. …, cặp - … :: … hoặc chỗ sai - [!].",
    en="the line “{text}” is neither a question nor an option. Write questions as 1. …; indented by 4 spaces, options as - [x], - [ ], steps as 1. …, pairs as - … :: …, what is wrong as - [!].",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """It would be lost on the page."""
    for path, source in page.texts:
        for item in source.odd_items:
            yield RULE.at(path, item.line, text=item.text)
