"""A link without a target or without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R023",
    vi="liên kết “{text}” thiếu {what_vi}. Hãy viết đủ [chữ](đường-dẫn).",
    en="the link “{text}” lacks its {what_en}. Write it in full: [words](path).",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """An image without alt text has a rule of its own."""
    for path, source in page.texts:
        for link in source.links:
            if link.reference is None and not link.target:
                yield RULE.at(path, link.line, text=link.text, what_vi="đường dẫn", what_en="path")
            elif not link.is_image and not link.text.strip():
                yield RULE.at(path, link.line, text=link.target, what_vi="chữ để bấm vào", what_en="words")
