"""Which pages show reading tools: beside the article, and beside each page below content/documents/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model import Kind

if TYPE_CHECKING:
    from coursekit.model import Course

STUDY = "/study"


def study_ids(course: Course) -> tuple[str, ...]:
    """The pages of reading tools, by the pages that they are about."""
    about = {page.id for page in course.pages.values() if page.kind in (Kind.ARTICLE, Kind.DOCUMENT)}
    return tuple(page_id + STUDY for page_id in sorted(about))


def studied(course: Course, page_id: str) -> str | None:
    """The page that a page of reading tools is about, None for any other page."""
    return page_id.removesuffix(STUDY) if page_id in study_ids(course) else None
