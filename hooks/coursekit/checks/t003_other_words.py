"""A note written for a paragraph that begins with other words in the imported text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.documents.openings import openings
from coursekit.placed import line_of
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "T003",
    vi='chú giải của đoạn {paragraph} viết cho đoạn mở đầu bằng chữ khác; trong nguyên văn đã nhập, đoạn ấy mở đầu: “{begins}”. Hãy đọc lại chú giải; nếu khớp, ghi {paragraph}: "{now}".',
    en='the note on {paragraph} was written for other opening words; in the imported text it begins: “{begins}”. Read the note again; if it fits, write {paragraph}: "{now}".',
    severity=Severity.WARNING,
)
_SHOWN = 6


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Every edition's notes against each text of the page: a note says in one language what is said in another."""
    for (page_id, lang), document in course.documents.items():
        if page_id != page.id or (lang != page.lang and (page.id, page.lang) in course.documents):
            continue
        now = openings(document.text)
        for name, opening in page.opens.items():
            part = document.text.part(name)
            if part is not None and now[name] != opening:
                line = line_of(opening, page.lines.get("opens", 1))
                begins = " ".join(part.words[:_SHOWN])
                yield RULE.at(page.path, line, paragraph=name, begins=begins, now=now[name])
