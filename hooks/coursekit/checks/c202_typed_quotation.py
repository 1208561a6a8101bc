"""Words of a source between quotation marks that were typed: nothing says whose they are, and nothing keeps them right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.fingerprint import shared_runs
from coursekit.plain_words import words
from coursekit.problem import Rule
from coursekit.reader_text import line_at, plain, settings_texts, without_comments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "C202",
    vi="“{found}” là lời của tài liệu '{source}' đặt trong ngoặc kép. Hãy đưa vào quotes.yml rồi viết {{quote:…}}, hoặc bỏ ngoặc kép và viết bằng lời của mình.",
    en="“{found}” is the document '{source}' in quotation marks. Put it into quotes.yml and write {{quote:…}}, or leave the marks out and use your own words.",
)
LEAST = 4  # words; shorter ones are terms
_MARKED = (re.compile(r"“([^“”]{8,400})”"), re.compile(r"\"([^\"\n]{8,400})\""), re.compile(r"«([^«»]{8,400})»"))
_NAMED = re.compile(r"[“\"'«]([^“”\"'«»]+)[”\"'»]")
_REFERENCE = re.compile(r"\{[^{}]*\}")


def check(course: Course) -> Iterator[Problem]:
    """Names of documents and terms of the glossary are free."""
    names = _names(course)
    for page in course.pages.values() if course.shelf.by_source else ():
        for path, first_line, text in _texts(page):
            for match in _marked(text):
                found = words(plain(_REFERENCE.sub(" ", match[1])))
                source = _speaker(found, course, names)
                if source:
                    line = line_at(text, match.start(), first_line)
                    yield RULE.at(path, line, found=" ".join(match[1].split()), source=source)


def _speaker(found: list[str], course: Course, names: frozenset[str]) -> str | None:
    """The source that most of the words are from; None for our own words, and for a name."""
    if len(found) < LEAST or " ".join(found) in names:
        return None
    for run in shared_runs(found, course.shelf, LEAST):
        if run.length * 2 > len(found) and " ".join(found[run.first : run.end]) not in names:
            return run.source
    return None


def _texts(page: Page) -> Iterator[tuple[str, int, str]]:
    for line, text in settings_texts(page):
        yield page.path, line, text
    for path, source in page.texts:
        yield path, source.first_line, without_comments(source.body)


def _marked(text: str) -> Iterator[re.Match[str]]:
    """What stands between quotation marks; the title of a box and of a link stand between straight ones anyway."""
    for sign, pattern in zip('“"«', _MARKED, strict=True):
        for match in pattern.finditer(text) if sign in text else ():
            before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            if sign != '"' or not before.lstrip().startswith(("!!!", "???")):
                yield match


def _names(course: Course) -> frozenset[str]:
    """Titles of sources and what they quote, and terms."""
    titles = [title for source in course.sources.values() for title in (*source.title.values(), *source.short.values())]
    quoted = [name for title in titles for name in _NAMED.findall(title)]
    terms = [term for each in course.terms.values() for term in each.term.values()]
    return frozenset(" ".join(words(name)) for name in (*titles, *quoted, *terms))
