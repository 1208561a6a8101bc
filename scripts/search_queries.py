"""The ways one thing is typed: with and without accents, in Telex and VNI, with a slip. The same for the same words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Query(NamedTuple):
    """What is typed in an edition, its class, and the addresses of which one must be found."""

    lang: str
    kind: str
    text: str
    at: tuple[str, ...]
    is_reported: bool  # tuned on otherwise


TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
VNI = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
TELEX_LETTERS = {"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"}
VNI_LETTERS = {"đ": "d9", "â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7"}
_OTHER_PLACE = (
    ("òa", "oà"),
    ("óa", "oá"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ỏe", "oẻ"),
    ("óe", "oé"),
    ("ùy", "uỳ"),
    ("ụy", "uỵ"),
)


def unaccented(text: str) -> str:
    """Without marks."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def spelled(text: str, tones: dict[str, str], letters: dict[str, str]) -> str:
    """As keys that were never turned into letters."""
    return " ".join(_spelled(word, tones, letters) for word in text.split())


def _spelled(word: str, tones: dict[str, str], letters: dict[str, str]) -> str:
    apart = unicodedata.normalize("NFD", word)
    tone = "".join(tones.get(char, "") for char in apart)
    plain = unicodedata.normalize("NFC", "".join(char for char in apart if char not in tones))
    return "".join(letters.get(char, char) for char in plain) + tone


def slipped(text: str) -> str:
    """Without accents, and with two letters of the longest word the wrong way round."""
    typed = unaccented(text).split()
    place = max(range(len(typed)), key=lambda n: len(typed[n]))
    word = typed[place]
    middle = len(word) // 2
    typed[place] = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return " ".join(typed)


def other_place(text: str) -> str:
    """With the tone over the other of two vowels."""
    for one, other in _OTHER_PLACE:
        text = re.sub(rf"{one}\b", other, text)
    return text


WAYS: dict[str, Callable[[str], str]] = {
    "exact": str,
    "capitals": str.upper,
    "unaccented": unaccented,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "tone place": other_place,
    "Telex": lambda text: spelled(text, TELEX, TELEX_LETTERS),
    "VNI": lambda text: spelled(text, VNI, VNI_LETTERS),
    "typo": slipped,
}


def ways(lang: str, text: str, at: tuple[str, ...], *, is_reported: bool) -> Iterator[Query]:
    """A query of every class in which the words come out otherwise than exactly typed."""
    for kind, way in WAYS.items():
        typed = way(text)
        if kind == "exact" or typed != text:
            yield Query(lang, kind, typed, at, is_reported)


def read_queries(path: Path) -> list[Query]:
    """All queries of tests/search/queries.yml."""
    found: list[Query] = []
    for lang, groups in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        for number, one in enumerate(groups["every"]):
            found += ways(lang, one["text"], tuple(one["at"]), is_reported=bool(number % 2))
        for number, one in enumerate(groups["once"]):
            found.append(Query(lang, one["class"], one["text"], tuple(one["at"]), bool(number % 2)))
        for group in ("seen", "unseen"):
            for one in groups.get(group, ()):
                found.append(Query(lang, one["class"], one["text"], tuple(one["at"]), group == "unseen"))
    return found
