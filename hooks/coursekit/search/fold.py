"""How words are compared: people type with accents, without them, and with the tone over another letter.

The script that searches (overrides/assets/js/search.js) does the same; tests/fixtures/fold_vectors.json holds both to
it. Only keys are made here: what a reader sees is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = "\u0300-\u036f"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_WORD = re.compile(rf"[\w{_MARKS}]+")
_MARK, _TONE = re.compile(f"[{_MARKS}]"), re.compile(f"[{_TONES}]")
# đ has no decomposition; ð (Icelandic) is what some keyboards and old files have in its place.
_D = str.maketrans("đð", "dd")
_DOUBLED, _TONE_LETTER = re.compile(r"([aeod])(.*?)\1"), re.compile(r"([aeiouy].*?)[sfrxjz]")
_VNI = re.compile(r"(?<=[a-z])[0-9]+")


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
    return unicodedata.normalize("NFC", _TONE.sub("", apart)) + "".join(_TONE.findall(apart))


@lru_cache(maxsize=1 << 16)
def shape(folded: str) -> str:
    """A folded word as it is when its letters are a Telex or VNI spelling: "ddooir" and "d9o6i3" are "doi".

    Words stand in the shard of their shape, so that a spelling leads where the word itself is.
    """
    plain = _DOUBLED.sub(r"\1\2", _VNI.sub("", folded))
    plain = re.sub("([aou])w", r"\1", plain).replace("w", "u")
    return _TONE_LETTER.sub(r"\1", plain, count=1)
