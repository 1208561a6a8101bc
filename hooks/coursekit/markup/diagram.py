"""`{diagram:KEY}` alone in a paragraph: the drawing as SVG, and the same as a table for whoever cannot see or print it.

Runs after inline Markdown and before the apparatus, so that facts in the table cite their sources. They do not open:
the page's text has them besides, and a note each would weigh as much as the drawing.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from coursekit.diagram import FACT, Cell, Moment, strip, timeline
from coursekit.markup.citation import place_label
from coursekit.markup.rendering import add

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown

    from coursekit.diagram import Diagram, DiagramItem
    from coursekit.markup.rendering import Rendering

REFERENCE = re.compile(r"\s*\{diagram:([a-z0-9-]+)\}\s*")


class DiagramTreeprocessor(Treeprocessor):
    """Replaces paragraphs that name a diagram by it."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        """Keep the page's rendering at hand."""
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: Element) -> None:
        """Shape every such paragraph below `root`; an unknown key stays as typed (a check names it)."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                found = REFERENCE.fullmatch(child.text or "") if child.tag == "p" and not len(child) else None
                diagram = self.rendering.course.diagrams.get(found[1]) if found else None
                if diagram is not None:
                    parent[index] = self._figure(diagram)
                    parent[index].tail = child.tail

    def _figure(self, diagram: Diagram) -> Element:
        name = f"_{diagram.key}"
        figure = Element("figure", {"class": "diagram"})
        add(figure, "figcaption", self._plain(diagram.title), id=name, class_="box-title")
        drawing = self._drawing(diagram, {"aria-labelledby": name})
        description = Element("desc")
        description.text = self._plain(diagram.description)
        drawing.insert(0, description)
        figure.append(drawing)
        if diagram.note:
            add(figure, "p", self._plain(diagram.note), class_="facts")
        if diagram.kind != "timeline":
            add(figure, "p", self.rendering.word("diagram-hint"), class_="hint")
        details = add(figure, "details")
        add(details, "summary", self.rendering.word("diagram-table"))
        self._table(details, diagram)
        return figure

    def _drawing(self, diagram: Diagram, names: Mapping[str, str]) -> Element:
        if diagram.kind == "timeline":
            moments = [Moment(self._shown(item.date), self._plain(item.words), self._plain(item.more))
                       for item in diagram.items]  # fmt: skip
            return timeline(moments, self.rendering.word("diagram-undated"), role="img", **names)
        # A group, not a picture: its links can be reached one by one.
        return strip([self._cells(item) for item in diagram.items], role="group", **names)

    def _cells(self, item: DiagramItem) -> list[Cell]:
        """The paragraphs of an entry; one without words of its own is named by those of the first."""
        told = [self._plain(words) for words in (item.words, item.more) if words]
        cells = []
        for place, words in zip_longest(item.paragraphs, told[: len(item.paragraphs)], fillvalue=""):
            name = "" if words else f"{place_label(self.rendering, place)}: {told[0]}"
            cells.append(Cell(_mark(place), self._href(place), words, name))
        return cells

    def _href(self, place: str) -> str:
        """The Markdown path to a paragraph of the article, inside the edition."""
        if self.rendering.page_id == "article":
            return f"#{place}"
        up = "../" * (self.rendering.page_id.count("/") + 1) if self.rendering.page_id else ""
        return f"{up}article/index.md#{place}"

    def _table(self, details: Element, diagram: Diagram) -> None:
        table = add(details, "table")
        head = add(add(table, "thead"), "tr")
        first = "diagram-date" if diagram.kind == "timeline" else "diagram-paragraph"
        add(head, "th", self.rendering.word(first))
        add(head, "th", self.rendering.word(f"diagram-{diagram.kind}"))
        body = add(table, "tbody")
        for item in diagram.items:
            row = add(body, "tr")
            self._first_cell(add(row, "td"), item)
            cell = add(row, "td")
            self._referring(cell, item.words[self.rendering.lang])
            if item.more:
                self._referring(add(cell, "div"), item.more[self.rendering.lang])

    def _first_cell(self, cell: Element, item: DiagramItem) -> None:
        if item.date is not None:
            self._referring(cell, f"{{fact:{item.date}}}")
        else:
            cell.text = ", ".join(_mark(place) for place in item.paragraphs) or "–"

    def _referring(self, cell: Element, words: str) -> None:
        """Fill a cell with words, each {fact:KEY} as the apparatus expects a reference without a note."""
        cell.text, *others = FACT.split(words)
        for key, after in zip(others[::2], others[1::2], strict=True):
            shown = self._shown(key)
            known = {} if shown is None else {"data_fact": key, "data_bare": ""}
            add(cell, "span", shown or key, **known).tail = after

    def _plain(self, words: Mapping[str, str] | None) -> str:
        return FACT.sub(lambda found: self._shown(found[1]) or "", words[self.rendering.lang]) if words else ""

    def _shown(self, key: str | None) -> str | None:
        fact = self.rendering.course.facts.get(key or "")
        return fact.show[self.rendering.lang] if fact else None


def _mark(place: str) -> str:
    """What stands for a paragraph: its number, and quotation marks for the epigraph."""
    return place.removeprefix("p") if place != "p0" else "“ ”"
