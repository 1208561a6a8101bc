"""Pages a reader looks things up in: glossary and sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.collation import sort_key
from coursekit.dates import long_date
from coursekit.views.frame import Link

if TYPE_CHECKING:
    from coursekit.model import Course, Source


@dataclass(frozen=True)
class TermView:
    """A glossary entry with its word in the other edition."""

    key: str
    term: str
    definition: str
    other: str
    other_lang: str


@dataclass(frozen=True)
class SourceView:
    """A source with all that is known of it and the pages that use it."""

    key: str
    short: str
    title: str
    rows: tuple[tuple[str, str], ...]  # (what, value)
    url: str | None
    note: str | None
    slips: tuple[tuple[str, str], ...]  # (what was mended, why)
    used_by: tuple[Link, ...]


def term_views(course: Course, lang: str) -> tuple[TermView, ...]:
    """The glossary in dictionary order."""
    other = next((one for one in course.site.editions if one != lang), "")
    views = [
        TermView(term.key, term.term[lang], term.definition[lang], term.term.get(other, ""), other)
        for term in course.terms.values()
    ]
    return tuple(sorted(views, key=lambda view: sort_key(view.term)))


def source_views(course: Course, lang: str) -> tuple[SourceView, ...]:
    """Every source by date, newest first."""
    ordered = sorted(course.sources.values(), key=lambda source: (source.date, source.key), reverse=True)
    return tuple(_source_view(course, source, lang) for source in ordered)


def _source_view(course: Course, source: Source, lang: str) -> SourceView:
    ui = course.ui[lang]
    known = [
        (ui["source-issued-by"], source.issuer[lang]),
        (ui["source-number"], source.number),
        (ui["source-date"], long_date(source.date, ui)),
        (ui["source-kind"], ui[f"source-kind-{source.kind}"]),
        (ui["source-language"], ui[f"language-{source.language}"]),
        (ui["source-published"], source.published[lang] if source.published else None),
    ]
    return SourceView(
        key=source.key,
        short=source.short[lang],
        title=source.title[lang],
        rows=tuple((what, value) for what, value in known if value),
        url=source.url,
        note=source.note[lang] if source.note else None,
        slips=tuple(
            (ui["slip-printed"].format(printed=slip.printed, used=slip.used), slip.why[lang]) for slip in source.slips
        ),
        used_by=_pages_that_use(course, source.key, lang),
    )


def _pages_that_use(course: Course, key: str, lang: str) -> tuple[Link, ...]:
    here = address(course.site, "sources", lang)
    return tuple(
        Link(relative(here, address(course.site, page.id, lang)), page.title)
        for page in course.edition(lang)
        if key in page.sources or any(key == course_source for course_source in _cited(course, page.source.references))
    )


def _cited(course: Course, references: tuple) -> list[str]:  # type: ignore[type-arg]
    cited = []
    for reference in references:
        if reference.kind == "fact" and reference.key in course.facts:
            cited.append(course.facts[reference.key].source)
        elif reference.kind == "quote" and reference.key in course.quotes:
            cited.append(course.quotes[reference.key].source)
        elif reference.kind == "source":
            cited.append(reference.key)
    return cited
