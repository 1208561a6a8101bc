"""Finds the figures of a text that must be facts: percentages, money, counts, years, numbers of documents.

Free are durations and times, numbers of steps, lessons, paragraphs, pages and questions, sizes, counts below ten (a
meeting's instructions are full of them) and how many make a group, and a document named in full with its date. What is
not text (code, targets, references) must be blank before it comes here: see `prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.figure_words import (
    BEFORE_GROUP,
    BEFORE_PAGE,
    COUNTED,
    CURRENCY,
    DATE,
    DOCUMENT_KIND,
    DOCUMENT_NUMBER,
    NOT_A_YEAR,
    NUMBER_WORD,
    PER_CENT,
    PLAN_OF,
    SCALE,
    SIGNS_BEFORE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DATED = re.compile(rf"(?:{DOCUMENT_NUMBER})(?:,|;)?\s*\(?(?:ngày|dated|of|on|from)?\s*(?:{DATE})")
_DOCUMENT = re.compile(DOCUMENT_NUMBER)
_KIND = re.compile(rf"(?:{DOCUMENT_KIND})\s*$")
_AFTER_KIND = re.compile(rf"\s*(?:{PLAN_OF})")
_PER_CENT = re.compile(rf"(?:[\s-]?(?:{SCALE}))?\s?(?:{PER_CENT})", re.IGNORECASE)
_MONEY = re.compile(rf"\s?(?:{SCALE})?\s?(?:{CURRENCY})", re.IGNORECASE)
_SCALED = re.compile(rf"\s(?:{SCALE})\b", re.IGNORECASE)
_COUNTED = re.compile(rf"\s(?:{COUNTED})(?!\w)", re.IGNORECASE)
_GROUP = re.compile(rf"(?:{BEFORE_GROUP})\s*(?:\d+\s?[-–]\s?)?$", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\s?$")
_NOT_YEAR = re.compile(rf"\s?(?:{NOT_A_YEAR})(?!\w)", re.IGNORECASE)
_UNIT = re.compile(r"(?:phần trăm|per ?cent|triệu|tỷ|tỉ|million|billion)\b")  # found fast, then looked in front of
_IN_WORDS = re.compile(rf"(?<!\w)(?:{NUMBER_WORD})(?:[\s-](?:{NUMBER_WORD}))*\s$", re.IGNORECASE)
_SMALL = 10
_BEFORE = 40


@dataclass(frozen=True)
class Figure:
    """A figure that was typed: its kind, as it stands, and where."""

    kind: str  # percent | money | count | year | document
    text: str
    offset: int


def figures(text: str) -> Iterator[Figure]:
    """Each figure of a text that should be a fact, in order."""
    done = 0
    for number in _NUMBER.finditer(text):
        if number.start() < done or text[number.start() - 1 : number.start()].isalpha():
            continue  # "A4" is no number
        if dated := _DATED.match(text, number.start()):
            done = dated.end()
        elif found := _judged(text, number):
            kind, start, done = found
            yield Figure(kind, " ".join(text[start:done].split()), start)
    for unit in _UNIT.finditer(text):
        start = max(0, unit.start() - _BEFORE)
        if phrase := _IN_WORDS.search(text[start : unit.start()]):
            kind = "percent" if unit[0].startswith("p") else "count"
            yield Figure(kind, phrase[0] + unit[0], start + phrase.start())


def _judged(text: str, number: re.Match[str]) -> tuple[str, int, int] | None:
    """The kind of figure that a number belongs to, and where it begins and ends."""
    before, start, end = text[max(0, number.start() - _BEFORE) : number.start()], number.start(), number.end()
    if document := _DOCUMENT.match(text, start):
        return "document", start, document.end()
    if before[-1:] == " " and (kind := _KIND.search(before[-25:])) and not _AFTER_KIND.match(text, end):
        return "document", start - len(kind[0]), end
    for name, pattern in (("percent", _PER_CENT), ("money", _MONEY), ("count", _SCALED)):
        if match := pattern.match(text, end):
            return name, start, match.end()
    if before.rstrip().endswith(SIGNS_BEFORE):
        return "money", start, end
    if counted := _counted(text, number, before):
        return "count", start, counted
    if len(number[0]) == 4 and _YEAR.fullmatch(number[0]) and not _NOT_YEAR.match(text, end):
        page = _LAST_WORD.search(before)
        return None if page and page[1].lower() in BEFORE_PAGE else ("year", start, end)
    return None


def _counted(text: str, number: re.Match[str], before: str) -> int | None:
    """Where a count of people or organisations ends, or a number so large that it can only be a count."""
    noun = _COUNTED.match(text, number.end())
    if _GROUPED.fullmatch(number[0]) and not _NOT_YEAR.match(text, number.end()):
        return noun.end() if noun else number.end()
    if noun is None or not number[0].isdigit() or len(number[0]) < len(str(_SMALL)) or _GROUP.search(before):
        return None
    return noun.end()
