"""A redirect from an address where a page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.links import page_ids
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U006",
    vi="địa chỉ cũ '{address}' vẫn đang có trang, không thể chuyển hướng. Hãy xóa dòng này, hoặc xóa trang cũ.",
    en="there is a page at the old address '{address}', so it cannot redirect. Delete this line, or the old page.",
)


def check(course: Course) -> Iterator[Problem]:
    """In any edition."""
    known = {f"{page_id}/" for page_id in page_ids(course)}
    for old in course.redirects:
        if old in known:
            yield RULE.at(data_path("redirects"), line_of(old), address=old)
