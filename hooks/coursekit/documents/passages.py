"""What reading tools look through: the paragraphs of a document, or the sections of the notes on it, alike.

Where a text was imported, its paragraphs are looked through; where none was, what our own page says of the document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.documents.blocks import CALL, CALL_END, CELL, EM, EM_END, STRONG, STRONG_END, call
from coursekit.reader_text import END_QUOTE, QUOTE, opened, plain, without_comments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.documents.assembly import Text
    from coursekit.model import Course, Page

_MARKS = re.compile(f"[{EM}{EM_END}{STRONG}{STRONG_END}]")
_CALL = re.compile(f"{CALL}([^{CALL_END}]*){CALL_END}")
_CALLED = re.compile(r"\[\^([^\[\]\n]+)\](?!:)")
_NOTE = re.compile(r"^\[\^([^\[\]\n]+)\]: *(.+)$", re.MULTILINE)
_CITED = re.compile(r"\{quote:([a-z0-9-]+)\}")
_TITLED = re.compile(r"^( *(?:!!!|\?\?\?\+?) ?[\w-]*) *\"(.*)\" *$", re.MULTILINE)
_PARAPHRASE = re.compile(f"[{QUOTE}{END_QUOTE}]")
_DRAWN = re.compile(r"\{[a-z-]+:[^{}\n]*\}")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_|_(?!\w)")


@dataclass(frozen=True)
class Passage:
    """A paragraph or a section. Its text has no marks but the calls of footnotes (`blocks.call`)."""

    name: str  # what a link to it points at: "p5"
    title: str  # of the note on it or of the section, "" for none
    text: str
    heading: str = ""  # the document's own heading, at the first passage below it
    terms: frozenset[str] = frozenset()  # of the glossary, as our page marks them

    @property
    def words(self) -> int:
        """How many words it has; in Vietnamese, syllables."""
        return len(bare(self.text).split())


@dataclass(frozen=True)
class Passages:
    """All of them, and the footnotes that they call, by label."""

    all: tuple[Passage, ...]
    notes: Mapping[str, str]


def bare(text: str) -> str:
    """A text without its calls and marks of paraphrase."""
    return _PARAPHRASE.sub("", _CALL.sub("", text))


def calls_of(text: str) -> list[str]:
    """The labels of the footnotes that a text calls."""
    return _CALL.findall(text)


def of_text(text: Text, page: Page | None, course: Course) -> Passages:
    """The paragraphs of an imported text; a paragraph is called as the note on it is."""
    titles = {one.id: opened(one.text, course, page.lang) for one in page.source.headings} if page else {}
    found: list[Passage] = []
    heading = ""
    for part in text.parts:
        if part.kind == "heading":
            heading = f"{heading}. {_line(part.text)}" if heading else _line(part.text)
        elif part.name:
            found.append(Passage(part.name, titles.get(part.name, ""), _line(part.text), heading))
            heading = ""
    return Passages(tuple(found), {str(number): _line(note) for number, note in enumerate(text.notes, 1)})


def _line(text: str) -> str:
    return " ".join(_MARKS.sub("", text.replace(CELL, "·")).split())


def of_page(page: Page, course: Course) -> Passages:
    """The sections of a page of notes: what stands below each heading of the second level, speaker's notes left out."""
    source, lines = page.source, _reading_lines(page, course)
    for box in source.boxes_of("notes"):
        first = box.line - source.first_line
        lines[first : first + len(box.body) + 1] = [""] * (len(box.body) + 1)
    heads = [one for one in source.headings if one.level == 2]
    ends = [one.line for one in heads[1:]] + [source.first_line + len(lines)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        text = " ".join(" ".join(lines[head.line - source.first_line + 1 : end - source.first_line]).split())
        inside = [one for one in source.references if head.line <= one.line < end]
        terms = frozenset(one.key for one in inside if one.kind == "term")
        found.append(Passage(head.id, opened(head.text, course, page.lang), text, terms=terms))
    return Passages(tuple(one for one in found if one.text), _notes(page, course))


def _reading_lines(page: Page, course: Course) -> list[str]:
    """The body as it reads, each line on its line."""
    body = _TITLED.sub(r"\1\2", _NOTE.sub("", without_comments(page.source.body)))
    body = _CALLED.sub(lambda match: call(match[1]), _quoting(body, course, page.lang))
    return [_shown(line) for line in opened(plain(body), course, page.lang).split("\n")]


def _quoting(body: str, course: Course, lang: str) -> str:
    """Quotations put in; words of ours that stand for one of another language are marked as such."""

    def shown(match: re.Match[str]) -> str:
        quote = course.quotes.get(match[1])
        if quote is None:
            return match[0]
        is_own = quote.language == lang
        return f"“{quote.text}”" if is_own else f"{QUOTE}{quote.paraphrase.get(lang, '')}{END_QUOTE}"

    return _CITED.sub(shown, body)


def _notes(page: Page, course: Course) -> dict[str, str]:
    body = without_comments(page.source.body)
    return {label: _shown(opened(plain(text), course, page.lang)) for label, text in _NOTE.findall(body)}


def _shown(line: str) -> str:
    return _EMPHASIS.sub("", _DRAWN.sub(" ", line)).replace("[", "").replace("]", "").strip(" #")
