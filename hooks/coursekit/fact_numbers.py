"""The numbers of a fact, however they are written, and the measure ("nearly", "more than") that goes with each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coursekit.model import Course, Fact

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_ROMAN = re.compile(r"(?<![\w.])(?:X{0,3}(?:IX|IV|V?I{0,3}))(?!\w)")
_LETTERS = {"I": 1, "V": 5, "X": 10}
_WORD = re.compile(r"[^\W\d_]+")
_IN_WORDS = (
    ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
    ("january", "february", "march", "april", "may", "june", "july", "august", "september"),
)
_VALUES = {name: str(value) for names in _IN_WORDS for value, name in enumerate(names, 1)}
_VALUES |= {"october": "10", "november": "11", "december": "12"}
_MEASURES = {
    "more-than": "hơn|trên|more than|over|above",
    "nearly": "gần|nearly|almost|close to",
    "at-least": "ít nhất|tối thiểu|at least|no fewer than|no less than",
    "about": "khoảng|chừng|about|around|approximately",
}
_MEASURED = {
    measure: re.compile(rf"(?<!\w)(?:{words})\s+(\d+(?:[.,]\d+)*)", re.IGNORECASE)
    for measure, words in _MEASURES.items()
}


def _value(digits: str) -> str:
    """One way of writing a number: "10.000" and "10,000" are the same, and so are "03" and "3"."""
    if _GROUPED.fullmatch(digits):
        return re.sub(r"[.,]", "", digits)
    return digits.replace(",", ".").lstrip("0") or "0"


def numbers(text: str) -> dict[str, str]:
    """The numbers written in digits, each with how it is written."""
    return {_value(found): found for found in _NUMBER.findall(text)}


def proved_numbers(fact: Fact, course: Course) -> set[str]:
    """Every number that a fact's phrase gives, in digits, Roman ones or words; and the year its source is from."""
    found = set(numbers(fact.phrase))
    found |= {_VALUES[word] for word in _WORD.findall(fact.phrase.lower()) if word in _VALUES}
    found |= {str(_roman(letters)) for letters in _ROMAN.findall(fact.phrase) if letters}
    source = course.sources.get(fact.source)
    return found | ({str(source.date.year)} if source else set()) | set((fact.as_of or "").split("-")[:1])


def _roman(letters: str) -> int:
    values = [_LETTERS[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def measures(text: str) -> dict[str, str]:
    """Number → measure, for each number with one right in front of it."""
    return {_value(number): measure for measure, pattern in _MEASURED.items() for number in pattern.findall(text)}
