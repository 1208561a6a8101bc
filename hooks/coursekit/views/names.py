"""What the pages that the site makes by itself are called, and what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.addresses import GENERATED, TOPIC_PAGES
from coursekit.catalogue.alphabet import topic_lists
from coursekit.catalogue.record import source_lists
from coursekit.once import once
from coursekit.paths import path_of
from coursekit.views.ways import path_title

if TYPE_CHECKING:
    from coursekit.model import Course, Unit


@once
def units_by_id(course: Course) -> dict[str, Unit]:
    """Every unit by the id of its page."""
    return {f"units/{unit.key}": unit for unit in course.units}


@once
def name_of(course: Course, page_id: str, lang: str) -> tuple[str, str] | None:
    """The title of such a page and a sentence on it; None for any other."""
    ui = course.ui[lang]
    if page_id in GENERATED:
        return ui[page_id], ui[f"{page_id}-intro"]
    if page_id in TOPIC_PAGES:
        letters = dict.fromkeys(entry.group for entry in topic_lists(course, lang)[page_id].entries)
        told = " ".join(letters) or page_id.partition("/")[2].upper()
        return ui["topics-of"].format(letters=told), ui["topics-intro"]
    if unit := units_by_id(course).get(page_id):
        return unit.title[lang], unit.summary[lang]
    if way := path_of(course, page_id):
        return path_title(course, way, lang)
    if page_id in source_lists(course, lang):
        source = course.sources[page_id.partition("/")[2]]
        return source.short[lang], source.title[lang]
    return None
