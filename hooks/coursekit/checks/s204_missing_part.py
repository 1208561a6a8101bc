"""A part that every lesson, guide or article has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule
from coursekit.roles import NEEDED, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S204",
    vi="trang thiếu khung '{role}' ({what_vi}). Hãy thêm !!! {role}.",
    en="the page lacks the box '{role}' ({what_en}). Add !!! {role}.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """What is needed depends on the kind of page."""
    found = {box.role for box in page.source.boxes}
    for role in NEEDED.get(page.kind, ()):
        if role not in found and page.source.body.strip():
            vi, en = ROLES[role]
            yield RULE.at(page.path, 1, role=role, what_vi=vi, what_en=en)
