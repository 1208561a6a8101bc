"""The head and foot of an entry: a lesson, a guide, the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.dates import long_date
from coursekit.documents.study_pages import STUDIED
from coursekit.model import Kind
from coursekit.once import once
from coursekit.recording import recording_path
from coursekit.views.frame import Link
from coursekit.views.prices import size_words
from coursekit.views.rows import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Page
    from coursekit.outputs import Output
    from coursekit.views.rows import Row


@dataclass(frozen=True)
class Download:
    """A file made from the page, with its price."""

    href: str
    name: str
    facts: str


@dataclass(frozen=True)
class Sound:
    """The owner's recording of the page, with its price."""

    href: str
    facts: str


@dataclass(frozen=True)
class Entry:
    """What stands around an entry's text."""

    unit: Link | None
    facts: tuple[str, ...]
    objectives: tuple[str, ...]
    previous: Link | None
    next: Link | None
    lessons: tuple[Row, ...]  # a guide's
    downloads: tuple[Download, ...]
    recording: Sound | None
    citation: str
    step_note: str | None
    is_draft: bool
    study: str | None  # where what was found in the document is listed
    has_contents: bool  # whether the page lists its own sections; the article's drawing already does


def entry(
    course: Course, page: Page, sizes: Mapping[tuple[str, str], int], made: Mapping[str, Output] | None = None
) -> Entry:
    """The view of one entry."""
    site, lang = course.site, page.lang
    here = address(site, page.id, lang)
    unit = course.unit_of(page.id)
    ui = course.ui[lang]
    facts = [ui["minutes"].format(n=page.minutes)] if page.minutes is not None else []
    if page.step is not None:
        facts.append(ui["step"].format(n=page.step))
    previous, following = _neighbours(course, page, here)
    return Entry(
        unit=Link(relative(here, address(site, f"units/{unit.key}", lang)), unit.title[lang]) if unit else None,
        facts=tuple(facts),
        objectives=page.objectives,
        previous=previous,
        next=following,
        lessons=rows(course, page.lessons, lang, here, sizes) if page.kind is Kind.GUIDE else (),
        downloads=tuple(_download(ui, here, name, output) for name, output in (made or {}).items()),
        recording=_recording(course, page, here),
        citation=_citation(course, page),
        step_note=ui["step-note"] if page.step is not None else None,
        is_draft=page.status == "draft",
        study="study/" if page.kind in STUDIED else None,
        has_contents=("diagram", "article") not in {(one.kind, one.key) for one in page.source.references},
    )


def _recording(course: Course, page: Page, here: str) -> Sound | None:
    path = recording_path(page.id, page.audio) if page.audio else ""
    found = course.recordings.get(path)
    if found is None:
        return None
    told = course.ui[page.lang]["recording"].format(
        kind=path.rpartition(".")[2].upper(), size=size_words(course.ui[page.lang], found.size)
    )
    return Sound(relative(here, path), told)


def _download(ui: Mapping[str, str], here: str, name: str, output: Output) -> Download:
    told = [ui["pages"].format(n=output.pages)] if output.pages else []
    told.append(size_words(ui, output.bytes))
    return Download(relative(here, output.url), ui[f"output-{name}"], ", ".join(told))


def _neighbours(course: Course, page: Page, here: str) -> tuple[Link | None, Link | None]:
    order, places = _in_order(course, page.lang)
    if page.id not in places:
        return None, None
    place = places[page.id]

    def link(index: int) -> Link | None:
        if not 0 <= index < len(order):
            return None
        other = course.pages[order[index], page.lang]
        return Link(relative(here, address(course.site, other.id, page.lang)), other.title)

    return link(place - 1), link(place + 1)


@once
def _in_order(course: Course, lang: str) -> tuple[list[str], dict[str, int]]:
    """The entries of all units in the order of reading, and the place of each in it."""
    order = list(dict.fromkeys(one for unit in course.units for one in unit.entries if (one, lang) in course.pages))
    return order, {page_id: place for place, page_id in enumerate(order)}


def _citation(course: Course, page: Page) -> str:
    """How to cite the page: owner or site, title, date of the text, address where the site has one."""
    site, lang = course.site, page.lang
    who = site.owner[lang] if site.owner else site.title[lang]
    where = f" {site.address}{address(site, page.id, lang)}" if site.address else ""
    return (
        course.ui[lang]["cite-form"]
        .format(
            owner=who,
            site=site.title[lang],
            title=page.title,
            date=long_date(page.updated, course.ui[lang]),
            address=where,
        )
        .strip()
    )
