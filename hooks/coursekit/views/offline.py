"""The page on which packs are saved, and the links to it from where a reader looks for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.catalogue.reading import saved_pages
from coursekit.offline.packs import WHOLE, parts_of_pack, whole_is_long
from coursekit.offline.sizes import mark
from coursekit.views.frame import Link
from coursekit.views.parts import items

if TYPE_CHECKING:
    from coursekit.model import Course

NOTES = ("what", "read", "versions", "free", "other")


@dataclass(frozen=True)
class PackView:
    """A pack as it is offered, with its price."""

    key: str
    title: str
    facts: str
    parts: tuple[str, ...]


def pack_views(course: Course, lang: str, page_id: str) -> tuple[PackView, ...]:
    """What can be saved from a page: the whole course, then every unit."""
    ui = course.ui[lang]
    titles = {WHOLE: ui["offline-course"], **{unit.key: unit.title[lang] for unit in course.units}}
    return tuple(
        PackView(
            key,
            titles[key],
            ui["offline-size"].format(pages=mark(lang, key, "pages"), kb=mark(lang, key, "kb")),
            () if key == WHOLE and whole_is_long(course) else parts_of_pack(course, key),
        )
        for key in items(course, page_id, lang)
    )


def notes(course: Course, lang: str) -> tuple[str, ...]:
    """What is good to know about saving."""
    return tuple(course.ui[lang][f"offline-note-{name}"] for name in NOTES)


def pack_link(course: Course, lang: str, here: str, key: str = WHOLE) -> Link | None:
    """The link from address `here` to where a pack is saved, with its size; None where nothing can be saved."""
    if not course.site.offline:
        return None
    ui = course.ui[lang]
    text = ui["offline-link-course"] if key == WHOLE else ui["offline-link-unit"]
    there = relative(here, address(course.site, saved_pages(course, lang)[key], lang))
    return Link(f"{there}#{key}", text.format(kb=mark(lang, key, "kb")))
