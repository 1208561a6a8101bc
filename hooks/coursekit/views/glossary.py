"""The glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.collation import sort_key

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


def term_views(course: Course, lang: str) -> tuple[TermView, ...]:
    """The glossary in dictionary order."""
    other = next((one for one in course.site.editions if one != lang), "")
    views = [
        TermView(term.key, term.term[lang], term.definition[lang], term.term.get(other, ""), other)
        for term in course.terms.values()
    ]
    return tuple(sorted(views, key=lambda view: sort_key(view.term)))
