"""A text as bare words, so that two copies of it can be compared however they were typed, scanned or marked up.

Case, punctuation, line breaks, Markdown signs and the place of a tone mark ("hoá", "hóa") do not count. What carries a
figure stays whole: "205-KH/TU", "30/3/2025", "288,000" and "65%" are one word each, so that a changed digit is another
word. A letter and a digit that run into each other ("Bình21/06/2025") are two words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+|\d+(?:(?:[-/][^\W_]+)+|(?:[.,]\d+)*%?)")
_PERCENT = re.compile(r"(?<=\d)[  \u00a0\u202f]%")
# The two ways of placing a tone mark on "oa", "oe", "uy"; both sides of a comparison get the same one.
_TONES = tuple(
    (plain[0] + toned_second, toned_first + plain[1])
    for plain, firsts, seconds in (("oa", "óòỏõọ", "áàảãạ"), ("oe", "óòỏõọ", "éèẻẽẹ"), ("uy", "úùủũụ", "ýỳỷỹỵ"))
    for toned_first, toned_second in zip(firsts, seconds, strict=True)
)
_HYPHENS = (("\u2010", "-"), ("\u2011", "-"), ("\u00ad", ""))  # of three kinds, the last one unseen


def folded(text: str) -> str:
    """The text in one case, one Unicode form and one way of placing tone marks; its lines stay where they are."""
    text = (text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)).lower()
    for other, ours in (*_HYPHENS, *_TONES):
        if other in text:
            text = text.replace(other, ours)
    return _PERCENT.sub("%", text) if "%" in text else text


def words(text: str) -> list[str]:
    """The words of a text, in order."""
    text = _PERCENT.sub("%", text) if "%" in text else text
    return [word for piece in text.split() for word in _words_in(piece)]


@lru_cache(maxsize=1 << 16)
def _words_in(piece: str) -> tuple[str, ...]:
    """The words of what stands between two spaces; remembered, since a course uses the same ones over and over."""
    return tuple(_WORD.findall(folded(piece)))


def placed_words(text: str) -> tuple[str, list[re.Match[str]]]:
    """The folded text, and its words as matches that know where in it they stand."""
    text = folded(text)
    return text, list(_WORD.finditer(text))
