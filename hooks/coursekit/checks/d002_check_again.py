"""An external fact whose date of review has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "D002",
    vi="đã quá ngày xem lại {date} của số liệu '{key}'. Hãy mở {url}, đối chiếu, rồi đặt 'checked_by', 'checked_on' và 'review_by' mới.",
    en="the date of review of the fact '{key}', {date}, has passed. Open {url}, compare, then set 'checked_by', 'checked_on' and 'review_by' anew.",
    severity=Severity.WARNING,
)


def check(course: Course, today: date) -> Iterator[Problem]:
    """A warning: the fact stays as it is."""
    for fact in course.facts.values():
        if fact.claim == "external" and fact.url and fact.review_by and fact.review_by < today:
            yield RULE.at(data_path("facts"), fact.line, key=fact.key, date=fact.review_by, url=fact.url)
