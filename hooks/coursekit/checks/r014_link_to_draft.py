"""A link from a published page to a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import relative_links, resolve
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R014",
    vi="liên kết '{target}' dẫn tới bài còn là bản nháp (status: draft), người đọc sẽ không mở được. Hãy bỏ liên kết, hoặc xuất bản bài kia.",
    en="the link '{target}' leads to a draft (status: draft), which readers cannot open. Take the link out, or publish that page.",
)


def check(course: Course) -> Iterator[Problem]:
    """A page that is a draft in every edition."""
    drafts = {page_id for page_id, _ in course.drafts} - {page_id for page_id, _ in course.pages}
    for page in course.pages.values() if drafts else ():
        for path, link in relative_links(page):
            if resolve(page.id, link.target).page_id in drafts:
                yield RULE.at(path, link.line, target=link.target)
