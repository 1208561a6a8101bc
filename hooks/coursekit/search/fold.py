"""How words are compared: people type with accents, without them, with the tone over another letter, and by ear.

The script that searches (overrides/assets/js/search.js) does the same; tests/fixtures/fold_vectors.json holds both to
it. Only keys are made here: what a reader sees is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = "\u0300-\u036f"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(rf"[\w{_MARKS}]+")
_MARK, _TONE = re.compile(f"[{_MARKS}]"), re.compile(f"([{_TONES}])(.*)")
# đ has no decomposition; ð (Icelandic) is what some keyboards and old files have in its place.
_D = str.maketrans("đð", "dd")
# What is changed in a folded word, one after the other, and into what; the core carries them to the script. First the
# keys of Telex and VNI …
SPELLED = (
    ("([a-z])[0-9]+", "$1"),
    (r"([aeod])(.*?)\1", "$1$2"),
    ("([aou])w", "$1"),
    ("w", "u"),
    ("^(.*?[aeiouy].*?)[sfrxjz]", "$1"),
)
# … then what sounds alike to many in an edition's language.
ALIKE = {
    "vi": (
        ("^tr", "ch"),
        ("^(gi|r)", "d"),
        ("^s", "x"),
        ("^l", "n"),
        ("gh", "g"),
        ("y", "i"),
        ("ng$", "n"),
        ("ch?$", "t"),
    )
}


def words(text: str) -> list[str]:
    """The words of a text, lower case and composed: split on all that is no letter, digit or mark."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower().replace("_", " "))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """A word without marks: "Đường" and "duong" are one."""
    return _MARK.sub("", unicodedata.normalize("NFD", word)).translate(_D)


@lru_cache(maxsize=1 << 16)
def accent_key(word: str) -> str:
    """A word with its tone moved to the end, so that "hoà" and "hòa" are one, and "hoa" is another."""
    apart = unicodedata.normalize("NFD", word).replace("ð", "đ")
    return unicodedata.normalize("NFC", _TONE.sub(r"\2\1", apart, count=1))


@lru_cache(maxsize=1 << 16)
def shape(folded: str) -> str:
    """A folded word as it is when its letters are a Telex or VNI spelling: "ddooir" and "d9o6i3" are "doi"."""
    return _changed(folded, SPELLED)


@lru_cache(maxsize=1 << 16)
def sound(folded: str, lang: str) -> str:
    """What a folded word has in common with those that sound alike: "xa" and "sa", "giuc", "ruc" and "duc".

    Words stand in the shard of their sound, so that whatever was typed for a word leads where the word itself is.
    """
    return _changed(shape(folded), ALIKE.get(lang, ()))


def _changed(word: str, rules: Iterable[tuple[str, str]]) -> str:
    for before, after in rules:
        word = re.sub(before, after.replace("$", "\\"), word)
    return word
