"""The glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.views.parts import items

if TYPE_CHECKING:
    from coursekit.model import Course


@dataclass(frozen=True)
class TermView:
    """A glossary entry with its word in the other edition."""

    key: str
    term: str
    definition: str
    other: str
    other_lang: str


def term_views(course: Course, lang: str, page_id: str) -> tuple[TermView, ...]:
    """The terms on a page of the glossary, in dictionary order."""
    other = next((one for one in course.site.editions if one != lang), "")
    return tuple(
        TermView(term.key, term.term[lang], term.definition[lang], term.term.get(other, ""), other)
        for term in items(course, page_id, lang)
    )
