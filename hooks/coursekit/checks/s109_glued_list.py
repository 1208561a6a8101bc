"""A list right below a paragraph: it would be printed as running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S109",
    vi="danh sách “{text}” dính liền đoạn văn phía trên nên sẽ in thành chữ thường. Hãy thêm một dòng trống phía trên.",
    en="the list “{text}” is glued to the paragraph above and would be printed as text. Put an empty line above it.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """The first item of each."""
    for path, source in page.texts:
        before = 0
        for item in source.glued_lists:
            if item.line != before + 1:
                yield RULE.at(path, item.line, text=item.text if len(item.text) <= _SHOWN else f"{item.text[:_SHOWN]}…")
            before = item.line


_SHOWN = 40
