"""A source that sources.yml does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R001",
    vi="không có nguồn '{key}' trong sources.yml{nearest_vi}. Hãy sửa khóa, hoặc thêm nguồn này vào sources.yml.",
    en="there is no source '{key}' in sources.yml{nearest_en}. Mend the key, or add the source to sources.yml.",
)


def check(course: Course) -> Iterator[Problem]:
    """Wherever a source can be named: data files, front matter, text."""
    for path, line, key in (*_in_data(course), *_in_pages(course)):
        if key and key not in course.sources:
            yield RULE.at(path, line, key=key, **nearest(key, course.sources))


def _in_data(course: Course) -> Iterator[tuple[str, int, str]]:
    for fact in course.facts.values():
        yield data_path("facts"), line_of(fact.source, fact.line), fact.source
    for quote in course.quotes.values():
        yield data_path("quotes"), line_of(quote.source, quote.line), quote.source
    for term in course.terms.values():
        yield data_path("glossary"), line_of(term.source, term.line), term.source or ""
    for system in course.coverage:
        for key in system.sources:
            yield data_path("coverage"), line_of(key, system.line), key


def _in_pages(course: Course) -> Iterator[tuple[str, int, str]]:
    for page in course.pages.values():
        for key in page.sources:
            yield page.path, line_of(key), key
        for path, source in page.texts:
            for reference in source.references:
                if reference.kind == "source":
                    yield path, reference.line, reference.key
