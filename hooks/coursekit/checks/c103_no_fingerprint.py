"""A source that facts or quotations rest on and that they cannot be compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C103",
    vi="nguồn '{key}' chưa có dấu vân, nên không đối chiếu được số liệu và lời trích của nó. Khi có tài liệu ở dạng chữ, hãy chạy: manage.py fingerprint TỆP --source {key}",
    en="the source '{key}' has no fingerprint, so its facts and quotes cannot be compared with it. When you have the document as text, run: manage.py fingerprint FILE --source {key}",
    severity=Severity.WARNING,
)


def check(course: Course) -> Iterator[Problem]:
    """A reminder: an owner may have a document on paper only."""
    reported = (fact.source for fact in course.facts.values() if fact.claim == "reported")
    used = {*reported, *(quote.source for quote in course.quotes.values())}
    for key, source in course.sources.items():
        if key in used and key not in course.shelf.by_source:
            yield RULE.at(data_path("sources"), source.line, key=key)
