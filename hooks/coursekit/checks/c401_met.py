"""Two things in one paragraph that must be kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.meetings import meetings
from coursekit.model import LANGUAGES
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "C401",
    vi="“{one}” đứng chung một đoạn với “{other}”. {why_vi} Hãy tách thành hai đoạn, hoặc nói rõ chỗ khác nhau (apart.yml, '{key}').",
    en="“{one}” stands in one paragraph with “{other}”. {why_en} Part them, or say what tells them apart (apart.yml, '{key}').",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A paragraph, a list item, a table row, a heading: what is read in one breath. In the words of the page's edition."""
    for pair, path, line, one, other in meetings(page, course):
        why = {f"why_{lang}": pair.why.get(lang, "") for lang in LANGUAGES}
        yield RULE.at(path, line, one=one, other=other, key=pair.key, **why)
