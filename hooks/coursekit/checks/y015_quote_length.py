"""A quotation that is too long to be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "Y015",
    vi="'text' dài {count} chữ, tối đa {limit}. Hãy trích ngắn hơn, phần còn lại viết bằng lời của mình.",
    en="'text' has {count} words, at most {limit} are allowed. Quote less, and put the rest in your own words.",
)


LIMIT = 25


def check(course: Course) -> Iterator[Problem]:
    """Words are what stands between spaces, as an editor counts them."""
    for quote in course.quotes.values():
        if (count := len(quote.text.split())) > LIMIT:
            yield RULE.at(data_path("quotes"), line_of(quote.text, quote.line), count=count, limit=LIMIT)
