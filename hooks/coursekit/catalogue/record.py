"""Lists about the course as a whole: what changed, its sources and what each gives, what it covers of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, groupby
from typing import TYPE_CHECKING

from coursekit.catalogue.listed import FACTS, Listed, listed, packed_share, pages_of, row_entry, share, sized, whole
from coursekit.dates import long_date, short_date
from coursekit.dividing import ROOM, Entry, Part, divided
from coursekit.model import Kind, Quote
from coursekit.once import once
from coursekit.uses import reading_order, uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from coursekit.model import Course, Fact, Page, Source

FEW = 5  # how many pages are named that use one fact, in a course too large to name all


# What changed


@once
def changes(course: Course, lang: str) -> Listed:
    """Every page by its day, newest first; what does not fit on the first page by years."""
    words = {change.date: change.words[lang] for change in course.changes}
    pages = [page for page in reading_order(course, lang) if page.kind is not Kind.HOME]
    entries = [_on_day(page.updated, page, share(page.title, page.id)) for page in pages]
    entries += [_on_day(day, None, share(told, "")) for day, told in words.items()]
    entries.sort(key=lambda entry: (entry.item[0], entry.item[1] is None), reverse=True)
    found = sized(course, entries)
    return Listed("changes", found, _by_years(found, course.ui[lang]))


def _on_day(day: date, page: Page | None, taken: float) -> Entry:
    """A page that changed on a day, or None for the words about it: cuts are made between months, else between days."""
    return Entry(f"{day}", taken, (day, page), f"{day:%Y-%m}")


def _by_years(entries: Sequence[Entry], ui: Mapping[str, str]) -> Part:
    root, kids = divided("changes", entries, opens=True), []
    if not root.kids:
        return root
    at = root.stop
    for year, found in groupby(entries[at:], key=lambda one: one.item[0].year):
        stop = at + sum(1 for _ in found)
        part = divided(f"changes/{year}", entries, opens=True, start=at, stop=stop)
        kids.append(_named(part, entries, ui))
        at = stop
    return replace(root, kids=tuple(kids))


def _named(part: Part, entries: Sequence[Entry], ui: Mapping[str, str]) -> Part:
    """A year, with the months or days that each of its further pages has."""
    start, stop = part.reach
    first, last = entries[start].item[0], entries[stop - 1].item[0]
    if not part.number:
        label = short_date(ui, first.year)
    elif first == last:
        label = long_date(first, ui)
    else:
        months = [short_date(ui, day.year, day.month) for day in (first, last)]
        label = " – ".join(months) if first.month != last.month else f"{first.day} – {last.day}, {months[0]}"
    return replace(part, kids=tuple(_named(kid, entries, ui) for kid in part.kids), label=label)


# Sources


@once
def sources(course: Course, lang: str) -> Listed:
    """Every source, newest first, with all that is taken from it; where that is much, each has pages of its own."""
    ordered = sorted(course.sources.values(), key=lambda source: (source.date, source.key), reverse=True)
    entries = [Entry(one.short[lang], _source_share(one, lang), one) for one in ordered]
    if sum(entry.share for entry in entries) + _together(course, lang) <= ROOM:
        return whole("sources", entries)
    return listed(course, "sources", entries, is_brief=True)


def _together(course: Course, lang: str) -> float:
    """The share of a page that all facts and quotations take, with every page that uses each."""
    used = uses(course, lang)
    said = [" ".join((fact.show[lang], fact.about[lang], *_place(fact, lang))) for fact in course.facts.values()]
    said += [" ".join((_shown(quote, lang), *_place(quote, lang))) for quote in course.quotes.values()]
    lists = chain.from_iterable(kind.values() for kind in (used.sources, used.facts, used.quotes))
    links = [(page.title, page.id) for pages in lists for page in pages]
    return packed_share("\n".join((*said, *(title for title, _ in links))), "\n".join(slug for _, slug in links))


def _place(one: Fact | Quote, lang: str) -> tuple[str, str, str]:
    known = {} if isinstance(one, Quote) else one.population or {}
    return one.place[lang], known.get(lang, ""), one.speaker[lang] if isinstance(one, Quote) else one.status or ""


def _shown(quote: Quote, lang: str) -> str:
    return quote.text if quote.language == lang else quote.paraphrase[lang]


@once
def source_pages(course: Course, lang: str) -> dict[str, str]:
    """The page on which each source stands in the list of all."""
    return pages_of(sources(course, lang), lambda source: str(source.key))


def _source_share(source: Source, lang: str) -> float:
    told = (source.short, source.title, source.issuer, source.note or {}, source.published or {})
    text = "".join(one.get(lang, "") for one in told) + "".join(slip.why[lang] for slip in source.slips)
    return share(text, source.key + (source.url or ""), entries=6, facts=FACTS)


@once
def source_lists(course: Course, lang: str) -> dict[str, Listed]:
    """What each source gives and where that is used, by its page; none while all stand together."""
    if not sources(course, lang).is_brief:
        return {}
    return {
        f"sources/{source.key}": listed(course, f"sources/{source.key}", _taken(course, source, lang))
        for source in course.sources.values()
    }


def _taken(course: Course, source: Source, lang: str) -> Iterator[Entry]:
    used = uses(course, lang)
    for fact in course.facts.values():
        if fact.source == source.key:
            yield _taken_entry(fact, fact.show[lang], fact.about[lang], len(used.facts.get(fact.key, ())))
    for quote in course.quotes.values():
        if quote.source == source.key:
            yield _taken_entry(quote, _shown(quote, lang), quote.speaker[lang], len(used.quotes.get(quote.key, ())))
    for page in used.sources.get(source.key, ()):
        yield Entry(page.title, share(page.title, page.id), page, "pages")


def _taken_entry(item: Fact | Quote, shown: str, about: str, pages: int) -> Entry:
    few = min(pages, FEW)
    link = 20  # letters of an address; the titles are short, or the same as others
    taken = share(shown + about, link * few * "x", entries=1 + few, facts=FACTS + 2 * link * few)
    return Entry(shown, taken, item, type(item).__name__)


# What is covered


def coverage(course: Course, lang: str) -> Listed:
    """Every system with the pages that carry it."""
    found = []
    for system in course.coverage:
        head = share(system.title[lang], "".join((*system.sources, *system.planned)), facts=2 * FACTS)
        found.append(Entry(system.title[lang], head, (system, None), system.key))
        rows = (row_entry(course, page_id, lang, system.key) for page_id in system.carried_by)
        found += [Entry(system.title[lang], row.share, (system, row.item[1]), system.key) for row in rows if row]
    return listed(course, "coverage", found)


def record_lists(course: Course, lang: str) -> Iterator[Listed]:
    """All of them."""
    yield changes(course, lang)
    yield sources(course, lang)
    yield from source_lists(course, lang).values()
    yield coverage(course, lang)
