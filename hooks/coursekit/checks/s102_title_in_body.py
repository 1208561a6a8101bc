"""A level-one heading in the text: the title in the front matter is the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S102",
    vi="tiêu đề “{text}” dùng một dấu #. Tên trang đã lấy từ 'title', trong bài hãy dùng ## hoặc ###.",
    en="the heading “{text}” has a single #. The page's title comes from 'title'; use ## or ### in the text.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Underlined with === too."""
    for path, source in page.texts:
        for heading in source.headings:
            if heading.level == 1:
                yield RULE.at(path, heading.line, text=heading.text)
