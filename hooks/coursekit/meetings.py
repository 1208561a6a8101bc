"""Finds where two things that apart.yml keeps apart meet in one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coursekit.plain_words import folded
from coursekit.reader_text import REFERENCE, opened, plain, settings_texts, without_comments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coursekit.apart import Apart
    from coursekit.model import Course, Page

# What begins a block of its own within lines that follow each other: an item, a table row, a heading, a box.
_BEGINS = re.compile(r" *(?:[-*+] |\d+\. |\||#|!!!|\?\?\?|\[\^[^\]]+\]:|: )")
_WRONG = re.compile(r"^ *[-*+] +\[[ !]\].*?(?==>|\Z)", re.DOTALL)  # wrong on purpose


class _Block(NamedTuple):
    """What is read in one breath."""

    path: str
    line: int
    text: str


def meetings(page: Page, course: Course) -> Iterator[tuple[Apart, str, int, str, str]]:
    """(pair, path, line, what of the one side, what of the other) of each meeting on a page."""
    if not course.apart:
        return
    facts = {key for _, source in page.texts for key in source.keys("fact")}
    whole = folded(" ".join(opened(text, course, page.lang) for _, _, text in _texts(page)))
    pairs = [pair for pair in course.apart if _may_meet(pair, whole, facts, page.lang)]
    for block in _blocks(page) if pairs else ():
        cited = {found[2] for found in REFERENCE.finditer(block.text) if found[1] == "fact"}
        text = folded(opened(plain(block.text), course, page.lang))
        for pair in pairs:
            sides = _sides(pair, text, cited, page.lang)
            if sides and not _first(pair.unless.get(page.lang, ()), text):
                yield pair, block.path, block.line, *sides


def _may_meet(pair: Apart, whole: str, facts: set[str], lang: str) -> bool:
    """Whether a page has anything of a pair's first side: most pages have not, and that is quickly said."""
    return not facts.isdisjoint(pair.facts) or any(folded(each) in whole for each in pair.words.get(lang, ()))


def _sides(pair: Apart, text: str, facts: set[str], lang: str) -> tuple[str, str] | None:
    """What a text has of both sides, None if one is not there."""
    one = _first(pair.words.get(lang, ()), text) or next((key for key in pair.facts if key in facts), None)
    other = one and (
        _first(pair.not_with.get(lang, ()), text) or next((key for key in pair.not_with_facts if key in facts), None)
    )
    return (one, other) if one and other else None


def _first(words: Sequence[str], text: str) -> str | None:
    return next((each for each in words if (plain_words := folded(each)) in text and _is_word(plain_words, text)), None)


def _is_word(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _texts(page: Page) -> Iterator[tuple[str, int, str]]:
    for line, text in settings_texts(page):
        yield page.path, line, text
    for path, source in page.texts:
        yield path, source.first_line, source.body


def _blocks(page: Page) -> Iterator[_Block]:
    for path, first_line, text in _texts(page):
        block: list[str] = []
        start = first_line
        for line, words in enumerate([*without_comments(text).split("\n"), ""], first_line):
            if block and (not words.strip() or _BEGINS.match(words)):
                yield _Block(path, start, _WRONG.sub("", "\n".join(block)))
                block = []
            if words.strip():
                start = start if block else line
                block.append(words)
