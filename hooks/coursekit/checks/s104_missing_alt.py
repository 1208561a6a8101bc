"""An image without alt text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S104",
    vi="hình '{target}' thiếu lời mô tả cho người không nhìn thấy hình. Hãy viết ![mô tả ngắn]({target}).",
    en="the image '{target}' has no description for those who cannot see it. Write ![a short description]({target}).",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Every image says what it shows; decoration has no place in a lesson."""
    for path, source in page.texts:
        for link in source.links:
            if link.is_image and not link.text.strip():
                yield RULE.at(path, link.line, target=link.target)
