"""Drawings made from data: what an editor writes of one, and how it becomes SVG.

Lengths are in units of the drawing, which is 320 wide, as a small phone shows it, and scales with its column. Text
stays text in the page's font, so its lines are broken here, by the widths of a wide serif: one that is narrower leaves
a margin. Colours are the page's own, so that a drawing follows light, dark and paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

WIDTH = 320
SIZE, LINE = 16, 22  # of the text
CELL, GAP, WORDS = 38, 7, 52  # of a strip: a cell, what is between cells, where their words begin
FACT = re.compile(r"\{fact:([a-z0-9-]+)\}")
_BRACES = re.compile(r"\{([^{}]*)\}")
# Widths in em of letters that are not of the usual one (Noto Serif, rounded up).
_WIDTHS = {**dict.fromkeys("iìíỉĩịljtfrI.,;:'’|()[]-/ “”", 0.38), **dict.fromkeys("mwMWƠƯĐ—", 0.9)}
_USUAL, _CAPITAL = 0.57, 0.7


@dataclass(frozen=True)
class DiagramItem:
    """One entry of a diagram."""

    words: Mapping[str, str]
    more: Mapping[str, str] | None = None  # a second line; in a strip, the words of the second paragraph
    date: str | None = None  # the fact that is its date; None where the source gives none
    paragraphs: tuple[str, ...] = ()  # of the article: "p8", "p9"


@dataclass(frozen=True)
class Diagram:
    """A drawing made from data. All its words may hold {fact:KEY}."""

    key: str
    line: int
    kind: str  # timeline | strip
    title: Mapping[str, str]
    description: Mapping[str, str]  # what it shows, for those who cannot see it
    items: tuple[DiagramItem, ...]
    note: Mapping[str, str] | None = None

    def named(self) -> Iterator[tuple[str, str]]:
        """What it refers to ("KEY" of a date, "fact:KEY" in words), each with the text that it stands in."""
        for item in self.items:
            if item.date is not None:
                yield item.date, item.date
        told = (words for item in self.items for words in (item.words, item.more))
        for words in (self.title, self.description, self.note, *told):
            for text in (words or {}).values():
                yield from ((found, text) for found in _BRACES.findall(text))

    @property
    def facts(self) -> frozenset[str]:
        """The keys of the facts it is built on."""
        return frozenset(found.removeprefix("fact:") for found, _ in self.named())


@dataclass(frozen=True)
class Moment:
    """An entry of a timeline, ready to draw."""

    date: str | None
    words: str
    more: str = ""


@dataclass(frozen=True)
class Cell:
    """A paragraph in a strip: what stands in the cell, where it leads, what it does (or a name, if others say that)."""

    mark: str
    href: str
    words: str
    name: str = ""


def lines_of(text: str, width: float) -> list[str]:
    """A text broken into as few lines as fit a width, in units of the drawing, none much shorter than the others."""
    lines = _broken(text, width)
    for narrower in range(int(width) - 4, WIDTH // 4, -4):
        closer = _broken(text, narrower)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def _broken(text: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(text: str) -> float:
    return SIZE * sum(_WIDTHS.get(sign, _CAPITAL if sign.isupper() else _USUAL) for sign in text)


class _Drawing:
    """An SVG that grows downwards."""

    def __init__(self, **attributes: str) -> None:
        self.svg = Element("svg", {"font-size": str(SIZE), "fill": "currentColor", **attributes})
        self.y = 0.0

    def add(self, tag: str, /, parent: Element | None = None, **attributes: object) -> Element:
        named = {name.rstrip("_").replace("_", "-"): _short(value) for name, value in attributes.items()}
        return SubElement(self.svg if parent is None else parent, tag, named)

    def text(self, lines: Sequence[str], x: float, y: float, **look: object) -> None:
        """Lines of text below each other, the first one's foot at y."""
        text = self.add("text", None, x=x, y=y, **look)
        text.text = _spaced(lines)[0]
        self.go_on(text, lines[1:], x, LINE)

    def paragraph(self, text: str, x: float, **look: object) -> None:
        """A text from x to the right edge, below all that was drawn."""
        if lines := lines_of(text, WIDTH - x):
            self.text(lines, x, self.y + LINE - 6, **look)
            self.y += LINE * len(lines)

    def go_on(self, text: Element, lines: Sequence[str], x: float, down: float) -> None:
        """More lines in a text, the first of them `down` below where it ended."""
        for line in _spaced(lines):
            span = self.add("tspan", text, x=x)
            span.text = line
            if down:
                span.set("dy", _short(down))
            down = LINE

    def done(self) -> Element:
        self.svg.set("viewBox", f"0 0 {WIDTH} {_short(self.y)}")
        return self.svg


def _short(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _spaced(lines: Sequence[str]) -> list[str]:
    """Lines that read as one sentence when they are heard or copied."""
    return [f"{line} " for line in lines[:-1]] + list(lines[-1:])


def timeline(moments: Sequence[Moment], undated: str, **attributes: str) -> Element:
    """Dated moments on a line, in the order given; those without a date below, off the line, under their own words."""
    drawing = _Drawing(**attributes)
    dated = [moment for moment in moments if moment.date]
    others = [moment for moment in moments if not moment.date]
    axis = drawing.add("path", stroke="var(--red)", stroke_width=2)
    points = [_moment(drawing, moment) for moment in dated]
    axis.set("d", f"M8 {_short(points[0])}V{_short(points[-1])}" if points else "")
    if others:
        if dated:
            drawing.add("path", d=f"M0 {_short(drawing.y + 2)}h{WIDTH}", stroke="var(--line)")
            drawing.y += 12
        drawing.paragraph(undated, 0, fill="var(--soft)")
        drawing.y += 4
        for moment in others:
            _moment(drawing, moment)
    drawing.y -= 6
    return drawing.done()


def _moment(drawing: _Drawing, moment: Moment) -> float:
    """Draw a moment; where its point is."""
    point = drawing.y + 11
    if moment.date:
        drawing.add("circle", cx=8, cy=point, r=6, fill="var(--red)")
    else:
        drawing.add("circle", cx=8, cy=point, r=4.5, fill="none", stroke="var(--soft)", stroke_width=1.5)
    drawing.paragraph(moment.date or "", 28, font_weight="bold")
    drawing.paragraph(moment.words, 28)
    drawing.paragraph(moment.more, 28, fill="var(--soft)")
    drawing.y += 14 if moment.date else 10
    return point


def strip(steps: Sequence[Sequence[Cell]], **attributes: str) -> Element:
    """Paragraphs from top to bottom; those that do one thing together touch each other."""
    drawing = _Drawing(overflow="visible", **attributes)  # or the mark of the focus would be cut
    for step in steps:
        for cell in step:
            _cell(drawing, cell)
        drawing.y += GAP
    drawing.y += 2 - GAP
    return drawing.done()


def _cell(drawing: _Drawing, cell: Cell) -> None:
    """A link with its cell and words. All are drawn alike and then moved, which makes small files."""
    lines = lines_of(cell.words, WIDTH - WORDS)
    height = max(CELL, LINE * len(lines) + 10)
    link = drawing.add("a", href=cell.href, transform=f"translate(1 {_short(drawing.y + 1)})")
    if cell.name:
        link.set("aria-label", cell.name)
    drawing.add("rect", link, width=CELL, height=height)
    text = drawing.add("text", link, x=CELL / 2 - 4.5 * len(cell.mark), y=6 + height / 2)
    text.text = f"{cell.mark} "
    drawing.go_on(text, lines, WORDS, -LINE * (len(lines) - 1) / 2)
    drawing.y += height
