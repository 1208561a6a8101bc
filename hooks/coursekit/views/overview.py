"""Pages about the course as a whole: what it covers of its sources, and what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address, relative
from coursekit.dates import long_date
from coursekit.views.frame import Link
from coursekit.views.parts import items
from coursekit.views.rows import rows
from coursekit.views.sources import source_address, taken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from coursekit.coverage import Coverage
    from coursekit.model import Course, Page
    from coursekit.outputs import Output
    from coursekit.views.rows import Row

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class SystemView:
    """One system of the source documents."""

    title: str
    pages: tuple[tuple[Row, str], ...]  # (page, what is made from it)
    sources: tuple[tuple[Link, str], ...] = ()  # (source, how much is taken from it)
    planned: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayView:
    """What changed on a day."""

    date: str
    words: str
    pages: tuple[Link, ...]


def system_views(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> tuple[SystemView, ...]:
    """The systems on a page of the coverage, in the order of coverage.yml; one may go on from the page before."""
    here, found = address(course.site, page_id, lang), list(items(course, page_id, lang))
    views = []
    for _, group in groupby(found, key=lambda item: item[0].key):
        pairs = list(group)
        system, begins = pairs[0]
        ids = tuple(listed for _, listed in pairs if listed is not None)
        pages = rows(course, ids, lang, here, sizes)
        made = (_made(course, one, lang, outputs) for one in ids)
        head = _head(course, system, lang, here) if begins is None else {}
        views.append(SystemView(title=system.title[lang], pages=tuple(zip(pages, made, strict=True)), **head))
    return tuple(views)


def _head(course: Course, system: Coverage, lang: str, here: str) -> dict[str, Any]:
    """What is said of a system once, where it begins."""
    linked = (
        (Link(relative(here, source_address(course, key, lang)), course.sources[key].short[lang]), key)
        for key in system.sources
        if key in course.sources
    )
    return {
        "sources": tuple((link, taken(course, key, lang)) for link, key in linked),
        "planned": tuple(page_id for page_id in system.planned if (page_id, lang) not in course.pages),
    }


def _made(course: Course, page_id: str, lang: str, outputs: Outputs) -> str:
    count = len(outputs.get((page_id, lang), {}))
    return course.ui[lang]["n-outputs"].format(n=count) if count else ""


def day_views(course: Course, lang: str, page_id: str) -> tuple[DayView, ...]:
    """The days on a page of the changes, newest first: in words, and by the dates of the pages."""
    here = address(course.site, page_id, lang)
    told = {change.date: change.words[lang] for change in course.changes}
    days: dict[date, list[Page | None]] = {}
    for day, page in items(course, page_id, lang):
        days.setdefault(day, []).append(page)
    return tuple(
        DayView(
            date=long_date(day, course.ui[lang]),
            words=told[day] if None in pages else "",
            pages=tuple(
                Link(relative(here, address(course.site, page.id, lang)), page.title)
                for page in pages
                if page is not None
            ),
        )
        for day, pages in days.items()
    )
