"""A note on a paragraph that the imported text does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.placed import line_of
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "T004",
    vi="nguyên văn đã nhập không có đoạn {paragraph}: chú giải ấy sẽ đứng riêng. Các đoạn có: {known}.",
    en="the imported text has no paragraph {paragraph}: that note will stand alone. It has: {known}.",
    severity=Severity.WARNING,
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """At the fingerprint of the note."""
    for (page_id, lang), document in course.documents.items():
        if page_id != page.id or (lang != page.lang and (page.id, page.lang) in course.documents):
            continue
        names = [part.name for part in document.text.parts if part.name]
        for name, opening in page.opens.items():
            if name not in names:
                line = line_of(opening, page.lines.get("opens", 1))
                yield RULE.at(page.path, line, paragraph=name, known=", ".join(names))
