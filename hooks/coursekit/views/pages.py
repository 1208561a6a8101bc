"""Which template prints a page, and with what: the table every kind of page is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit import paths
from coursekit.addresses import TOPIC_PAGES, address, relative
from coursekit.model import Kind
from coursekit.views import glossary, lists, offline, overview, sources, ways
from coursekit.views.entries import entry
from coursekit.views.frame import Link, frame

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coursekit.model import Course, Page
    from coursekit.outputs import Output

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]
    View = dict[str, Any]

TEMPLATES = {
    Kind.HOME: "home.html",
    Kind.ARTICLE: "entry.html",
    Kind.LESSON: "entry.html",
    Kind.GUIDE: "entry.html",
    Kind.PAGE: "plain.html",
}


def template_of(course: Course, page_id: str, lang: str) -> str:
    """The template's file name in overrides/."""
    page = course.pages.get((page_id, lang))
    if page is not None:
        return TEMPLATES[page.kind]
    if page_id in GENERATED_VIEWS:
        return f"{page_id}.html"
    if page_id.startswith(paths.FOLDER):
        return "path.html"
    if page_id in TOPIC_PAGES:
        return "letters.html"
    return "unit.html" if page_id.startswith("units/") else "untranslated.html"


def page_view(course: Course, page_id: str, lang: str, sizes: Sizes, outputs: Outputs | None = None) -> View:
    """The context of the page's template.

    `sizes` holds the bytes (gzip) of the entries rendered so far, `outputs` the files made from each page, by name.
    """
    page = course.pages.get((page_id, lang))
    if page is not None:
        return _written(course, page, sizes, outputs or {})
    if page_id in GENERATED_VIEWS:
        title, description = course.ui[lang][page_id], course.ui[lang][f"{page_id}-intro"]
        here = address(course.site, page_id, lang)
        return {"frame": frame(course, page_id, lang, title=title, description=description),
                **GENERATED_VIEWS[page_id](course, lang, here, sizes, outputs or {})}  # fmt: skip
    if page_id in TOPIC_PAGES:
        return _letters(course, page_id, lang)
    if page_id.startswith("units/"):
        return _unit(course, page_id, lang, sizes, outputs or {})
    if way := paths.path_of(course, page_id):
        title, description = ways.path_title(course, way, lang)
        return {"frame": frame(course, page_id, lang, title=title, description=description),
                "path": ways.path_view(course, way, lang, sizes)}  # fmt: skip
    return _untranslated(course, page_id, lang)


def _written(course: Course, page: Page, sizes: Sizes, outputs: Outputs) -> View:
    view: View = {
        "frame": frame(course, page.id, page.lang, title=page.title, description=page.summary, updated=page.updated)
    }
    if page.kind is Kind.HOME:
        here = address(course.site, "", page.lang)
        view["doors"] = lists.doors(course, page.lang)
        view["units"] = lists.unit_views(course, page.lang, here, sizes, outputs=outputs)
        view["pack"] = offline.pack_link(course, page.lang, here)
    elif page.kind.is_entry:
        view["entry"] = entry(course, page, sizes, outputs.get((page.id, page.lang), {}))
    return view


def _unit(course: Course, page_id: str, lang: str, sizes: Sizes, outputs: Outputs) -> View:
    unit = next(unit for unit in course.units if page_id == f"units/{unit.key}")
    here = address(course.site, page_id, lang)
    return {"frame": frame(course, page_id, lang, title=unit.title[lang], description=unit.summary[lang]),
            "unit": lists.unit_view(course, unit, lang, here, sizes, outputs=outputs),
            "pack": offline.pack_link(course, lang, here, unit.key)}  # fmt: skip


def _letters(course: Course, page_id: str, lang: str) -> View:
    ui, letters = course.ui[lang], lists.topics(course, lang, page_id)
    told = " ".join(one.letter for one in letters) or page_id.partition("/")[2].upper()
    return {"frame": frame(course, page_id, lang, title=ui["topics-of"].format(letters=told),
                           description=ui["topics-intro"]), "letters": letters,
            "all_letters": lists.letter_links(course, lang, page_id)}  # fmt: skip


def _untranslated(course: Course, page_id: str, lang: str) -> View:
    page = next(course.pages[page_id, other] for other in course.site.editions if (page_id, other) in course.pages)
    here, there = (address(course.site, page_id, one) for one in (lang, page.lang))
    title = f"{page.title} – {course.ui[lang]['not-yet-translated']}"
    told = course.ui[lang]["not-yet-translated-text"]
    return {"frame": frame(course, page_id, lang, title=title, description=told),
            "original": Link(relative(here, there), page.title, lang=page.lang)}  # fmt: skip


# Generated pages: what each prints. Those that list pages need `here`, their own address.


def _contents(course: Course, lang: str, here: str, sizes: Sizes, outputs: Outputs) -> View:
    return {
        "units": lists.unit_views(course, lang, here, sizes, outputs=outputs),
        "pack": offline.pack_link(course, lang, here),
        "coverage": relative(here, address(course.site, "coverage", lang)),
        "ways": relative(here, address(course.site, "paths", lang)),
    }


def _guides(course: Course, lang: str, here: str, sizes: Sizes, outputs: Outputs) -> View:
    return {"guides": lists.guide_rows(course, lang, here, sizes, outputs=outputs)}


def _topics(course: Course, lang: str, *_: object) -> View:
    return {"all_letters": lists.letter_links(course, lang, "topics")}


def _glossary(course: Course, lang: str, *_: object) -> View:
    return {"terms": glossary.term_views(course, lang)}


def _sources(course: Course, lang: str, here: str, *_: object) -> View:
    return {
        "source_list": sources.source_views(course, lang),
        "coverage": relative(here, address(course.site, "coverage", lang)),
    }


def _coverage(course: Course, lang: str, _: str, sizes: Sizes, outputs: Outputs) -> View:
    return {"systems": overview.system_views(course, lang, sizes, outputs)}


def _changes(course: Course, lang: str, *_: object) -> View:
    return {"days": overview.day_views(course, lang)}


def _offline(course: Course, lang: str, *_: object) -> View:
    return {"packs": offline.pack_views(course, lang), "notes": offline.notes(course, lang)}


def _paths(course: Course, lang: str, here: str, *_: object) -> View:
    return {
        "ways": ways.path_links(course, lang, here),
        "progress": relative(here, address(course.site, "progress", lang)),
    }


def _progress(course: Course, lang: str, here: str, *_: object) -> View:
    return {"lists": ways.checklists(course, lang), "ways": relative(here, address(course.site, "paths", lang))}


GENERATED_VIEWS: dict[str, Callable[[Course, str, str, Sizes, Outputs], View]] = {
    "contents": _contents,
    "guides": _guides,
    "topics": _topics,
    "glossary": _glossary,
    "sources": _sources,
    "coverage": _coverage,
    "changes": _changes,
    "offline": _offline,
    "paths": _paths,
    "progress": _progress,
}
