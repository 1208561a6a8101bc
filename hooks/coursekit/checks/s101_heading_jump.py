"""A heading that skips a level: the outline breaks for screen readers and in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S101",
    vi="tiêu đề “{text}” nhảy từ bậc {before} xuống bậc {level}. Sau {after_vi} chỉ được dùng tối đa {allowed}.",
    en="the heading “{text}” jumps from level {before} to level {level}. After {after_en} use at most {allowed}.",
)


_TITLE = {"after_vi": "tên trang", "after_en": "the page's title"}


def check(page: Page, _: Course) -> Iterator[Problem]:
    """The page's title is level 1."""
    for path, source in page.texts:
        before = 1 if path == page.path else 2  # a local part stands below a section
        for heading in source.headings:
            if heading.level > before + 1:
                after = {"after_vi": "#" * before, "after_en": "#" * before} if before > 1 else _TITLE
                values = {"before": before, "level": heading.level, "allowed": "#" * (before + 1), **after}
                yield RULE.at(path, heading.line, text=heading.text, **values)
            before = max(heading.level, 2)
