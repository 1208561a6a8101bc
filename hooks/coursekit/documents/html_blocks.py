"""HTML → blocks: of a web page, and of a Word or OpenDocument file that a converter has turned into HTML.

A footnote is known by its two links: the call leads to the note, and the note leads back to the call. Word, LibreOffice
and pandoc all write it so, under different names. It expects sanitised HTML and uses nothing but text in any case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.documents.blocks import (
    EM,
    EM_END,
    IMAGE,
    STRONG,
    STRONG_END,
    Block,
    add_image,
    call,
    cleaned,
    is_power,
    plain,
    raised,
    spaced,
)  # fmt: skip
from coursekit.documents.tables import table_text
from coursekit.html_tree import Node, parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EVERY_BLOCK = """
p div li td th blockquote pre dt dd caption figcaption ul ol dl table tr tbody thead tfoot section article aside main
header footer nav figure body html root hr center h1 h2 h3 h4 h5 h6
"""
_BLOCKS = frozenset(_EVERY_BLOCK.split())
_MARKS = {"em": (EM, EM_END), "i": (EM, EM_END), "strong": (STRONG, STRONG_END), "b": (STRONG, STRONG_END)}
_HIDDEN = frozenset(
    ("script", "style", "template", "iframe", "object", "head", "title", "svg", "noscript", "form", "button")
)
_LABEL = re.compile(r"[\d*†‡]{1,3}")
_LEADING = re.compile(r"\s*\[?(\d{1,3}|[*†‡]{1,3})[\])]?\s*")
_MOST_SPAN = 50  # rows or columns
_BACK = "↩↑⤴^\ufe0e"  # what links back from a note look like


def html_blocks(html: str) -> list[Block]:
    """The blocks of a page of HTML."""
    root = parse(cleaned(html))
    reader = _Reader(_notes(root))
    reader.read(root, "")
    reader.close("")
    return reader.blocks


def _targets(node: Node) -> tuple[str, ...]:
    return tuple(node.attributes[name] for name in ("id", "name") if node.attributes.get(name))


@dataclass(frozen=True)
class _Link:
    node: Node
    names: frozenset[str]  # under which it, or what it stands in, can be reached
    goal: str
    place: int


def _links(root: Node) -> list[_Link]:
    """Every link inside the page, with the names of the nearest things around it."""
    found: list[_Link] = []

    def walk(node: Node, names: tuple[str, ...]) -> None:
        own = (*_targets(node), *names)[:6]
        if node.tag == "a" and node.attributes.get("href", "").startswith("#"):
            inner = tuple(name for child in node.walk() for name in _targets(child))
            found.append(_Link(node, frozenset((*own, *inner)), node.attributes["href"][1:], len(found)))
        for child in node.elements():
            walk(child, own)

    walk(root, ())
    return found


def _notes(root: Node) -> Mapping[int, tuple[str, bool]]:
    """id() of each link that belongs to a footnote → its label, and whether it is the call."""
    links, marked = _links(root), {}
    for one in links:
        back = next(
            (other for other in links if other is not one and other.goal in one.names and one.goal in other.names), None
        )
        if back is not None and id(one.node) not in marked and one.place < back.place:
            label = one.goal
            marked[id(one.node)] = (label, True)
            marked[id(back.node)] = (label, False)
    return marked


@dataclass
class _Reader:
    notes: Mapping[int, tuple[str, bool]]
    blocks: list[Block] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    label: str = ""
    place: int = 0

    def read(self, node: Node, kind: str) -> None:
        """Go through what is in an element; block elements begin and end a block."""
        for child in node.children:
            if isinstance(child, str):
                self.text.append(child.replace("\n", " "))
            elif child.tag in _HIDDEN:
                continue
            elif child.tag == "table" and (table := self._table(child)):
                self.close(kind)
                self.place += 1
                self.blocks.append(Block(table, self.place, "table"))
            elif child.tag in _BLOCKS:
                inner = "heading" if child.tag in HEADINGS else "item" if child.tag == "li" else kind
                self.close(kind)
                self.read(child, inner)
                self.close(inner)
            else:
                self._inline(child, kind)

    def _table(self, node: Node) -> str | None:
        """A table's text, unless it holds another table or only sets paragraphs side by side."""
        found = list(node.walk())
        if sum(one.tag == "table" for one in found) > 1:
            return None
        rows = [row for row in found if row.tag == "tr"]
        head = [cell.tag for cell in rows[0].elements()] if rows else []
        in_head = any(one.tag == "thead" and one.elements() for one in found)
        return table_text(self._cells(rows), has_head=in_head or set(head) == {"th"})

    def _cells(self, rows: Sequence[Node]) -> list[list[list[Block]]]:
        """The blocks of every cell; one that reaches over several rows or columns is followed by empty ones."""
        found: list[list[list[Block]]] = []
        below: dict[int, int] = {}  # column → for how many rows it is taken
        for row in rows:
            line: list[list[Block]] = []
            for cell in row.elements():
                while below.get(len(line), 0):
                    below[len(line)] -= 1
                    line.append([])
                reader = _Reader(self.notes)
                reader.read(cell, "")
                reader.close("")
                for extra in range(_span(cell, "colspan")):
                    below[len(line)] = _span(cell, "rowspan") - 1
                    line.append([] if extra else reader.blocks)
            found.append(line)
        return found

    def _inline(self, node: Node, kind: str) -> None:
        note = self.notes.get(id(node))
        if note and note[1]:
            self.text.append(call(note[0]))
        elif note:
            self.label = note[0]
        elif node.tag == "img":
            self.text.append(IMAGE)
        elif node.tag == "br":
            self.text.append("\n")
        elif (
            node.tag == "sup"
            and _LABEL.fullmatch(node.text().strip())
            and not any(id(one) in self.notes for one in node.walk())
        ):
            self._raised(node.text().strip())
        else:
            start, end = _MARKS.get(node.tag, ("", ""))
            self.text.append(start)
            self.read(node, kind)
            self.text.append(end)

    def _raised(self, label: str) -> None:
        """A raised number: at the beginning of a block it opens a note, elsewhere it calls one."""
        before = "".join(self.text)
        if is_power(before[-4:], label):
            self.text.append(raised(label))
        elif before.strip():
            self.text.append(call(label))
        else:
            self.label = label

    def close(self, kind: str) -> None:
        """End the block that is being read."""
        text, label = spaced(_tidy("".join(self.text))), self.label
        self.text, self.label = [], ""
        if label:
            text = (
                _LEADING.sub("", text.strip(_BACK + " "), count=1) if _LEADING.match(text) else text.strip(_BACK + " ")
            )
        if not plain(text).strip():
            add_image(self.blocks, text.count(IMAGE))
        else:
            self.place += 1
            self.blocks.append(Block(text, self.place, "note" if label else kind or "text", label))


def _span(cell: Node, name: str) -> int:
    given = cell.attributes.get(name, "")
    return min(max(int(given), 1), _MOST_SPAN) if given.isdecimal() else 1


def _tidy(text: str) -> str:
    """Marks that hold nothing, or end and begin again, taken out."""
    for start, end in ((EM, EM_END), (STRONG, STRONG_END)):
        text = re.sub(f"{start}(\\s*){end}", r"\1", text)
        text = re.sub(f"{end}(\\s*){start}", r"\1", text)
    return text
