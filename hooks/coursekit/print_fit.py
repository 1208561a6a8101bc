"""What fits on a sheet, guessed from the number of letters: what stays together, how wide columns are.

Guesses, because only the compiler knows; they are made so that nothing kept together can be taller than a page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coursekit.html_tree import Node
    from coursekit.print_words import Printed

LISTS = ("ul", "ol")
LED = (*LISTS, "table", "options", "match")
MOST = 0.85  # of a page: what is guessed to be taller is never kept together
LETTER = 0.44  # mean width of a letter, in em
ROOM = 36  # letters that go into an empty cell
DOTS = "…._ "
POWERS = (0.5, 0.75, 1.0)  # of the length of its longest text, by which a column has a share of the line
WRAPPED = 1.2  # how much lower a table must be for short texts to be broken into lines
SMALLER, HIGH = 0.85, 0.7  # by what a table is set smaller of which a row is higher than this share of a page
LAST = 2  # lines that should not stand alone at the top of a page, the empty one below them included
SMALLEST = 0.6  # of the text's size, in a table with many columns


@dataclass(frozen=True)
class Sheet:
    """How much goes on a page: letters a line, lines a page."""

    letters: int
    lines: int

    def lines_of(self, node: Any) -> int:
        """About how many lines a printed node takes (an empty line is kept for each block)."""
        if isinstance(node, list):
            return sum(self.lines_of(one) for one in node if not isinstance(one, str))
        kind = node.get("t")
        if kind in ("p", "h", "title"):
            own = letters(node["c"])
            return -(-own // self.letters) + bool(own)
        if kind == "lines":
            return 2 * int(node["count"])
        if kind in ("figure", "pre"):
            return self.lines  # too tall to promise anything
        if kind == "table":
            return int(node["lines"])
        return self.lines_of(node.get("term", [])) + self.lines_of(node.get("c", []))

    def fits(self, node: Any, share: float) -> bool:
        """Whether a printed node surely takes no more than a share of a page."""
        return self.lines_of(node) <= self.lines * share

    def is_short(self, node: Any) -> bool:
        """Whether a printed node is a paragraph of a few lines with no footnote, which can move to the next page."""
        return bool(node["t"] == "p") and letters(node["c"]) <= 4 * self.letters and not has_notes(node)


def has_notes(nodes: Any) -> bool:
    """Whether a footnote is called somewhere in printed nodes."""
    waiting = [nodes]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if node.get("t") == "note":
                return True
            waiting += node.values()
    return False


def letters(nodes: Any) -> int:
    """How many letters of common width stand in printed nodes."""
    if isinstance(nodes, str):
        return _letters_of(nodes)
    if isinstance(nodes, list):
        return sum(map(letters, nodes))
    return letters(nodes.get("text", "")) + letters(nodes.get("c", []))


@lru_cache(maxsize=4096)  # what is kept together is asked for it at every level
def _letters_of(text: str) -> int:
    return len(text) + sum(map(str.isupper, text)) // 2  # capitals are wider


@dataclass(frozen=True)
class Columns:
    """How a table's columns share the line."""

    shares: list[float]  # 0 for a column that is as wide as its words
    scale: float  # by what the text is made smaller
    room: list[int]  # letters that go into a line of each
    longest: list[int]  # letters of the longest word that is not broken there

    def lines(self, cells: list[Any]) -> int:
        """About how many lines a row of printed cells takes, its space included."""
        pairs = zip(cells, self.room, strict=False)
        taken = (math.ceil(math.ceil(letters(cell["c"]) / room) * self.scale) for cell, room in pairs)
        return 1 + max([*taken, *(2 for cell in cells if cell["c"][0]["t"] == "room")], default=0)


def columns(rows: list[list[Node]], sheet: Sheet, largest: float = 1.0) -> Columns:
    """Columns for these rows: of several ways to share the line, the one that takes the fewest lines.

    Where a row would then be about as high as a page, everything is set smaller.
    """
    texts = [[_shown(row[place]) for row in rows if place < len(row)] for place in range(len(rows[0]))]
    longest = [_longest(column) for column in texts]
    words = [max((len(word) for text in column for word in _unbroken(text)), default=1) + 2 for column in texts]
    scale = min(largest, max(SMALLEST, sheet.letters / sum(words)))
    line = sheet.letters / scale
    narrow = [place for place, size in enumerate(longest) if size + 2 <= line / len(longest)]
    fixed = narrow if len(narrow) < len(longest) else []
    ways = [(columns, _widths(longest, words, line, columns, power)) for columns in (fixed, []) for power in POWERS]
    short, widths = min(ways, key=lambda way: sum(_heights(texts, way[1])) * (1 if way[0] else WRAPPED))
    if largest > SMALLER and max(_heights(texts, widths)) * scale > sheet.lines * HIGH:
        return columns(rows, sheet, SMALLER)
    shares = [0.0 if place in short else round(max(width, 1.0), 2) for place, width in enumerate(widths)]
    room = [max(int(width) - (2 if scale == 1 else 1), 2) for width in widths]
    return Columns(shares, round(scale, 2), room, [min(size, 30) if scale == SMALLEST else 30 for size in room])


def _shown(cell: Node) -> str:
    """A cell's text, without the notes of figures and terms that open on a screen."""

    def said(node: Node) -> str:
        has_note = node.has_class("fact") or node.has_class("term")
        shown = [child for child in node.children if isinstance(child, str) or not (has_note and child.tag == "span")]
        return "".join(child if isinstance(child, str) else said(child) for child in shown)

    return " ".join(said(cell).split())


def _unbroken(text: str) -> list[str]:
    """What stays on a line: words, and parts of a word with a hyphen unless it is a number of a document."""
    words = text.split()
    return [part for word in words for part in ([word] if any(map(str.isdigit, word)) else word.split("-"))]


def _widths(longest: list[int], words: list[int], line: float, short: list[int], power: float) -> list[float]:
    """Letters a column: a short one is as wide as its text, the others share the rest by a power of theirs."""
    loose = [place for place in range(len(longest)) if place not in short]
    free = line - sum(longest[place] + 2 for place in short) - sum(words[place] for place in loose)
    whole = sum(longest[place] ** power for place in loose)
    return [
        longest[place] + 2 if place in short else words[place] + free * longest[place] ** power / whole
        for place in range(len(longest))
    ]


def _heights(texts: list[list[str]], widths: list[float]) -> list[int]:
    """About how many lines each row of a table takes with columns of these widths."""
    pairs = zip(texts, widths, strict=True)
    taken = [[math.ceil(len(text) / max(width - 2, 1)) for text in column] for column, width in pairs]
    return [max(row) for row in zip_longest(*taken, fillvalue=0)]


def _longest(texts: list[str]) -> int:
    """Letters of a column's longest text; a column with room to write in is as wide as if it were written in."""
    return max([1, *(len(text) for text in texts), *(ROOM for text in texts[1:] if not text.strip(DOTS))])


def keep_whole(nodes: list[Printed], sheet: Sheet, share: float = 0.4) -> list[Printed]:
    """What leads to a list stays with it, a question with its options and room to write, an answer with its reason.

    A last line stays with the paragraph before it.
    """
    for one, following in pairwise(nodes):
        ends = following is nodes[-1] and following["t"] == "p" and sheet.lines_of(following) <= LAST
        if (ends or following["t"] in LED) and sheet.is_short(one):
            one["leads"] = True
    for item in (item for node in nodes if node["t"] in LISTS for item in node["c"]):
        item["whole"] = sheet.fits(item, share)
        if not item["whole"]:
            keep_whole(item["c"], sheet, share)
    return nodes
