"""A box of a kind we do not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule
from coursekit.roles import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S201",
    vi="không có khung '{role}'{nearest_vi}. Các khung dùng được: {allowed}.",
    en="there is no box '{role}'{nearest_en}. Allowed boxes: {allowed}.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Boxes within boxes too."""
    for path, source in page.texts:
        for box in source.boxes:
            if box.role not in ROLES:
                yield RULE.at(path, box.line, role=box.role, allowed=", ".join(ROLES), **nearest(box.role, ROLES))
