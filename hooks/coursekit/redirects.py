"""Pages that moved: a small page at the old address that leads to the new one, with or without JavaScript."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from coursekit.addresses import edition_prefix, relative
from coursekit.catalogue.places import gone_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course


def redirect_pages(course: Course) -> Iterator[tuple[str, str]]:
    """(address, HTML) of every redirect in every edition, those of pages that a list once had included."""
    for lang in course.site.editions:
        prefix = edition_prefix(course.site, lang)
        moved = {prefix + old: prefix + new for old, new in course.redirects.items()}
        for old, new in {**gone_parts(course, lang), **moved}.items():
            yield old, _page(course, lang, relative(old, new), new)


def _page(course: Course, lang: str, href: str, new: str) -> str:
    title = html.escape(course.site.title[lang])
    canonical = f'<link rel="canonical" href="{html.escape(course.site.address + new)}">' if course.site.address else ""
    target = html.escape(href)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0;url={target}">'
        f'<meta name="robots" content="noindex">{canonical}</head>'
        f'<body><main><h1>{title}</h1><p><a href="{target}">{html.escape(course.ui[lang]["moved"])}</a></p></main>'
        "</body></html>\n"
    )
