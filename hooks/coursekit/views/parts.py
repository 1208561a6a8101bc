"""The pages of a list that is too long for one: what leads up, on, back, and to what is further down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address, relative
from coursekit.catalogue.places import places
from coursekit.views.frame import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.catalogue.places import Place
    from coursekit.dividing import Part
    from coursekit.model import Course


@dataclass(frozen=True)
class Kid:
    """A page further down, as the one above it leads there."""

    link: Link
    count: int  # entries that it leads to
    anchor: str = ""


@dataclass(frozen=True)
class PartView:
    """What a page of a divided list has besides its entries."""

    up: Link | None
    kids: tuple[Kid, ...]
    previous: Link | None
    next: Link | None
    is_further: bool  # whether it is not the list's own page


def items(course: Course, page_id: str, lang: str) -> tuple[Any, ...]:
    """What stands on a page of a list."""
    place = places(course, lang)[page_id]
    return tuple(entry.item for entry in place.listed.entries[place.part.start : place.part.stop])


def list_of(course: Course, page_id: str, lang: str) -> str | None:
    """The list that a page further down belongs to; None for every other page."""
    place = places(course, lang).get(page_id)
    return place.listed.list_id if place is not None and place.up is not None else None


def part_title(course: Course, page_id: str, lang: str, title: str) -> str:
    """What a page of a list is called: as the list, with its number and from where to where it goes."""
    ui, place = course.ui[lang], places(course, lang).get(page_id)
    if place is None or place.up is None:
        return title
    form = ui["part-title"] if place.part.number else ui["part-named"]
    return form.format(title=title, n=place.part.number.replace("-", "–"), label=place.part.label)


def part_view(course: Course, page_id: str, lang: str, title: str, anchors: Mapping[str, str]) -> PartView:
    """The view of a page of a list with this title. `anchors` are those of its links, by the pages they lead to."""
    place, here = places(course, lang)[page_id], address(course.site, page_id, lang)

    def link(part: Part | None) -> Link | None:
        if part is None:
            return None
        text = part.label or title
        return Link(relative(here, address(course.site, part.page_id, lang)), text)

    kids = tuple(
        Kid(made, stop - start, anchors.get(kid.page_id, ""))
        for kid in place.part.kids
        for start, stop in [kid.reach]
        if (made := link(kid))
    )
    is_further = place.up is not None
    return PartView(link(place.up), kids, _back(place, link(place.previous)), link(place.next), is_further)


def _back(place: Place, link: Link | None) -> Link | None:
    """The page before; not twice the same link where that is the page above."""
    return None if place.previous is not None and place.previous is place.up else link
