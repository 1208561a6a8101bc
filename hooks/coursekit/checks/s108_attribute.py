"""An attribute list that sets more than an id or a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S108",
    vi="không dùng được '{key}' trong ngoặc nhọn. Chỉ dùng #mã, .lớp hoặc một trong: {allowed}.",
    en="'{key}' is not allowed in braces. Use #id, .class or one of: {allowed}.",
)


ALLOWED = ("lang", "width", "height", "start")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Attributes become HTML as they are: styles and event handlers would run."""
    for path, source in page.texts:
        for attribute in source.attributes:
            if attribute.key not in ALLOWED:
                yield RULE.at(path, attribute.line, key=attribute.key, allowed=", ".join(ALLOWED))
