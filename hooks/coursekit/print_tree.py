"""A page's HTML tree as the tree that print templates walk: tags and plain strings, nothing that could be markup.

Block nodes: {"t": "p" | "h" | "ul" | "ol" | "dl" | "table" | "box" | "quote" | "title" | "figure" | …, "c": […]}.
Inline nodes (print_words): strings, and {"t": "strong" | "em" | "sup" | "note" | "goto" | "a" | "keep" | …}.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from coursekit.html_tree import Node
from coursekit.print_words import INLINE, Words, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.print_words import Children, Printed

TONES = {"key-points": "shade", "objectives": "shade", "local": "shade", "notes": "shade", "practice": "dashed",
         "discussion": "frame", "self-check": "frame"}  # fmt: skip


class Printing(Words):
    """One page on its way to paper."""

    def blocks(self, children: Children) -> list[Printed]:
        """Block nodes of mixed content; loose inline content becomes paragraphs."""
        found: list[Printed] = []
        loose: Children = []
        for child in [*children, Node("end")]:
            if isinstance(child, str) or child.tag in INLINE:
                loose.append(child)
                continue
            found += self._paragraph(loose)
            loose = []
            found += BLOCKS.get(child.tag, Printing.inside)(self, child)
        return found

    def inside(self, node: Node) -> list[Printed]:
        """The blocks of an element that prints nothing of its own."""
        return self.blocks(node.children)

    def _paragraph(self, loose: Children) -> list[Printed]:
        nodes = trimmed(self.inline(loose))
        images = [node for node in nodes if isinstance(node, dict) and node["t"] == "img"]
        if len(nodes) == 1 and images:
            return [{"t": "figure", "src": images[0]["src"], "alt": images[0]["alt"]}]
        return [{"t": "p", "c": nodes}] if nodes else []


def _text(printing: Printing, node: Node) -> list[Printed]:
    inner = printing._paragraph(node.children)  # noqa: SLF001 (one class, cut into functions by tag)
    return [{"t": "quote", "c": inner}] if node.has_class("quotation") else inner


def _heading(printing: Printing, node: Node) -> list[Printed]:
    found = {"t": "h", "level": int(node.tag[1]), "c": trimmed(printing.inline(node.children))}
    return [found | ({"id": node.attributes["id"]} if node.attributes.get("id") else {})]


def _list(printing: Printing, node: Node) -> list[Printed]:
    if node.has_class("options"):
        return [option for item in node.elements() for option in _option(printing, item)]
    items = []
    for item in node.elements():
        entry: Printed = {"c": printing.blocks(item.children)}
        items.append(entry | ({"id": item.attributes["id"]} if item.attributes.get("id") else {}))
    start = {"start": int(node.attributes["start"])} if node.attributes.get("start", "").isdigit() else {}
    return [{"t": node.tag, "c": items, **start}] if items else []


def _option(printing: Printing, item: Node) -> list[Printed]:
    summary = next((child for child in item.walk() if child.tag == "summary"), None)
    if summary is None:
        return printing.blocks(item.children)
    return [{"t": "option", "c": trimmed(printing.inline(summary.children))}]


def _terms(printing: Printing, node: Node) -> list[Printed]:
    items: list[Printed] = []
    for child in node.elements():
        if child.tag == "dt":
            items.append({"term": trimmed(printing.inline(child.children)), "c": []})
        elif child.tag == "dd" and items:
            items[-1]["c"] += printing.blocks(child.children)
    return [{"t": "dl", "c": items}] if items else []


def _table(printing: Printing, node: Node) -> list[Printed]:
    rows = [child for child in node.walk() if child.tag == "tr"]
    cells = [[cell for cell in row.elements() if cell.tag in ("td", "th")] for row in rows]
    if not cells:
        return []
    widths = [max(_width(row[column]) if column < len(row) else 0 for row in cells) for column in range(len(cells[0]))]
    return [{
        "t": "table",
        "columns": widths,
        "head": [printing.blocks(cell.children) for cell in cells[0]],
        "rows": [[{"c": printing.blocks(cell.children)} for cell in row] for row in cells[1:]],
    }]  # fmt: skip


def _width(cell: Node) -> float:
    """A column's share: by the square root of its longest text, so that long columns do not starve short ones."""
    words = cell.text().split()
    longest = max((len(word) for word in words), default=1)
    return round(math.sqrt(max(len(" ".join(words)), longest * 3, 14)), 2)


def _division(printing: Printing, node: Node) -> list[Printed]:
    if node.has_class("footnote"):
        return []  # printed at the foot of the pages that call them
    if not node.has_class("box"):
        return printing.blocks(node.children)
    role = node.attributes["class"].split()[-1]
    children: Children = []
    found: list[Printed] = []
    for child in node.children:
        if isinstance(child, Node) and child.has_class("box-title"):
            found.append({"t": "title", "c": trimmed(printing.inline(child.children))})
        elif not (isinstance(child, Node) and child.has_class("hint")):
            children.append(child)
    found += printing.blocks(children)
    _keep_whole(found, role)
    count = printing.ruled.get(role, 0)
    return [{"t": "box", "role": role, "tone": TONES.get(role, "bar"), "c": _ruled(found, count) if count else found}]


def _keep_whole(nodes: list[Printed], role: str) -> None:
    """A question stays with its options and its room to write."""
    if role in ("self-check", "discussion", "local"):
        for item in (item for node in nodes if node["t"] in ("ul", "ol") for item in node["c"]):
            item["whole"] = True


def _ruled(nodes: list[Printed], count: int) -> list[Printed]:
    """Room to write: below every question of a list, else below the whole text."""
    room: Printed = {"t": "lines", "count": count}
    lists = [node for node in nodes if node["t"] in ("ul", "ol")]
    for found in lists:
        for item in found["c"]:
            item["c"].append(room)
    return nodes if lists else [*nodes, room]


def _quotation(printing: Printing, node: Node) -> list[Printed]:
    return [{"t": "quote", "c": printing.blocks(node.children)}]


def _verbatim(printing: Printing, node: Node) -> list[Printed]:
    del printing
    return [{"t": "pre", "text": node.text().strip("\n")}]


def _nothing(printing: Printing, node: Node) -> list[Printed]:
    del printing, node
    return []


BLOCKS: dict[str, Callable[[Printing, Node], list[Printed]]] = {
    "p": _text,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "ul": _list,
    "ol": _list,
    "dl": _terms,
    "table": _table,
    "div": _division,
    "blockquote": _quotation,
    "pre": _verbatim,
    "hr": lambda printing, node: [{"t": "hr"}],  # noqa: ARG005
    "end": _nothing,
}
