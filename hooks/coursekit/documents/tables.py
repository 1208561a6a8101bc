"""Tables: cells → the text of a block and back, and which tables of a file are tables at all.

Offices also set the head and the foot of a letter in a table without lines. Such a table is read as the paragraphs that
it holds; what is kept as a table has rows and columns of short pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.documents.blocks import CELL, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.documents.blocks import Block

_FEWEST_ROWS, _MOST_BLOCKS, _MOST_WORDS = 3, 3, 150  # rows; blocks and words of a cell
_EDGE = f" {CELL} "


def table_text(rows: Sequence[Sequence[Sequence[Block]]], *, has_head: bool) -> str | None:
    """The text of a table whose cells hold these blocks; None where it only sets paragraphs side by side."""
    width = max((len(row) for row in rows), default=0)
    cells = [cell for row in rows for cell in row]
    is_plain = all(
        len(cell) <= _MOST_BLOCKS
        and all(block.kind in ("text", "item") for block in cell)
        and sum(len(block.words) for block in cell) <= _MOST_WORDS
        for cell in cells
    )
    is_single = all(len(cell) <= 1 for cell in cells)
    if width < 2 or not is_plain or len(rows) < (2 if is_single else _FEWEST_ROWS):
        return None
    lines = [[" ".join(block.text.replace("\n", " ") for block in cell) for cell in row] for row in rows]
    return written(lines, has_head=has_head)


def written(rows: Sequence[Sequence[str]], *, has_head: bool) -> str:
    """Rows as text: a line each, the head first; a table without one begins with an empty row."""
    width = max(len(row) for row in rows)
    head = [] if has_head else [[""] * width]
    return "\n".join(_EDGE.join([*row, *[""] * (width - len(row))]) for row in [*head, *rows])


def cells_of(text: str) -> tuple[list[str], list[list[str]]]:
    """The head and the rows of a table's text; no head is an empty list."""
    rows = [[cell.strip() for cell in line.split(CELL)] for line in text.split("\n")]
    return (rows[0] if any(plain(cell).strip() for cell in rows[0]) else []), rows[1:]
