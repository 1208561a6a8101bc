"""A list nested deeper than anyone can follow or a page can print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S106",
    vi="danh sách lồng {depth} bậc, tối đa {limit}. Hãy tách thành các mục có tiêu đề.",
    en="the list is nested {depth} levels deep, at most {limit} are allowed. Split it into sections with headings.",
)


LIMIT = 6


def check(page: Page, _: Course) -> Iterator[Problem]:
    """The deepest item of a text."""
    for path, source in page.texts:
        if source.list_depth > LIMIT:
            yield RULE.at(path, source.deepest_line, depth=source.list_depth, limit=LIMIT)
