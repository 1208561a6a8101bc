"""The letters of a PDF's pages, with where they stand → lines, without page numbers and running heads.

Lines are letters on one height. Raised digits are footnote calls.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from coursekit.documents.blocks import EM, EM_END, STRONG, STRONG_END, call, is_power, plain, raised  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True)
class Letter:
    """A letter and its box, in points from the page's lower left corner; `size` is the font's."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True)
class Line:
    """Letters on one height, from left to right."""

    text: str  # with marks
    left: float
    right: float
    base: float
    size: float
    page: int
    label: str = ""  # of the note that it begins
    is_bold: bool = False

    @property
    def words(self) -> str:
        """Its words without marks."""
        return plain(self.text).strip()

    @property
    def first_width(self) -> float:
        """About how wide its first word is."""
        words = self.words
        first = words.partition(" ")[0]
        return (self.right - self.left) * len(first) / max(len(words), 1)


NUMBER = re.compile(r"[-–—\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s.]*", re.IGNORECASE)
_RAISED = 0.14  # of the font's size, above the line: less is a letter's own shape
_REPEATED = 3  # pages on which a running head stands, at least
_EDGE = 0.12  # of a page's height: where running heads and page numbers stand


def lines_of(letters: Sequence[Letter], page: int) -> Iterator[Line]:
    """The lines of one page, from top to bottom, in the order in which the file draws them."""
    row: list[Letter] = []
    for letter in letters:
        if row and not _on_row(row, letter):
            yield from _line(row, page)
            row = []
        row.append(letter)
    yield from _line(row, page)


def _on_row(row: Sequence[Letter], letter: Letter) -> bool:
    last = next((one for one in reversed(row) if one.sign.strip()), row[-1])
    if not letter.sign.strip():
        return True
    middle, reach = (letter.bottom + letter.top) / 2, max(last.size, letter.size)
    return abs(middle - (last.bottom + last.top) / 2) < reach * 0.62 and letter.left > last.left - reach


def _line(row: Sequence[Letter], page: int) -> Iterator[Line]:
    seen = [one for one in row if one.sign.strip()]
    if not seen:
        return
    base = _base(seen)
    tall = median(one.top - one.bottom for one in seen)
    parts: list[str] = []
    label, look = "", ("", "")
    for one in row:
        is_raised = one.sign.isdigit() and one.bottom - base > one.size * _RAISED and one.top - one.bottom < tall * 1.05
        if is_raised:
            if not "".join(parts).strip():
                label += one.sign
            else:
                parts.append(raised(one.sign) if is_power("".join(parts)[-4:], one.sign) else call(one.sign))
            continue
        wanted = (EM if one.is_italic else "", STRONG if one.is_bold else "")
        if one.sign.strip() and wanted != look:
            parts.append(_closing(look) + "".join(wanted))
            look = wanted
        parts.append(" " if one.sign.isspace() else one.sign)
    text = re.sub("\ue015\\s*\ue014", "", "".join(parts) + _closing(look))  # two raised digits are one number
    letters = [one for one in seen if one.sign.isalpha()] or seen
    size = Counter(round(one.size, 1) for one in letters).most_common(1)[0][0]
    bold = sum(one.is_bold for one in letters) > len(letters) * 0.8
    yield Line(text, seen[0].left, max(one.right for one in seen), base, size, page, label, bold)


def _base(seen: Sequence[Letter]) -> float:
    """The height of the line that letters stand on: the commonest foot."""
    feet = Counter(
        round(one.bottom * 2) / 2 for one in seen if one.sign.isalpha() and one.sign not in "gjpqyạặậẹệịọộợụựỵ,;"
    )
    return feet.most_common(1)[0][0] if feet else min(one.bottom for one in seen)


def _closing(look: tuple[str, str]) -> str:
    return (STRONG_END if look[1] else "") + (EM_END if look[0] else "")


def without_furniture(lines: list[Line], height: float) -> list[Line]:
    """Without page numbers, and without what stands on the edge of three pages or more in the same words."""

    def at_edge(line: Line) -> bool:
        return not height * _EDGE < line.base < height * (1 - _EDGE)

    heads = Counter(re.sub(r"\d+", "#", line.words) for line in lines if at_edge(line) and not line.label)

    def is_furniture(line: Line) -> bool:
        is_head = NUMBER.fullmatch(line.words) or heads[re.sub(r"\d+", "#", line.words)] >= _REPEATED
        return at_edge(line) and not line.label and bool(is_head)

    return [line for line in lines if not is_furniture(line)]
