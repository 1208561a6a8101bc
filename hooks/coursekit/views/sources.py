"""The sources: what is known of each, what the course takes from it, and where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.catalogue.places import places
from coursekit.catalogue.record import FEW, source_pages, sources
from coursekit.dates import long_date
from coursekit.markup.citation import fact_details, place_label
from coursekit.markup.rendering import Rendering
from coursekit.model import Fact, Kind, Page, Quote
from coursekit.uses import Uses, uses
from coursekit.views.frame import Link
from coursekit.views.parts import items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.model import Course, Source


@dataclass(frozen=True)
class TakenView:
    """A fact or a quotation: what is shown, what it is, and the pages that cite it."""

    shown: str
    lang: str  # of what is shown where it is not the page's, else ""
    about: str
    details: str
    used_by: tuple[Link, ...]
    more: str = ""  # how many more pages cite it
    url: str | None = None  # where an external fact was looked up


@dataclass(frozen=True)
class SourceView:
    """A source with all that is known of it."""

    key: str
    short: str
    title: str = ""
    rows: tuple[tuple[str, str], ...] = ()  # (what, value)
    url: str | None = None
    note: str | None = None
    slips: tuple[tuple[str, str], ...] = ()  # (what was mended, why)
    facts: tuple[TakenView, ...] = ()
    quotes: tuple[TakenView, ...] = ()
    taken: str = ""  # "36 facts, 18 quotations"; "" for none
    used_by: tuple[Link, ...] = ()
    href: str = ""  # the page with what is taken from it, where this one has no room


def source_views(course: Course, lang: str, page_id: str) -> tuple[SourceView, ...]:
    """The sources on a page of their list, newest first: with all that is taken from them, or in short."""
    library, brief = _Library(course, lang, page_id), sources(course, lang).is_brief
    return tuple(library.short(source) if brief else library.source(source) for source in items(course, page_id, lang))


def source_page(course: Course, lang: str, page_id: str) -> SourceView:
    """A source on a page of its own, or what stands on a further page of it."""
    library = _Library(course, lang, page_id)
    found, place = items(course, page_id, lang), places(course, lang)[page_id]
    source = course.sources[place.listed.list_id.partition("/")[2]]
    return replace(
        library.about(source) if place.up is None else SourceView(source.key, source.short[lang]),
        facts=tuple(library.fact(one) for one in found if isinstance(one, Fact)),
        quotes=tuple(library.quote(one) for one in found if isinstance(one, Quote)),
        used_by=library.linked(one for one in found if isinstance(one, Page)),
    )


def source_address(course: Course, key: str, lang: str) -> str:
    """Where a source stands in the list of all."""
    page_id = source_pages(course, lang)[key]
    return f"{address(course.site, page_id, lang)}#{key}"


class _Library:
    """The course as one page about its sources tells of it."""

    def __init__(self, course: Course, lang: str, page_id: str) -> None:
        self.course, self.lang, self.ui = course, lang, course.ui[lang]
        self.rendering = Rendering(course, page_id, lang, Kind.PAGE)
        self.uses: Uses = uses(course, lang)
        self.here = address(course.site, page_id, lang)
        self.few = FEW if sources(course, lang).is_brief else len(course.pages)

    def source(self, source: Source) -> SourceView:
        """One source with all that is taken from it."""
        return replace(
            self.about(source),
            facts=tuple(self.fact(fact) for fact in self.course.facts.values() if fact.source == source.key),
            quotes=tuple(self.quote(quote) for quote in self.course.quotes.values() if quote.source == source.key),
            used_by=self.linked(self.uses.sources.get(source.key, ())),
        )

    def short(self, source: Source) -> SourceView:
        """One source, and where the rest is."""
        ui, used, there = self.ui, len(self.uses.sources.get(source.key, ())), f"sources/{source.key}"
        told = [taken(self.course, source.key, self.lang), ui["used-by-n"].format(n=used) if used else ""]
        href = relative(self.here, address(self.course.site, there, self.lang))
        return replace(self.about(source), taken=", ".join(filter(None, told)), href=href)

    def about(self, source: Source) -> SourceView:
        """What is known of one source."""
        ui = self.ui
        return SourceView(
            key=source.key,
            short=source.short[self.lang],
            title=source.title[self.lang],
            rows=self._rows(source),
            url=source.url,
            note=source.note[self.lang] if source.note else None,
            slips=tuple(
                (ui["slip-printed"].format(printed=slip.printed, used=slip.used), slip.why[self.lang])
                for slip in source.slips
            ),
            taken=taken(self.course, source.key, self.lang),
        )

    def _rows(self, source: Source) -> tuple[tuple[str, str], ...]:
        ui = self.ui
        known = (
            (ui["source-issued-by"], source.issuer[self.lang]),
            (ui["source-number"], source.number),
            (ui["source-date"], long_date(source.date, ui)),
            (ui["source-kind"], ui[f"source-kind-{source.kind}"]),
            (ui["source-language"], ui[f"language-{source.language}"]),
            (ui["source-published"], source.published[self.lang] if source.published else None),
        )
        return tuple((what, value) for what, value in known if value)

    def fact(self, fact: Fact) -> TakenView:
        """One figure or date."""
        details = [*fact_details(self.rendering, fact), place_label(self.rendering, fact.place[self.lang])]
        pages = self.uses.facts.get(fact.key, [])
        told = "; ".join(details)
        return TakenView(fact.show[self.lang], "", fact.about[self.lang], told, *self._used(pages), fact.url)

    def quote(self, quote: Quote) -> TakenView:
        """One quotation, or what it says in our words."""
        is_own, ui = quote.language == self.lang, self.ui
        shown = f"“{quote.text}”" if is_own else quote.paraphrase[self.lang]
        told = [] if is_own else [ui["paraphrase"]]
        details = [*told, quote.speaker[self.lang], place_label(self.rendering, quote.place[self.lang])]
        pages = self.uses.quotes.get(quote.key, [])
        return TakenView(shown, quote.language if is_own else "", "", "; ".join(details), *self._used(pages))

    def _used(self, pages: list[Page]) -> tuple[tuple[Link, ...], str]:
        ui, more = self.ui, len(pages) - self.few
        return self.linked(pages[: self.few]), ui["and-more"].format(n=more) if more > 0 else ""

    def linked(self, pages: Iterable[Page]) -> tuple[Link, ...]:
        """Pages as links."""
        site = self.course.site
        return tuple(Link(relative(self.here, address(site, page.id, self.lang)), page.title) for page in pages)


def taken(course: Course, key: str, lang: str) -> str:
    """How much the course takes from a source, in words; "" for nothing."""
    ui = course.ui[lang]
    facts = sum(fact.source == key for fact in course.facts.values())
    quotes = sum(quote.source == key for quote in course.quotes.values())
    told = [ui["n-facts"].format(n=facts)] if facts else []
    told += [ui["n-quotes"].format(n=quotes)] if quotes else []
    return ", ".join(told)
