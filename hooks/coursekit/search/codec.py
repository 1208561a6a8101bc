"""Numbers as text that a script file can carry: one character below 52, two below 1,404, and so on without end.

A number ends with one of the 52 characters from "(" to "["; before it come its high digits, base 26, as small letters.
Rows of growing numbers are stored as their differences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOW, _LAST, _MORE = 52, ord("("), ord("a")  # no quotation mark, backslash, backtick or dollar sign among them


def number(value: int) -> str:
    """One number, from 0."""
    rest, low = divmod(value, _LOW)
    text = chr(_LAST + low)
    while rest:
        rest, digit = divmod(rest - 1, 26)
        text = chr(_MORE + digit) + text
    return text


def rising(values: Iterable[int]) -> str:
    """Numbers in rising order, as the differences between each and the one before."""
    text, before = [], 0
    for value in values:
        text.append(number(value - before))
        before = value
    return "".join(text)


def read_rising(text: str) -> list[int]:
    """The numbers that `rising` wrote, read as the script reads them."""
    found, before, high = [], 0, 0
    for char in text:
        if char >= "a":
            high = high * 26 + ord(char) - _MORE + 1
        else:
            before += high * _LOW + ord(char) - _LAST
            found.append(before)
            high = 0
    return found
