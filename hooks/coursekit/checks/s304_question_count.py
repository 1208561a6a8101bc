"""A self-check with too few or too many questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule
from coursekit.self_check import ROLE, read_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S304",
    vi="phần tự kiểm tra có {count} câu hỏi, cần từ {low} đến {high}. Mỗi câu là một mục 1., 2., 3. …",
    en="the self-check has {count} questions, {low} to {high} are needed. Each is an item 1., 2., 3. …",
)


LOW, HIGH = 4, 6


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Each box by itself."""
    for path, source in page.texts:
        for box in source.boxes_of(ROLE):
            count = len(read_questions(box)[0])
            if box.body and not LOW <= count <= HIGH:
                yield RULE.at(path, box.line, count=count, low=LOW, high=HIGH)
