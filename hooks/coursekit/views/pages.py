"""Which template prints a page, and with what: the table every kind of page is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coursekit.addresses import TOPIC_PAGES, address, relative
from coursekit.catalogue.places import places
from coursekit.documents.study_pages import studied
from coursekit.model import Kind
from coursekit.views import glossary, lists, offline, overview, sources, ways
from coursekit.views.entries import entry
from coursekit.views.frame import Link, frame
from coursekit.views.names import name_of, units_by_id
from coursekit.views.parts import list_of, part_title, part_view
from coursekit.views.study import study_links, study_title, study_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coursekit.model import Course, Page
    from coursekit.outputs import Output
    from coursekit.views.parts import PartView

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]
    View = dict[str, Any]
    Make = Callable[[Course, str, str, Sizes, Outputs], View]

TEMPLATES = {
    Kind.HOME: "home.html",
    Kind.ARTICLE: "entry.html",
    Kind.LESSON: "entry.html",
    Kind.GUIDE: "entry.html",
    Kind.DOCUMENT: "entry.html",
    Kind.PAGE: "plain.html",
}


def template_of(course: Course, page_id: str, lang: str) -> str:
    """The template's file name in overrides/."""
    page = course.pages.get((page_id, lang))
    if page is not None:
        return TEMPLATES[page.kind]
    page_id = list_of(course, page_id, lang) or page_id
    if page_id in GENERATED_VIEWS:
        return f"{page_id}.html"
    if (studied(course, page_id), lang) in course.pages:
        return "study.html"
    if page_id in TOPIC_PAGES:
        return "letters.html"
    folder = page_id.partition("/")[0] if name_of(course, page_id, lang) else ""
    return FOLDERS[folder][0] if folder in FOLDERS else "untranslated.html"


def page_view(course: Course, page_id: str, lang: str, sizes: Sizes, outputs: Outputs | None = None) -> View:
    """The context of the page's template.

    `sizes` holds the bytes (gzip) of the entries rendered so far, `outputs` the files made from each page, by name.
    """
    page = course.pages.get((page_id, lang))
    if page is not None:
        return _written(course, page, sizes, outputs or {})
    if (about := studied(course, page_id)) and (about, lang) in course.pages:
        title, description = study_title(course, about, lang), course.ui[lang]["study-intro"]
        return {"frame": frame(course, page_id, lang, title=title, description=description),
                "study": study_view(course, about, lang)}  # fmt: skip
    list_id = list_of(course, page_id, lang)
    name = name_of(course, list_id or page_id, lang)
    if name is None:
        return _untranslated(course, page_id, lang)
    around = {"part": _part(course, page_id, lang, name[0])} if page_id in places(course, lang) else {}
    twin = list_id or ("sources" if page_id.startswith("sources/") else None)
    title = part_title(course, page_id, lang, name[0])
    made = _make_of(list_id or page_id)(course, lang, page_id, sizes, outputs or {})
    return {"frame": frame(course, page_id, lang, title=title, description=name[1], twin=twin), **around, **made}


def _make_of(list_id: str) -> Make:
    if list_id in TOPIC_PAGES:
        return _letters
    return GENERATED_VIEWS.get(list_id) or FOLDERS[list_id.partition("/")[0]][1]


def _part(course: Course, page_id: str, lang: str, title: str) -> PartView:
    anchors = lists.letter_anchors(course, lang, page_id) if page_id.startswith("topics/") else {}
    return part_view(course, page_id, lang, title, anchors)


def _written(course: Course, page: Page, sizes: Sizes, outputs: Outputs) -> View:
    view: View = {
        "frame": frame(course, page.id, page.lang, title=page.title, description=page.summary, updated=page.updated)
    }
    if page.kind is Kind.HOME:
        view["doors"] = lists.doors(course, page.lang)
        view["units"] = lists.home_views(course, page.lang, sizes, outputs)
        view["all_units"] = lists.rest_of_home(course, page.lang)
        view["pack"] = offline.pack_link(course, page.lang, address(course.site, "", page.lang))
    elif page.kind.is_entry:
        view["entry"] = entry(course, page, sizes, outputs.get((page.id, page.lang), {}))
    return view


def _untranslated(course: Course, page_id: str, lang: str) -> View:
    about = studied(course, page_id) or page_id
    page = next(course.pages[about, other] for other in course.site.editions if (about, other) in course.pages)
    here, there = (address(course.site, page_id, one) for one in (lang, page.lang))
    title = f"{page.title} – {course.ui[lang]['not-yet-translated']}"
    told = course.ui[lang]["not-yet-translated-text"]
    return {"frame": frame(course, page_id, lang, title=title, description=told),
            "original": Link(relative(here, there), page.title, lang=page.lang)}  # fmt: skip


# Generated pages: what each prints, on the list's own page and on its further ones.


def _contents(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> View:
    here = address(course.site, page_id, lang)
    return {
        **lists.contents_views(course, lang, page_id, sizes, outputs),
        "pack": offline.pack_link(course, lang, here),
        "coverage": relative(here, address(course.site, "coverage", lang)),
        "ways": relative(here, address(course.site, "paths", lang)),
        "documents": lists.document_rows(course, lang, here, sizes, outputs=outputs),
        "tools": study_links(course, lang, here),
    }


def _guides(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> View:
    return {"guides": lists.sections(course, page_id, lang, sizes, outputs=outputs).get("guides", ())}


def _topics(course: Course, lang: str, *_: object) -> View:
    return {"all_letters": lists.letter_links(course, lang, "topics"), "shelves": lists.topic_shelves(course, lang)}


def _letters(course: Course, lang: str, page_id: str, *_: object) -> View:
    return {"letters": lists.topics(course, lang, page_id), "all_letters": lists.letter_links(course, lang, page_id)}


def _glossary(course: Course, lang: str, page_id: str, *_: object) -> View:
    return {"terms": glossary.term_views(course, lang, page_id)}


def _sources(course: Course, lang: str, page_id: str, *_: object) -> View:
    coverage = relative(address(course.site, page_id, lang), address(course.site, "coverage", lang))
    return {"source_list": sources.source_views(course, lang, page_id), "coverage": coverage}


def _source(course: Course, lang: str, page_id: str, *_: object) -> View:
    all_sources = relative(address(course.site, page_id, lang), address(course.site, "sources", lang))
    return {"source": sources.source_page(course, lang, page_id), "all_sources": all_sources}


def _coverage(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> View:
    return {"systems": overview.system_views(course, lang, page_id, sizes, outputs)}


def _changes(course: Course, lang: str, page_id: str, *_: object) -> View:
    return {"days": overview.day_views(course, lang, page_id)}


def _offline(course: Course, lang: str, page_id: str, *_: object) -> View:
    return {"packs": offline.pack_views(course, lang, page_id), "notes": offline.notes(course, lang)}


def _paths(course: Course, lang: str, page_id: str, *_: object) -> View:
    here = address(course.site, page_id, lang)
    return {
        "ways": ways.path_links(course, lang, here),
        "progress": relative(here, address(course.site, "progress", lang)),
    }


def _path(course: Course, lang: str, page_id: str, sizes: Sizes, _: Outputs) -> View:
    all_paths = relative(address(course.site, page_id, lang), address(course.site, "paths", lang))
    return {"path": ways.path_view(course, lang, page_id, sizes), "all_paths": all_paths}


def _progress(course: Course, lang: str, page_id: str, *_: object) -> View:
    here = address(course.site, page_id, lang)
    return {
        "lists": ways.checklists(course, lang),
        "ways": relative(here, address(course.site, "paths", lang)),
        "contents": relative(here, address(course.site, "contents", lang)),
    }


def _unit(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> View:
    here, unit = address(course.site, page_id, lang), units_by_id(course)["/".join(page_id.split("/")[:2])]
    return {
        "unit": lists.unit_page(course, unit, lang, page_id, sizes, outputs=outputs),
        "pack": offline.pack_link(course, lang, here, unit.key),
    }


GENERATED_VIEWS: dict[str, Make] = {
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
# Pages of which there are several: the template, and what prints it.
FOLDERS: dict[str, tuple[str, Make]] = {
    "units": ("unit.html", _unit),
    "paths": ("path.html", _path),
    "sources": ("source.html", _source),
}
