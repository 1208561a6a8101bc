"""The lines of a PDF → blocks.

A PDF knows no paragraphs: it says which letter is drawn where. A paragraph ends where the next line's first word would
still have fitted, where the gap to the next line is wider than usual, or where that line is set in. Lines that begin
with a raised digit, and smaller ones after them, are the notes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
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
    ends_sentence,
    mended,
    plain,
    spaced,
)
from coursekit.documents.pdf_lines import lines_of, without_furniture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coursekit.documents.pdf_lines import Letter, Line


_SMALL = 0.95  # of the body's size: a line of notes
_GAP = 1.35  # of the usual distance of lines: more is a new paragraph
_INDENT = 9.0  # points


def pdf_blocks(
    pages: Sequence[Sequence[Letter]], height: float, images: Sequence[tuple[int, float]] = ()
) -> list[Block]:
    """The blocks of a PDF, its notes among them where they stand; `images` are (page, upper edge) of its pictures."""
    lines = [line for number, letters in enumerate(pages, 1) for line in lines_of(letters, number)]
    lines = without_furniture(lines, height)
    if not lines:
        return []
    body, notes = _apart(lines)
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


def _apart(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of notes.

    A note as large as the text goes on for as long as lines follow closely, where a wider gap has set it off.
    """
    size, (usual, _, _) = _usual(lines), _measures(lines)
    body: list[Line] = []
    notes: list[Line] = []
    in_notes, is_set_off, before = 0, False, lines[0]
    for line in lines:
        is_close = before.page == line.page and before.base - line.base <= usual * _GAP
        if line.label and line.size < size * 1.02:
            in_notes, is_set_off = line.page, not is_close
        is_set_off = is_set_off and (is_close or bool(line.label))
        is_note = in_notes == line.page and (bool(line.label) or line.size < size * _SMALL or is_set_off)
        (notes if is_note else body).append(line)
        before = line
    return body, notes


def _usual(lines: Iterable[Line]) -> float:
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size, 1)] += len(line.words)
    return counts.most_common(1)[0][0]


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    usual, left, right = _measures(lines)
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _ends(before, line, usual, left, right):
            yield group
            group = []
        group.append(line)
    yield group


def _measures(lines: Sequence[Line]) -> tuple[float, float, float]:
    """The usual distance of lines, and where most of them begin and end."""
    gaps = [one.base - two.base for one, two in pairwise(lines) if one.page == two.page and one.base > two.base]
    left = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    return median(gaps) if gaps else 0, left, sorted(line.right for line in lines)[int(len(lines) * 0.9)]


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
