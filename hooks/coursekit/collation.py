"""The order of words in Vietnamese and English lists.

Vietnamese order: letters first (a ă â b c d đ e ê …), then tones (none, huyền, hỏi, ngã, sắc, nặng), as in the
dictionaries of the Viện Ngôn ngữ học. English order ignores accents.
"""

from __future__ import annotations

import re
import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_DIGITS, _WIDEST = re.compile(r"\d+"), 9
_LETTER_MARKS = {"\u0306", "\u0302", "\u031b"}  # breve, circumflex, horn: part of the letter


def sort_key(text: str) -> tuple[list[tuple[int, str]], list[int], str]:
    """A key that sorts `text` as a Vietnamese dictionary does; other characters come before letters, 2 before 10."""
    letters: list[tuple[int, str]] = []
    tones: list[int] = []
    for letter, tone in _letters(_DIGITS.sub(lambda number: number[0].zfill(_WIDEST), text.lower())):
        place = LETTERS.find(letter)
        letters.append((place + 1, "" if place >= 0 else letter))
        tones.append(tone)
    return letters, tones, text


def first_letter(text: str) -> str:
    """The capital under which `text` is listed: "Đ" for "đảng", "#" for a digit or sign."""
    for letter, _ in _letters(text.lower()):
        if letter in LETTERS:
            return letter.upper()
        if letter.isalnum():
            return "#"
    return "#"


def plain_letter(letter: str) -> str:
    """The small letter without its marks: "d" for "Đ", "a" for "Ă"."""
    return unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))[:1]


def _letters(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for char in unicodedata.normalize("NFD", text):
        if char in TONES and found:
            found[-1] = (found[-1][0], TONES[char])
        elif char in _LETTER_MARKS and found:
            found[-1] = (unicodedata.normalize("NFC", found[-1][0] + char), found[-1][1])
        elif not unicodedata.combining(char):
            found.append((char, 0))
    return found
