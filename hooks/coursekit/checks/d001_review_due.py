"""A page whose date of review has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "D001",
    vi="đã quá ngày rà soát {date}. Hãy xem lại bài, rồi đặt 'updated' và 'review_by' mới.",
    en="the date of review, {date}, has passed. Look the page over, then set 'updated' and 'review_by' anew.",
    severity=Severity.WARNING,
)


def check(course: Course, today: date) -> Iterator[Problem]:
    """A warning: the page stays up."""
    for page in course.pages.values():
        if page.review_by and page.review_by < today:
            yield RULE.at(page.path, page.lines.get("review_by", 1), date=page.review_by)
