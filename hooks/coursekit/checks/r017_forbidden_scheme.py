"""A link that runs something or opens a file of the reader's machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import scheme
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R017",
    vi="liên kết '{target}' không được phép. Chỉ dùng https:, http:, mailto:, tel: hoặc đường dẫn tương đối trong content/.",
    en="the link '{target}' is not allowed. Use https:, http:, mailto:, tel: or a relative path within content/.",
)


ALLOWED = frozenset({"https", "http", "mailto", "tel"})


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Everything but the few schemes that a reader expects; letter codes and spaces hide nothing."""
    for path, source in page.texts:
        for link in source.links:
            if (found := scheme(link.target)) and found not in ALLOWED:
                shown = link.target if len(link.target) <= _SHOWN else f"{link.target[:_SHOWN]}…"
                yield RULE.at(path, link.line, target=shown)


_SHOWN = 60
