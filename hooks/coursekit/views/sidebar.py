"""The contents of a unit beside its pages, on wide screens: one small file for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.addresses import address, relative

if TYPE_CHECKING:
    from coursekit.model import Course, Unit


def sidebar_uri(course: Course, unit: Unit, lang: str) -> str:
    """Where the file is: in the unit's own folder, so that every page of the unit knows it by its link to the unit."""
    return f"{address(course.site, f'units/{unit.key}', lang)}sidebar.js"


def sidebar_view(course: Course, unit: Unit, lang: str) -> dict[str, Any]:
    """The unit's title, and of its entries and its guides in an edition: [address from there, title]."""
    here = address(course.site, f"units/{unit.key}", lang)
    lists = [
        [
            [relative(here, address(course.site, page_id, lang)), course.pages[page_id, lang].title]
            for page_id in page_ids
            if (page_id, lang) in course.pages
        ]
        for page_ids in (unit.entries, unit.guides)
    ]
    return {"title": unit.title[lang], "lists": [entries for entries in lists if entries]}
