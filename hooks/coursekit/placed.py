"""Text that knows its line, so that a check long after reading can still point at it."""

from __future__ import annotations

from typing import Self


class Placed(str):
    """A `str` in every way, with the line of the file it was read from."""

    __slots__ = ("line",)
    line: int

    def __new__(cls, text: str, line: int) -> Self:
        """The text as read at that line (from 1)."""
        placed = super().__new__(cls, text)
        placed.line = line
        return placed

    def __reduce__(self) -> tuple[type[Placed], tuple[str, int]]:
        """What a copy in another process is made of."""
        return Placed, (str(self), self.line)


def line_of(value: object, otherwise: int = 1) -> int:
    """The line of a placed text; `otherwise` for a value that has none."""
    return value.line if isinstance(value, Placed) else otherwise
