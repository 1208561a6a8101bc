"""A lesson that a guide draws on and nobody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model import Kind
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R006",
    vi="không có bài học '{key}'{nearest_vi}. 'lessons' nhận tên thư mục của bài trong content/lessons/.",
    en="there is no lesson '{key}'{nearest_en}. 'lessons' takes names of folders in content/lessons/.",
)


def check(course: Course) -> Iterator[Problem]:
    """Each lesson in a guide's front matter."""
    known = {page.slug for page in course.pages.values() if page.kind is Kind.LESSON}
    for page in course.pages.values():
        for page_id in page.lessons:
            key = page_id.rpartition("/")[2]
            if key not in known:
                yield RULE.at(page.path, line_of(page_id), key=key, **nearest(key, known))
