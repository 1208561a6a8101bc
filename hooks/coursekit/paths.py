"""Ways through the course: by step, from easy to hard, and by role. Built from what each page says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.model import LEARNERS, Kind
from coursekit.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page

STEPS = (1, 2, 3, 4)
FOLDER = "paths/"


@dataclass(frozen=True)
class Path:
    """One way: its lessons in reading order, lessons for everybody beside them, and guides (page ids)."""

    key: str  # "step-1", "citizen"
    lessons: tuple[str, ...]
    shared: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()

    @property
    def page_id(self) -> str:
        """The page that shows it."""
        return FOLDER + self.key


@once
def paths(course: Course) -> tuple[Path, ...]:
    """Every way that leads somewhere: steps first, then roles."""
    entries = _in_order(course)
    lessons = [page for page in entries if page.kind is Kind.LESSON]
    guides = [page for page in entries if page.kind is Kind.GUIDE]
    steps = (
        Path(
            f"step-{step}",
            tuple(page.id for page in lessons if page.step == step),
            guides=tuple(page.id for page in guides if page.step == step),
        )
        for step in STEPS
    )
    shared = tuple(page.id for page in lessons if not page.roles)
    roles = (
        Path(
            role,
            tuple(page.id for page in lessons if role in page.roles),
            shared,
            tuple(page.id for page in guides if role in page.roles),
        )
        for role in LEARNERS
    )
    return tuple(way for way in (*steps, *roles) if way.lessons or way.guides)


def path_of(course: Course, page_id: str) -> Path | None:
    """The way that a page id shows, None for other pages."""
    return next((way for way in paths(course) if way.page_id == page_id), None)


def _in_order(course: Course) -> list[Page]:
    """One edition of every entry, as the units order them."""
    listed = [page_id for unit in course.units for page_id in (*unit.entries, *unit.guides)]
    return [page for page_id in dict.fromkeys(listed) for page in _editions(course, page_id)]


def _editions(course: Course, page_id: str) -> Iterator[Page]:
    found = (course.pages.get((page_id, lang)) for lang in course.site.editions)
    yield from [page for page in found if page][:1]
