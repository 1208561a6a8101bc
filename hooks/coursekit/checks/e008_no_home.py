"""A required edition without its home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "E008",
    vi="thiếu trang chủ. Hãy tạo tệp này với title, summary, updated và vài dòng giới thiệu.",
    en="the home page is missing. Write this file with title, summary, updated and a few lines of introduction.",
)


def check(course: Course) -> Iterator[Problem]:
    """Only when no edition has one: else it is a missing edition."""
    if any(page_id == "" for page_id, _ in course.pages):
        return
    for lang in course.site.required_editions:
        yield RULE.at(f"content/index.{lang}.md", 1)
