"""The project's own list of words (words.yml): words that are right, and words that are not used here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.placed import line_of

if TYPE_CHECKING:
    from coursekit.data_reader import DataReader


@dataclass(frozen=True)
class WordRule:
    """Words of one language: right as they are, or with what is written instead."""

    key: str
    line: int
    language: str = ""
    words: tuple[str, ...] = ()
    instead: str | None = None


def read_words(data: DataReader) -> tuple[WordRule, ...]:
    """The rules, in the order of the file."""
    return tuple(WordRule(str(key), line_of(key), **(values or {})) for key, values in data.keyed("words").items())
