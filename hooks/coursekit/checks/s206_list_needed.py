"""Key points or discussion questions that are not a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S206",
    vi="khung '{role}' phải là một danh sách. Hãy viết mỗi ý một dòng bắt đầu bằng “- ”.",
    en="the box '{role}' must be a list. Write each point on its own line after “- ”.",
)


LISTS = ("key-points", "discussion")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """A sentence before the list is welcome."""
    for path, source in page.texts:
        for box in source.boxes:
            if box.role in LISTS and not box.items and any(line.strip() for line in box.body):
                yield RULE.at(path, box.line, role=box.role)
