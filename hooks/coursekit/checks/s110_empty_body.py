"""A page with settings and no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model import Kind
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S110",
    vi="trang chưa có nội dung. Hãy viết bài sau dòng --- thứ hai.",
    en="the page has no text. Write it below the second line of ---.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Home and units fill themselves; every other page is written."""
    if page.lines and page.kind is not Kind.HOME and not page.source.body.strip():
        yield RULE.at(page.path, max(page.source.first_line - 1, 1))
