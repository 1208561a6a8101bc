"""A page as it stands in a list: what a reader is told before opening it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Page

Sizes = "Mapping[tuple[str, str], int]"  # (page id, edition) → bytes of its HTML, gzip


@dataclass(frozen=True)
class Row:
    """One entry of a list."""

    href: str
    title: str
    summary: str
    facts: tuple[str, ...]  # minutes, step, size: each a few characters
    translated: bool
    lang: str  # of title and summary


def row(course: Course, page_id: str, lang: str, here: str, sizes: Mapping[tuple[str, str], int]) -> Row | None:
    """The row of a page in a list that stands at address `here`; None when no edition has the page."""
    page = course.pages.get((page_id, lang))
    shown = page or next((course.pages[page_id, other] for other in course.site.editions
                          if (page_id, other) in course.pages), None)  # fmt: skip
    if shown is None:
        return None
    return Row(
        href=relative(here, address(course.site, page_id, lang)),
        title=shown.title,
        summary=shown.summary,
        facts=_facts(course, shown, lang, sizes.get((page_id, lang))) if page else (),
        translated=page is not None,
        lang=shown.lang,
    )


def rows(course: Course, page_ids: tuple[str, ...], lang: str, here: str,
         sizes: Mapping[tuple[str, str], int]) -> tuple[Row, ...]:  # fmt: skip
    """The rows of several pages, in order, without those no edition has."""
    found = (row(course, page_id, lang, here, sizes) for page_id in page_ids)
    return tuple(one for one in found if one is not None)


def whole_kb(size: int) -> int:
    """Bytes as whole kilobytes (1 KB = 1,000 bytes), at least one."""
    return max(1, round(size / 1000))


def _facts(course: Course, page: Page, lang: str, size: int | None) -> tuple[str, ...]:
    ui = course.ui[lang]
    told = []
    if page.minutes is not None:
        told.append(ui["minutes"].format(n=page.minutes))
    if page.step is not None:
        told.append(ui["step"].format(n=page.step))
    if size is not None:
        told.append(ui["size-kb"].format(n=whole_kb(size)))
    return tuple(told)
