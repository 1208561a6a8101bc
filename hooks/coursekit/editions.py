"""Compares the editions of a page."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem, Rule


# language → its name in the editor's languages
LANGUAGE_NAMES = {"vi": ("tiếng Việt", "Vietnamese"), "en": ("tiếng Anh", "English")}


def language(lang: str) -> dict[str, str]:
    """The name of a language, as values of a problem."""
    vi, en = LANGUAGE_NAMES[lang]
    return {"language_vi": vi, "language_en": en}


def edition_pairs(course: Course) -> Iterator[tuple[Page, Page]]:
    """Two editions of a page each, the one of the edition that the site names first in front.

    A page whose settings could not be read is left out: comparing with it would tell one mistake twice.
    """
    for page_id in dict.fromkeys(page_id for page_id, _ in course.pages):
        found = (course.pages.get((page_id, lang)) for lang in course.site.editions)
        yield from combinations([page for page in found if page and page.lines], 2)


def differences(course: Course, rule: Rule, key: str) -> Iterator[Problem]:
    """Where a front-matter value that both editions have is not the same."""
    for first, second in edition_pairs(course):
        here, there = getattr(second, key), getattr(first, key)
        if key in first.lines and key in second.lines and here and there and here != there:
            values = {"here": _shown(here), "there": _shown(there), **language(first.lang)}
            yield rule.at(second.path, second.lines[key], **values)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(str(item).removeprefix("lessons/") for item in value) + "]"
    return str(value)
