"""The sources: what is known of each, what the course takes from it, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.dates import long_date
from coursekit.markup.citation import fact_details, place_label
from coursekit.markup.rendering import Rendering
from coursekit.model import Kind
from coursekit.uses import Uses, uses
from coursekit.views.frame import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coursekit.model import Course, Fact, Page, Quote, Source


@dataclass(frozen=True)
class TakenView:
    """A fact or a quotation: what is shown, what it is, and the pages that cite it."""

    shown: str
    lang: str  # of what is shown where it is not the page's, else ""
    about: str
    details: str
    used_by: tuple[Link, ...]
    url: str | None = None  # where an external fact was looked up


@dataclass(frozen=True)
class SourceView:
    """A source with all that is known of it."""

    key: str
    short: str
    title: str
    rows: tuple[tuple[str, str], ...]  # (what, value)
    url: str | None
    note: str | None
    slips: tuple[tuple[str, str], ...]  # (what was mended, why)
    facts: tuple[TakenView, ...]
    quotes: tuple[TakenView, ...]
    taken: str  # "36 facts, 18 quotations"; "" for none
    used_by: tuple[Link, ...]


def source_views(course: Course, lang: str) -> tuple[SourceView, ...]:
    """Every source by date, newest first."""
    ordered = sorted(course.sources.values(), key=lambda source: (source.date, source.key), reverse=True)
    library = _Library(course, lang)
    return tuple(library.source(source) for source in ordered)


class _Library:
    """The course as one edition's Sources page tells of it."""

    def __init__(self, course: Course, lang: str) -> None:
        self.course, self.lang, self.ui = course, lang, course.ui[lang]
        self.rendering = Rendering(course, "sources", lang, Kind.PAGE)
        self.uses: Uses = uses(course, lang)
        here = address(course.site, "sources", lang)
        self.links = {
            page.id: Link(relative(here, address(course.site, page.id, lang)), page.title)
            for page in course.edition(lang)
        }

    def source(self, source: Source) -> SourceView:
        """One source."""
        facts = [fact for fact in self.course.facts.values() if fact.source == source.key]
        quotes = [quote for quote in self.course.quotes.values() if quote.source == source.key]
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
            facts=tuple(self._fact(fact) for fact in facts),
            quotes=tuple(self._quote(quote) for quote in quotes),
            taken=taken(self.course, source.key, self.lang),
            used_by=self._linked(self.uses.sources.get(source.key, ())),
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

    def _fact(self, fact: Fact) -> TakenView:
        details = [*fact_details(self.rendering, fact), place_label(self.rendering, fact.place[self.lang])]
        pages = self._linked(self.uses.facts.get(fact.key, ()))
        return TakenView(fact.show[self.lang], "", fact.about[self.lang], "; ".join(details), pages, fact.url)

    def _quote(self, quote: Quote) -> TakenView:
        is_own, ui = quote.language == self.lang, self.ui
        shown = f"“{quote.text}”" if is_own else quote.paraphrase[self.lang]
        told = [] if is_own else [ui["paraphrase"]]
        details = [*told, quote.speaker[self.lang], place_label(self.rendering, quote.place[self.lang])]
        pages = self._linked(self.uses.quotes.get(quote.key, ()))
        return TakenView(shown, quote.language if is_own else "", "", "; ".join(details), pages)

    def _linked(self, pages: Iterable[Page]) -> tuple[Link, ...]:
        return tuple(self.links[page.id] for page in pages)


def taken(course: Course, key: str, lang: str) -> str:
    """How much the course takes from a source, in words; "" for nothing."""
    ui = course.ui[lang]
    facts = sum(fact.source == key for fact in course.facts.values())
    quotes = sum(quote.source == key for quote in course.quotes.values())
    told = [ui["n-facts"].format(n=facts)] if facts else []
    told += [ui["n-quotes"].format(n=quotes)] if quotes else []
    return ", ".join(told)
