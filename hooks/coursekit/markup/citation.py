"""How a source, a place in it and a figure's note read, in the page's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.dates import long_date, short_date
from coursekit.markup.rendering import add

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from coursekit.markup.rendering import Rendering
    from coursekit.model import Fact, Source


PARAGRAPH = re.compile(r"p(\d+)")


def place_label(rendering: Rendering, place: str) -> str:
    """The words for a place: "p5" → "bài viết, đoạn 5"; other places are already words."""
    return "; ".join(place_labels(rendering, [place]))


def place_labels(rendering: Rendering, places: list[str]) -> list[str]:
    """Several places of one source, paragraphs of the article drawn together: "đoạn 2–4, 6"."""
    numbers = sorted(int(found[1]) for place in places if (found := PARAGRAPH.fullmatch(place)))
    labels = [rendering.word("epigraph")] if 0 in numbers else []
    paragraphs = _ranges([number for number in numbers if number])
    if paragraphs:
        key = "paragraph" if paragraphs.isdigit() else "paragraphs"
        labels.append(rendering.word(key, n=paragraphs))
    return labels + [place for place in places if not PARAGRAPH.fullmatch(place)]


def _ranges(numbers: list[int]) -> str:
    """[2, 3, 4, 6] → "2–4, 6"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def fact_note(rendering: Rendering, fact: Fact) -> str:
    """What a figure's note says: what is counted, of whom, with what standing, as of when, and where it stands."""
    lang, source = rendering.lang, rendering.course.sources.get(fact.source)
    sentences = [fact.about[lang], "; ".join(fact_details(rendering, fact))]
    if source:
        where = f"{source.short[lang]}, {place_label(rendering, fact.place[lang])}"
        sentences.append(rendering.word("note-source", source=where))
    return " ".join(f"{sentence[:1].upper()}{sentence[1:]}." for sentence in sentences if sentence)


def fact_details(rendering: Rendering, fact: Fact) -> list[str]:
    """Of whom, with what standing, as of when, looked up where: as far as it is known."""
    details = [fact.population[rendering.lang]] if fact.population else []
    if fact.qualifier and fact.qualifier != "exactly":
        details.append(rendering.word(f"qualifier-{fact.qualifier}"))
    if fact.status:
        details.append(rendering.word(f"status-{fact.status}"))
    if fact.as_of:
        details.append(rendering.word("as-of", date=_as_of(rendering, fact.as_of)))
    if fact.claim == "external" and fact.url and fact.checked_on:
        day = long_date(fact.checked_on, rendering.course.ui[rendering.lang])
        told = {"place": _plain_address(fact.url), "date": day, "who": fact.checked_by or ""}
        details.append(rendering.word("looked-up", **told))
    return details


def source_line(parent: Element, rendering: Rendering, source: Source) -> None:
    """Append a source as it stands in a page's list: name, title, issuer, date, linked to the Sources page."""
    link = add(parent, "a", source.short[rendering.lang], href=sources_href(rendering, source.key))
    when = long_date(source.date, rendering.course.ui[rendering.lang])
    link.tail = f": {source.title[rendering.lang]}. {source.issuer[rendering.lang]}, {when}."


def sources_href(rendering: Rendering, key: str) -> str:
    """The Markdown path from the page to a source's entry, inside the edition."""
    up = "../" * (rendering.page_id.count("/") + 1) if rendering.page_id else ""
    return f"{up}sources/index.md#{key}"


def _as_of(rendering: Rendering, as_of: str) -> str:
    """A date like "2025", "2025-06" or "2025-06-21" in words."""
    parts = [int(part) for part in as_of.split("-")]
    ui = rendering.course.ui[rendering.lang]
    return short_date(ui, *parts)


def _plain_address(url: str) -> str:
    """An address as it is read aloud: "https://example.org/a/" → "example.org/a"."""
    return url.partition("://")[2].rstrip("/") or url
