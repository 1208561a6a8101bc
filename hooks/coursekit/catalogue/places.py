"""Where every page of every list has its place: what leads to it, and what comes before and after."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from coursekit.addresses import edition_prefix
from coursekit.catalogue.alphabet import glossary, topic_lists
from coursekit.catalogue.reading import reading_lists
from coursekit.catalogue.record import record_lists, source_lists
from coursekit.links import list_of_part
from coursekit.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.catalogue.listed import Listed
    from coursekit.dividing import Part
    from coursekit.model import Course


@dataclass(frozen=True)
class Place:
    """A page of a list."""

    listed: Listed
    part: Part
    up: Part | None = None  # the page that leads to it
    previous: Part | None = None
    next: Part | None = None


@once
def places(course: Course, lang: str) -> dict[str, Place]:
    """Every page of every list by its id, the lists' own pages included."""
    lists = (glossary(course, lang), *topic_lists(course, lang).values(),
             *reading_lists(course, lang), *record_lists(course, lang))  # fmt: skip
    return dict(chain.from_iterable(map(_places, lists)))


def _places(listed: Listed) -> Iterator[tuple[str, Place]]:
    found = list(listed.root.below())
    filled = [part for part, _ in found if part.stop > part.start]
    turns = {
        part.page_id: (before, after)
        for before, part, after in zip([None, *filled], filled, [*filled[1:], None], strict=False)
    }
    for part, up in found:
        before, after = turns.get(part.page_id, (None, None))
        yield part.page_id, Place(listed, part, up, before, after)


def further_ids(course: Course, lang: str) -> tuple[str, ...]:
    """The pages that an edition has because a list is too long for one page; there may be none."""
    known = places(course, lang)
    return (*source_lists(course, lang), *(page_id for page_id, place in known.items() if place.up is not None))


@once
def gone_parts(course: Course, lang: str) -> dict[str, str]:
    """Published addresses of pages that a list of an edition once had, and the address of the list itself."""
    found, known, prefix = {}, places(course, lang), edition_prefix(course.site, lang)
    for address in course.published:
        page = address.removeprefix(prefix) if address.startswith(prefix) else ""
        list_id = list_of_part(page)
        if list_id in known and page.rstrip("/") not in known:
            found[address] = f"{prefix}{list_id}/"
    return found
