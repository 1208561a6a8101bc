"""The letters of a PDF's pages, with where they stand → blocks.

A PDF knows no paragraphs: it says which letter is drawn where. Lines are letters on one height; a paragraph ends where
the next line's first word would still have fitted, where the gap to the next line is wider than usual, or where that
line is set in. Raised digits are footnote calls; smaller lines at a page's foot that begin with one are the notes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from coursekit.documents.blocks import (
    EM,
    EM_END,
    IMAGE,
    STRONG,
    STRONG_END,
    Block,
    call,
    ends_sentence,
    is_power,
    mended,
    plain,
    raised,
    spaced,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


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
_SMALL = 0.95  # of the body's size: a line of notes
_GAP = 1.35  # of the usual distance of lines: more is a new paragraph
_INDENT = 9.0  # points
_REPEATED = 3  # pages on which a running head stands, at least
_EDGE = 0.12  # of a page's height: where running heads and page numbers stand


def pdf_blocks(
    pages: Sequence[Sequence[Letter]], height: float, images: Sequence[tuple[int, float]] = ()
) -> list[Block]:
    """The blocks of a PDF, its notes among them where they stand; `images` are (page, upper edge) of its pictures."""
    lines = [line for number, letters in enumerate(pages, 1) for line in _lines(letters, number)]
    lines = _without_furniture(lines, height)
    if not lines:
        return []
    size = _usual(lines)
    body: list[Line] = []
    notes: list[Line] = []
    in_notes = 0
    for line in lines:
        if line.label and line.size < size * 1.02:
            in_notes = line.page
        is_note = in_notes == line.page and (bool(line.label) or line.size < size * _SMALL)
        (notes if is_note else body).append(line)
    blocks = [(group[0], _block(group, "")) for group in _paragraphs(body)]
    blocks += [(group[0], _block(group, group[0].label)) for group in _note_groups(notes)]
    ordered = sorted((pair for pair in blocks if pair[1].text), key=lambda pair: (pair[0].page, -pair[0].base))
    found = [replace(one, place=place) for place, (_, one) in enumerate(ordered, 1)]
    for page, top in images:
        above = [place for place, (line, one) in enumerate(ordered)
                 if one.kind != "note" and (line.page, -line.base) < (page, -top)]  # fmt: skip
        if above:
            found[above[-1]] = replace(found[above[-1]], text=found[above[-1]].text + IMAGE)
    return found


def _usual(lines: Iterable[Line]) -> float:
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size, 1)] += len(line.words)
    return counts.most_common(1)[0][0]


def _lines(letters: Sequence[Letter], page: int) -> Iterator[Line]:
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


def _without_furniture(lines: list[Line], height: float) -> list[Line]:
    """Without page numbers, and without what stands on the edge of three pages or more in the same words."""

    def at_edge(line: Line) -> bool:
        return not height * _EDGE < line.base < height * (1 - _EDGE)

    heads = Counter(re.sub(r"\d+", "#", line.words) for line in lines if at_edge(line) and not line.label)

    def is_furniture(line: Line) -> bool:
        is_head = NUMBER.fullmatch(line.words) or heads[re.sub(r"\d+", "#", line.words)] >= _REPEATED
        return at_edge(line) and not line.label and bool(is_head)

    return [line for line in lines if not is_furniture(line)]


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    gaps = [one.base - two.base for one, two in pairwise(lines) if one.page == two.page and one.base > two.base]
    usual = median(gaps) if gaps else 0
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    right = sorted(line.right for line in lines)[int(len(lines) * 0.9)]
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _ends(before, line, usual, left, right):
            yield group
            group = []
        group.append(line)
    yield group


def _ends(before: Line, line: Line, usual: float, left: float, right: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if abs(before.size - line.size) > 0.4 or before.is_bold != line.is_bold:
        return True
    is_indented = line.left > left + _INDENT and (before.left < left + _INDENT / 2 or ends_sentence(before.text))
    if before.page != line.page:
        return ends_sentence(before.text) and (is_indented or _fitted(before, line, right))
    if before.base - line.base > usual * _GAP or is_indented:
        return True
    return _fitted(before, line, right) and (ends_sentence(before.text) or before.left > left + _INDENT / 2)


def _fitted(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have had room on the line before it."""
    return before.right + line.first_width + line.size * 0.5 < right


def _note_groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if line.label and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _block(lines: Sequence[Line], label: str) -> Block:
    text = ""
    for line in lines:
        piece = line.text.strip()
        # A word that ends in a hyphen or a stroke at a line's end goes on: tinh-gọn-, kinh tế-, 29-NQ/.
        glued = bool(re.search(r"[^\W\d_]-$|[^\W_]/$", plain(text))) and plain(piece)[:1].isalnum()
        text += piece if glued or not text else f" {piece}"
    text = re.sub(f"{EM_END}( ?){EM}", r"\1", re.sub(f"{STRONG_END}( ?){STRONG}", r"\1", text))
    kind = "note" if label else "heading" if all(line.is_bold for line in lines) and len(text) < 120 else "text"
    return Block(spaced(mended(text)), 0, kind, label, lines[0].page)
