"""Pages about the course as a whole: what it covers of its sources, and what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.dates import long_date
from coursekit.model import Kind
from coursekit.uses import reading_order
from coursekit.views.frame import Link
from coursekit.views.rows import rows
from coursekit.views.sources import taken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from coursekit.outputs import Output
    from coursekit.views.rows import Row

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class SystemView:
    """One system of the source documents."""

    title: str
    sources: tuple[tuple[Link, str], ...]  # (source, how much is taken from it)
    pages: tuple[tuple[Row, str], ...]  # (page, what is made from it)
    planned: tuple[str, ...]


@dataclass(frozen=True)
class DayView:
    """What changed on a day."""

    date: str
    words: str
    pages: tuple[Link, ...]


def system_views(course: Course, lang: str, sizes: Sizes, outputs: Outputs) -> tuple[SystemView, ...]:
    """Every system in the order of coverage.yml."""
    here = address(course.site, "coverage", lang)
    sources = relative(here, address(course.site, "sources", lang))
    return tuple(
        SystemView(
            title=system.title[lang],
            sources=tuple(
                (Link(f"{sources}#{key}", course.sources[key].short[lang]), taken(course, key, lang))
                for key in system.sources
                if key in course.sources
            ),
            pages=tuple(
                (row, _made(course, page_id, lang, outputs))
                for page_id in system.carried_by
                for row in rows(course, (page_id,), lang, here, sizes)
            ),
            planned=tuple(page_id for page_id in system.planned if (page_id, lang) not in course.pages),
        )
        for system in course.coverage
    )


def _made(course: Course, page_id: str, lang: str, outputs: Outputs) -> str:
    count = len(outputs.get((page_id, lang), {}))
    return course.ui[lang]["n-outputs"].format(n=count) if count else ""


def day_views(course: Course, lang: str) -> tuple[DayView, ...]:
    """Every day on which something changed, newest first: in words, and by the dates of the pages."""
    here = address(course.site, "changes", lang)
    told = {change.date: change.words[lang] for change in course.changes}
    pages = [page for page in reading_order(course, lang) if page.kind is not Kind.HOME]
    return tuple(
        DayView(
            date=long_date(day, course.ui[lang]),
            words=told.get(day, ""),
            pages=tuple(
                Link(relative(here, address(course.site, page.id, lang)), page.title)
                for page in pages
                if page.updated == day
            ),
        )
        for day in sorted({*told, *(page.updated for page in pages)}, reverse=True)
    )
