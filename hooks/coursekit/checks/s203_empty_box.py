"""A box without text, most often because its text is not indented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S203",
    vi="khung '{role}' không có nội dung. Chữ trong khung phải thụt vào 4 dấu cách so với !!!.",
    en="the box '{role}' is empty. Its text must be indented by 4 spaces from the !!!.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Boxes within boxes too."""
    for path, source in page.texts:
        for box in source.boxes:
            if not any(line.strip() for line in box.body):
                yield RULE.at(path, box.line, role=box.role)
