"""A figure that is printed, in 'show' or in a page's own words for it, and that the fact's phrase does not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.cited import labelled
from coursekit.content_paths import data_path
from coursekit.fact_numbers import numbers, proved_numbers
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Fact
    from coursekit.problem import Problem

RULE = Rule(
    "C106",
    vi="'{name}' in ra “{found}”, mà 'phrase' không có số {number}: “{phrase}”. Hãy sửa cho hai bên khớp nhau.",
    en="'{name}' prints “{found}”, but its 'phrase' has no {number}: “{phrase}”. Make the two agree.",
)


def check(course: Course) -> Iterator[Problem]:
    """Numbers in digits; the year may also be that of the source or of 'as_of'."""
    for fact in course.facts.values():
        for shown in dict.fromkeys(fact.show.values()):
            yield from _unproved(fact, shown, course, data_path("facts"), line_of(shown, fact.line))
    for path, line, fact, words in labelled(course):
        yield from _unproved(fact, words, course, path, line)


def _unproved(fact: Fact, shown: str, course: Course, path: str, line: int) -> Iterator[Problem]:
    proved = proved_numbers(fact, course)
    for value, number in numbers(shown).items():
        if value not in proved:
            yield RULE.at(path, line, name=fact.key, found=shown, number=number, phrase=fact.phrase)
