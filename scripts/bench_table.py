"""The table that `bench pages` prints and README quotes: a line a figure, what it must be, and whether it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

START, END = "<!-- bench pages -->", "<!-- /bench pages -->"
MARKS = {True: "✓", False: "✗", None: ""}


@dataclass(frozen=True)
class Row:
    """A figure of every side that was measured, what ours must be, and whether it is (None: nothing is asked)."""

    name: str
    values: Mapping[str, str]
    bound: str
    holds: bool | None


def lines(sides: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """The rows as a Markdown table."""
    head = ["", *sides, "must be", ""]
    body = [[row.name, *(row.values.get(side, "") for side in sides), row.bound, MARKS[row.holds]] for row in rows]
    return [_line(head), _line(["---"] * len(head)), *(_line(cells) for cells in body)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def renewed(document: str, table: Sequence[str]) -> str:
    """A document with the table between its marks."""
    place = re.compile(rf"(?<={re.escape(START)}\n).*?(?={re.escape(END)})", re.DOTALL)
    if not place.search(document):
        message = f"no place for the table: {START} … {END}"
        raise ValueError(message)
    return place.sub(lambda _: "\n".join(table) + "\n", document)
