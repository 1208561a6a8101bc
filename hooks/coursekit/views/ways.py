"""Pages on which a learner sees what comes next: ways through the course, and how far one has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.catalogue.reading import checked
from coursekit.paths import FOLDER, paths
from coursekit.views.frame import Link
from coursekit.views.lists import sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from coursekit.paths import Path
    from coursekit.views.rows import Row

    Sizes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class PathView:
    """A way with its pages."""

    is_step: bool
    lessons: tuple[Row, ...] = ()
    shared: tuple[Row, ...] = ()
    guides: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A lesson to tick off."""

    href: str
    title: str
    step: int | None


@dataclass(frozen=True)
class Checklist:
    """A unit's lessons to tick off."""

    title: str
    lessons: tuple[Checked, ...]


def path_title(course: Course, way: Path, lang: str) -> tuple[str, str]:
    """A way's title and what it is for."""
    ui = course.ui[lang]
    return ui[f"path-{way.key}"], ui[f"path-{way.key}-text"]


def path_view(course: Course, lang: str, page_id: str, sizes: Sizes) -> PathView:
    """A way, or what stands on a further page of it."""
    return PathView(is_step=page_id.startswith(f"{FOLDER}step-"), **sections(course, page_id, lang, sizes))


def path_links(course: Course, lang: str, here: str) -> tuple[tuple[Link, str], ...]:
    """Every way with what it is for, for a list that stands at `here`."""
    return tuple(
        (Link(relative(here, address(course.site, FOLDER + way.key, lang)), title), text)
        for way in paths(course)
        for title, text in [path_title(course, way, lang)]
    )


def checklists(course: Course, lang: str) -> tuple[Checklist, ...]:
    """Every lesson that has a self-check, by unit: what can be finished. None in a course too large for one list."""
    here, found = address(course.site, "progress", lang), checked(course, lang)
    if found.is_brief:
        return ()
    units: dict[str, tuple[str, list[Checked]]] = {}
    for unit, page in (entry.item for entry in found.entries):
        link = relative(here, address(course.site, page.id, lang))
        units.setdefault(unit.key, (unit.title[lang], []))[1].append(Checked(link, page.title, page.step))
    return tuple(Checklist(title, tuple(lessons)) for title, lessons in units.values())
