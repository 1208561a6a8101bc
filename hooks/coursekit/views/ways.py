"""Pages on which a learner sees what comes next: ways through the course, and how far one has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.paths import FOLDER, paths
from coursekit.views.frame import Link
from coursekit.views.rows import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from coursekit.paths import Path
    from coursekit.views.rows import Row

    Sizes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class PathView:
    """A way with its pages."""

    lessons: tuple[Row, ...]
    shared: tuple[Row, ...]
    guides: tuple[Row, ...]
    is_step: bool


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


def path_view(course: Course, way: Path, lang: str, sizes: Sizes) -> PathView:
    """One way."""
    here = address(course.site, way.page_id, lang)
    lessons, shared, guides = (
        rows(course, page_ids, lang, here, sizes) for page_ids in (way.lessons, way.shared, way.guides)
    )
    return PathView(lessons, shared, guides, is_step=way.key.startswith("step-"))


def path_links(course: Course, lang: str, here: str) -> tuple[tuple[Link, str], ...]:
    """Every way with what it is for, for a list that stands at `here`."""
    return tuple(
        (Link(relative(here, address(course.site, FOLDER + way.key, lang)), title), text)
        for way in paths(course)
        for title, text in [path_title(course, way, lang)]
    )


def checklists(course: Course, lang: str) -> tuple[Checklist, ...]:
    """Every lesson that has a self-check, by unit: what can be finished."""
    here = address(course.site, "progress", lang)
    found = []
    for unit in course.units:
        pages = (course.pages.get((page_id, lang)) for page_id in unit.entries)
        lessons = [page for page in pages if page and page.source.questions]
        checked = (Checked(relative(here, address(course.site, one.id, lang)), one.title, one.step) for one in lessons)
        found.append(Checklist(unit.title[lang], tuple(checked)))
    return tuple(one for one in found if one.lessons)
