"""A page's Markdown as its reader meets it: references opened to what they show, marks and targets gone.

Every line stays on its line, so that a place in the text can be told as a line of the file. A quotation made by
`{quote:…}` stands between two marks that no file holds (F003), so that it can be told from words that were typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.markdown_source import MarkdownSource
    from coursekit.model import Course, Page

QUOTE, END_QUOTE = "\x02", "\x03"
QUOTATION = re.compile(f"{QUOTE}[^{END_QUOTE}]*{END_QUOTE}")
REFERENCE = re.compile(r"\{(fact|quote|term|source):([a-z0-9-]+)(?:\|([^{}|]+))?\}")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_NEWLINE = re.compile(r"[^\n]+")
_BOX = re.compile(r"^( *)(?:!!!|\?\?\?\+?) ?[\w-]*", re.MULTILINE)
_ITEM = re.compile(r"^( *)(?:\d+\.|[-*+])(?: +\[[ xX!]\])?(?= )", re.MULTILINE)
_TARGET = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\]\[[^\[\]\n]*\]")
_NOTE = re.compile(r"\[\^[^\[\]\n]+\]:?")
_ATTRIBUTES = re.compile(r"\{:?[ ]*[#.][^{}\n]*\}|\{:?[ ]*[\w-]+=[^{}\n]*\}")
_ADDRESS = re.compile(r"<[^<>\s]+>|https?://[^\s<>)]+")


def without_comments(text: str) -> str:
    """The text with its comments blank."""
    if "<!--" not in text:
        return text
    end = text.rfind("-->") + 3  # what is opened later is never closed, so not a comment
    return _COMMENT.sub(lambda match: _NOT_NEWLINE.sub(" ", match[0]), text[:end]) + text[end:]


def plain(text: str) -> str:
    """The text without Markdown's marks; references stay."""
    if "!!!" in text or "???" in text:
        text = _BOX.sub(r"\1", text)
    text = _ITEM.sub(r"\1", text)
    if "]" in text:
        text = _NOTE.sub(" ", _TARGET.sub("]", text))
    if "{" in text:
        text = _ATTRIBUTES.sub(" ", text)
    return _ADDRESS.sub(" ", text) if "://" in text or "<" in text else text


def opened(text: str, course: Course, lang: str) -> str:
    """The text with every reference replaced by what it shows in an edition; an unknown one stays as typed."""
    if "{" not in text:
        return text
    return REFERENCE.sub(lambda match: _shown(match, course, lang), text)


def _shown(match: re.Match[str], course: Course, lang: str) -> str:
    kind, key, label = match.groups()
    if kind == "quote" and key in course.quotes:
        quote = course.quotes[key]
        return f"{QUOTE}{quote.text if quote.language == lang else quote.paraphrase.get(lang, '')}{END_QUOTE}"
    if label:
        return str(label)
    if kind == "fact" and key in course.facts:
        return course.facts[key].show.get(lang, "")
    if kind == "term" and key in course.terms:
        return course.terms[key].term.get(lang, "")
    if kind == "source" and key in course.sources:
        return course.sources[key].short.get(lang, "")
    return match[0]


def reader_text(source: MarkdownSource, course: Course, lang: str) -> str:
    """A body as it reads on the page."""
    return opened(plain(without_comments(source.body)), course, lang)


def settings_texts(page: Page) -> Iterator[tuple[int, str]]:
    """What a page prints of its settings, each text with its line: title, summary, objectives."""
    for key in ("title", "summary"):
        if key in page.lines:
            yield page.lines[key], getattr(page, key)
    for objective in page.objectives:
        yield getattr(objective, "line", page.lines.get("objectives", 1)), objective


def reader_texts(page: Page, course: Course) -> Iterator[tuple[str, int, str]]:
    """Everything a reader of a page meets: (path, first line, text), the settings first, then body and local part."""
    for line, text in settings_texts(page):
        yield page.path, line, text
    for path, source in page.texts:
        yield path, source.first_line, reader_text(source, course, page.lang)


def line_at(text: str, offset: int, first_line: int) -> int:
    """The line of the file on which a place of a text stands."""
    return first_line + text.count("\n", 0, offset)
