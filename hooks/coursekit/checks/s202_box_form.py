"""A line that begins like a box and is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S202",
    vi="dòng “{text}” chưa đúng cách mở khung. Hãy viết !!! tên-khung hoặc !!! tên-khung “Tiêu đề riêng” (dùng dấu ngoặc kép thẳng), không dùng ???.",
    en="the line “{text}” opens no box. Write !!! role or !!! role “Own title” (straight quotes); ??? is not used.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """It would be printed with its marks."""
    for path, source in page.texts:
        for line in source.odd_boxes:
            yield RULE.at(path, line.line, text=line.text)
