"""What a course has from its sources: phrases and quotations word for word, and figures in a page's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coursekit.content_paths import data_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Fact, Quote


class Copied(NamedTuple):
    """Words that are said to stand in a source."""

    path: str
    key: str  # under which they are written: phrase | text
    text: str
    record: Fact | Quote


class Labelled(NamedTuple):
    """`{fact:KEY|words as they must read here}`."""

    path: str
    line: int
    fact: Fact
    words: str


def copied(course: Course) -> Iterator[Copied]:
    """Every fact's phrase and every quotation."""
    for fact in course.facts.values():
        yield Copied(data_path("facts"), "phrase", fact.phrase, fact)
    for quote in course.quotes.values():
        yield Copied(data_path("quotes"), "text", quote.text, quote)


def labelled(course: Course) -> Iterator[Labelled]:
    """Every fact that a page prints in words of its own."""
    for page in course.pages.values():
        for path, source in page.texts:
            for reference in source.references:
                if reference.kind == "fact" and reference.label and reference.key in course.facts:
                    yield Labelled(path, reference.line, course.facts[reference.key], reference.label)
