"""Lists in reading order: the contents, units, guides, ways, what can be saved."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from coursekit.catalogue.listed import FACTS, Listed, fits, listed, pages_of, row_entry, share, shown, whole
from coursekit.dividing import ROOM, Entry
from coursekit.once import once
from coursekit.paths import paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from coursekit.model import Course, Unit
    from coursekit.paths import Path

ON_HOME = ROOM * 2 / 3  # the home page has its own text besides
WHOLE = "course"  # the key of all units together


@once
def contents(course: Course, lang: str) -> Listed:
    """Every unit with its pages; in a large course the units alone, whose own pages have the rest."""
    every = [Entry(unit.title[lang], _unit_share(unit, lang) + _brief_share(course, unit, lang), unit)
             for unit in course.units]  # fmt: skip
    if fits(course, every):
        return whole("contents", every)
    return listed(course, "contents", _units(course, lang), is_brief=True)


@once
def home_units(course: Course, lang: str) -> tuple[Unit, ...]:
    """The units that the home page names: all, or the first of many."""
    sums = accumulate(_unit_share(unit, lang) for unit in course.units)
    return tuple(unit for unit, taken in zip(course.units, sums, strict=True) if taken <= ON_HOME)


def _units(course: Course, lang: str) -> Iterator[Entry]:
    return (Entry(unit.title[lang], _unit_share(unit, lang), unit) for unit in course.units)


def _unit_share(unit: Unit, lang: str) -> float:
    return share(unit.title[lang] + unit.summary[lang], unit.key, entries=2, facts=FACTS)


def _brief_share(course: Course, unit: Unit, lang: str) -> float:
    pages = filter(None, (shown(course, page_id, lang) for page_id in (*unit.entries, *unit.guides)))
    return sum(share(page.title, page.slug, facts=FACTS // 2) for page in pages)


def unit_list(course: Course, lang: str, unit: Unit) -> Listed:
    """A unit's entries, then its guides."""
    return _rows(course, lang, f"units/{unit.key}", (("entries", unit.entries), ("guides", unit.guides)))


def guide_list(course: Course, lang: str) -> Listed:
    """All guides, as the units order them."""
    ordered = [page_id for unit in course.units for page_id in unit.guides]
    return _rows(course, lang, "guides", (("guides", dict.fromkeys(ordered)),))


def path_list(course: Course, lang: str, way: Path) -> Listed:
    """The lessons of a way, then its guides, then what is for everybody."""
    sections = (("lessons", way.lessons), ("guides", way.guides), ("shared", way.shared))
    return _rows(course, lang, way.page_id, sections)


def _rows(course: Course, lang: str, list_id: str, sections: Iterable[tuple[str, Iterable[str]]]) -> Listed:
    units = _unit_keys(course)
    found = (
        row_entry(course, page_id, lang, section, units.get(page_id, ""))
        for section, page_ids in sections
        for page_id in page_ids
    )
    return listed(course, list_id, (entry for entry in found if entry is not None))


@once
def _unit_keys(course: Course) -> dict[str, str]:
    return {page_id: unit.key for unit in course.units for page_id in (*unit.entries, *unit.guides)}


@once
def saved_list(course: Course, lang: str) -> Listed:
    """What can be saved: the whole course, then every unit."""
    titles = {WHOLE: course.ui[lang]["offline-course"], **{unit.key: unit.title[lang] for unit in course.units}}
    rows = [Entry(title, share(title, key * 3, entries=3, facts=FACTS), key) for key, title in titles.items()]
    return listed(course, "offline", rows)


@once
def saved_pages(course: Course, lang: str) -> dict[str, str]:
    """The page on which each of them is offered."""
    return pages_of(saved_list(course, lang), str)


@once
def checked(course: Course, lang: str) -> Listed:
    """The lessons that can be finished, by unit: those with a self-check."""
    pages = (
        (unit, page)
        for unit in course.units
        for page_id in unit.entries
        if (page := course.pages.get((page_id, lang))) and page.source.questions
    )
    entries = tuple(Entry(page.title, share(page.title, page.slug + "data-step"), (unit, page)) for unit, page in pages)
    found = whole("progress", entries)
    return found if fits(course, entries) else Listed("progress", entries, found.root, is_brief=True)


def reading_lists(course: Course, lang: str) -> Iterator[Listed]:
    """All of them that have pages of their own."""
    yield contents(course, lang)
    yield guide_list(course, lang)
    yield from (unit_list(course, lang, unit) for unit in course.units)
    yield from (path_list(course, lang, way) for way in paths(course))
    if course.site.offline:
        yield saved_list(course, lang)
