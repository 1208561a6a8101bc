"""Which pages rest on which facts, quotations and sources, by their references and diagrams."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.once import once

if TYPE_CHECKING:
    from coursekit.model import Course, Page

    Pages = tuple[Page, ...]


@dataclass
class Uses:
    """The pages of one edition that use each key, in reading order."""

    facts: dict[str, list[Page]] = field(default_factory=dict)
    quotes: dict[str, list[Page]] = field(default_factory=dict)
    sources: dict[str, list[Page]] = field(default_factory=dict)


@once
def uses(course: Course, lang: str) -> Uses:
    """Go through an edition once. A page uses a source that it names, or that it cites by a fact or a quotation."""
    found = Uses()
    for page in reading_order(course, lang):
        facts, quotes = facts_of(course, page), _keys(page, "quote") & course.quotes.keys()
        cited = {course.facts[key].source for key in facts} | {course.quotes[key].source for key in quotes}
        for pages, keys in (
            (found.facts, facts),
            (found.quotes, quotes),
            (found.sources, cited | _keys(page, "source") | set(page.sources)),
        ):
            for key in keys:
                pages.setdefault(key, []).append(page)
    return found


def reading_order(course: Course, lang: str) -> list[Page]:
    """The pages of an edition as the units order them, those in no unit after them."""
    listed = [page_id for unit in course.units for page_id in (*unit.entries, *unit.guides)]
    place = {page_id: number for number, page_id in enumerate(listed)}
    return sorted(course.edition(lang), key=lambda page: place.get(page.id, len(place)))


def facts_of(course: Course, page: Page) -> frozenset[str]:
    """The facts that a page prints, in its text or in a diagram."""
    drawn = (course.diagrams[key].facts for key in _keys(page, "diagram") if key in course.diagrams)
    return _keys(page, "fact").union(*drawn) & course.facts.keys()


def _keys(page: Page, kind: str) -> frozenset[str]:
    return frozenset[str]().union(*(source.keys(kind) for _, source in page.texts))
