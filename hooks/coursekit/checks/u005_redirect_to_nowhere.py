"""A redirect whose new address is no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.links import page_ids
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U005",
    vi="địa chỉ mới '{address}' không phải là trang nào{nearest_vi}. Hãy ghi địa chỉ của một trang đang có.",
    en="the new address '{address}' is no page{nearest_en}. Give the address of a page that is there.",
)


def check(course: Course) -> Iterator[Problem]:
    """A redirect to a redirect counts as nowhere: write the last address."""
    known = {f"{page_id}/" for page_id in page_ids(course)}
    for new in course.redirects.values():
        if new not in known:
            yield RULE.at(data_path("redirects"), line_of(new), address=new, **nearest(new, known))
