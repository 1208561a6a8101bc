"""A quotation that no page uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C111",
    vi="chưa trang nào dùng lời trích '{key}'. Hãy dùng, hoặc xóa đi.",
    en="no page uses the quote '{key}'. Use it, or delete it.",
    severity=Severity.WARNING,
)


def check(course: Course) -> Iterator[Problem]:
    """In either edition, local parts included; where drafts are left out, what they use is not known."""
    if course.drafts:
        return
    used = {key for page in course.pages.values() for _, source in page.texts for key in source.keys("quote")}
    for key, quote in course.quotes.items():
        if key not in used:
            yield RULE.at(data_path("quotes"), quote.line, key=key)
