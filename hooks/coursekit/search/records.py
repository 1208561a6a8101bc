"""What can be found in an edition: its pages with their sections, the terms of the glossary, the documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from coursekit.addresses import generated_ids
from coursekit.catalogue.alphabet import term_pages
from coursekit.catalogue.record import source_pages
from coursekit.documents.study_pages import STUDY, study_ids
from coursekit.paths import paths
from coursekit.views.ways import path_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.model import Course

_HEADING = re.compile(r"<h[23][^>]*? id=\"?([^\s\">]+)\"?[^>]*>(.*?)</h[23]>", re.DOTALL)
# A paragraph's section has the name, its heading has the words (documents/edition.py).
_PAIR = re.compile(r'<section class="pair" id="(p\d+)"><h2>')
_TAG = re.compile(r"<[^>]*>")
# The lists below a page's text, made from the data: what they hold is found where it stands.
_APPARATUS = re.compile(r'<section class="?(?:terms|sources)\b')


@dataclass(frozen=True)
class Section:
    """A part of a page below its heading. `body` is text or HTML; only its words count."""

    id: str
    title: str
    body: str


@dataclass(frozen=True)
class Record:
    """One thing to find: `address` is relative to its edition, "lessons/why-now/" or "glossary/#self-study"."""

    address: str
    title: str
    summary: str
    body: str = ""  # what comes before the first heading
    sections: tuple[Section, ...] = ()


def records(course: Course, lang: str, html: Mapping[str, str]) -> list[Record]:
    """Everything that one edition has; `html` holds the rendered Markdown of its pages, by page id."""
    return [*_pages(course, lang, html), *_units(course, lang), *_lists(course, lang), *_ways(course, lang),
            *_tools(course, lang),
            *_terms(course, lang), *_sources(course, lang)]  # fmt: skip


def plain(html: str) -> str:
    """The text of a piece of HTML."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _pages(course: Course, lang: str, html: Mapping[str, str]) -> Iterator[Record]:
    for page in course.edition(lang):
        parts = _HEADING.split(_PAIR.sub(r'<h2 id="\1">', _APPARATUS.split(html.get(page.id, ""), maxsplit=1)[0]))
        sections = tuple(
            Section(anchor, plain(title), body)
            for anchor, title, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
        )
        address = f"{page.id}/" if page.id else ""
        yield Record(address, page.title, page.summary, " ".join((*page.objectives, parts[0])), sections)


def _units(course: Course, lang: str) -> Iterator[Record]:
    for unit in course.units:
        yield Record(f"units/{unit.key}/", unit.title[lang], unit.summary[lang])


def _lists(course: Course, lang: str) -> Iterator[Record]:
    ui = course.ui[lang]
    for name in generated_ids(course.site):
        yield Record(f"{name}/", ui[name], ui[f"{name}-intro"])


def _ways(course: Course, lang: str) -> Iterator[Record]:
    for way in paths(course):
        yield Record(f"{way.page_id}/", *path_title(course, way, lang))


def _tools(course: Course, lang: str) -> Iterator[Record]:
    for page_id in study_ids(course):
        page = course.pages.get((page_id.removesuffix(STUDY), lang))
        if page is not None:
            yield Record(f"{page_id}/", course.ui[lang]["study-of"].format(title=page.title), "")


def _terms(course: Course, lang: str) -> Iterator[Record]:
    where = term_pages(course, lang)
    for term in course.terms.values():
        yield Record(f"{where[term.key]}/#{term.key}", term.term[lang], term.definition[lang])


def _sources(course: Course, lang: str) -> Iterator[Record]:
    where = source_pages(course, lang)
    for source in course.sources.values():
        known = (source.number, source.issuer[lang], source.note[lang] if source.note else "")
        yield Record(
            f"{where[source.key]}/#{source.key}", source.short[lang], source.title[lang], " ".join(filter(None, known))
        )
