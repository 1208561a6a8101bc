"""A self-check question whose options are of several kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule
from coursekit.self_check import MIXED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S307",
    vi="câu hỏi “{text}” trộn nhiều kiểu phương án. Mỗi câu chỉ dùng một kiểu: - [x] và - [ ]; hoặc các bước 1. …; hoặc các cặp - … :: …; hoặc - [!] và - [ ].",
    en="the question “{text}” mixes options of several kinds. Use one kind a question: - [x] and - [ ]; or steps 1. …; or pairs - … :: …; or - [!] and - [ ].",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Nobody could say how it is answered."""
    for path, source in page.texts:
        for question in source.questions:
            if question.kind == MIXED:
                yield RULE.at(path, question.line, text=question.text)
