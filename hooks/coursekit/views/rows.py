"""A page as it stands in a list: what a reader is told before opening it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.views.prices import file_prices, size_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Page
    from coursekit.outputs import Output

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]  # (page id, edition) → bytes of its HTML, gzip


@dataclass(frozen=True)
class Row:
    """One entry of a list."""

    href: str
    title: str
    summary: str
    facts: tuple[str, ...]  # minutes, step, size, sizes of what is made from it: each a few words
    translated: bool
    lang: str  # of title and summary


def row(
    course: Course, page_id: str, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> Row | None:
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
        facts=_facts(course, shown, lang, sizes, outputs or {}) if page else (),
        translated=page is not None,
        lang=shown.lang,
    )


def rows(course: Course, page_ids: tuple[str, ...], lang: str, here: str,
         sizes: Sizes, *, outputs: Outputs | None = None) -> tuple[Row, ...]:  # fmt: skip
    """The rows of several pages, in order, without those no edition has."""
    found = (row(course, page_id, lang, here, sizes, outputs=outputs) for page_id in page_ids)
    return tuple(one for one in found if one is not None)


def _facts(course: Course, page: Page, lang: str, sizes: Sizes, outputs: Outputs) -> tuple[str, ...]:
    ui = course.ui[lang]
    told = []
    if page.minutes is not None:
        told.append(ui["minutes"].format(n=page.minutes))
    if page.step is not None:
        told.append(ui["step"].format(n=page.step))
    size = sizes.get((page.id, lang))
    if size is not None:
        told.append(size_words(ui, size))
    return (*told, *file_prices(ui, outputs.get((page.id, lang), {})))
