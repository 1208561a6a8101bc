"""Which pages show reading tools: beside the article, and beside each page below content/documents/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.model import Kind

if TYPE_CHECKING:
    from coursekit.model import Course

STUDY = "/study"
STUDIED = (Kind.ARTICLE, Kind.DOCUMENT)


def study_ids(course: Course) -> tuple[str, ...]:
    """The pages of reading tools, by the pages that they are about."""
    return tuple(
        page_id + STUDY for page_id in sorted({page.id for page in course.pages.values() if page.kind in STUDIED})
    )


def studied(course: Course, page_id: str) -> str | None:
    """The page that a page of reading tools is about, None for any other page."""
    about = page_id.removesuffix(STUDY)
    pages = (course.pages.get((about, lang)) for lang in course.site.editions)
    is_studied = about != page_id and any(page is not None and page.kind in STUDIED for page in pages)
    return about if is_studied else None
