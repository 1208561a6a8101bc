"""A page's HTML tree as the tree that print templates walk: tags and plain strings, nothing that could be markup.

Block nodes: {"t": "p" | "h" | "ul" | "ol" | "dl" | "table" | "box" | "quote" | "title" | "figure" | …, "c": […]}.
Inline nodes (print_words): strings, and {"t": "strong" | "em" | "sup" | "note" | "goto" | "a" | "keep" | …}.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.html_tree import Node
from coursekit.print_figures import figure
from coursekit.print_fit import LISTS, MOST, Sheet, columns, has_notes, keep_whole
from coursekit.print_words import INLINE, LONGEST_WORD, Words, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.print_words import Children, Printed

TONES = {"key-points": "shade", "objectives": "shade", "local": "shade", "notes": "shade", "practice": "dashed",
         "discussion": "frame", "self-check": "frame"}  # fmt: skip
BETWEEN = ("\n", " ")  # what stands between blocks
ALIGNED = ("left", "center", "right")
TOGETHER = {"practice": 0.6}  # a box no taller than this share of a page is not divided
SHORT_BOX = 0.3  # … and of other boxes
SHORT_TABLE = 0.45
SHORT_LIST = 0.18
MOST_OF_ROW = 0.9
TALL_NOTE = 0.5  # of the letters of a page


@dataclass
class Printing(Words):
    """One page on its way to paper."""

    sheet: Sheet = field(default=Sheet(80, 40))

    def __post_init__(self) -> None:
        """Footnotes go on at the foot of the next page where they are high for this sheet."""
        self.tall = int(self.sheet.letters * self.sheet.lines * TALL_NOTE)

    def blocks(self, children: Children) -> list[Printed]:
        """Block nodes of mixed content; loose inline content becomes paragraphs."""
        found: list[Printed] = []
        loose: Children = []
        for child in [*children, Node("end")]:
            if isinstance(child, str) or child.tag in INLINE:
                if loose or child not in BETWEEN:
                    loose.append(child)
                continue
            if loose:
                found += self._paragraphs(loose)
                loose = []
            found += BLOCKS.get(child.tag, Printing.inside)(self, child)
        for before, one, following in zip([{"t": ""}, *found], found, found[1:], strict=False):
            if one["t"] == "p" and _leads(before, one, following) and self.sheet.is_short(one):
                one["leads"] = True
        return found

    def inside(self, node: Node) -> list[Printed]:
        """The blocks of an element that prints nothing of its own."""
        return self.blocks(node.children)

    def together(self, nodes: list[Printed], share: float) -> bool:
        """Whether blocks stay on one page: where they take but a share of it, or call footnotes and fit at all."""
        return self.sheet.fits(nodes, MOST if has_notes(nodes) else share)

    def _paragraphs(self, loose: Children) -> list[Printed]:
        """A paragraph, divided at its images: each is a figure of its own."""
        found: list[Printed] = []
        words: list[Printed | str] = []
        for node in [*self.inline(loose), None]:
            if node is not None and (isinstance(node, str) or node["t"] != "img"):
                words.append(node)
                continue
            found += [{"t": "p", "c": trimmed(words)}] if trimmed(words) else []
            found += [node | {"t": "figure"}] if node else []
            words = []
        return found


def _leads(before: Printed, one: Printed, following: Printed) -> bool:
    """Whether a short paragraph stays with what follows: it announces that, or is all there is below a heading."""
    kind = following["t"]
    alone = before["t"] == "h" and (kind in LISTS or (kind == "box" and following["whole"]))
    return kind == "table" or alone or (kind in LISTS and _calls(one))


def _calls(paragraph: Printed) -> bool:
    """Whether a paragraph ends with a colon: what it announces stands on the same page."""
    last = paragraph["c"][-1]
    return isinstance(last, str) and last.endswith(":")


def _text(printing: Printing, node: Node) -> list[Printed]:
    if node.has_class("hint"):  # on what can be tapped
        return []
    inner = printing._paragraphs(node.children)  # noqa: SLF001 (one class, cut into functions by tag)
    return [_quoted(printing, inner)] if node.has_class("quotation") else inner


def _heading(printing: Printing, node: Node) -> list[Printed]:
    found = {"t": "h", "level": int(node.tag[1]), "c": trimmed(printing.inline(node.children))}
    return [found | printing.marked(node)]


def _list(printing: Printing, node: Node) -> list[Printed]:
    if node.has_class("options"):
        return _options(printing, node)
    items = []
    for item in node.elements():
        entry: Printed = {"c": printing.blocks(item.children)}
        if any(block["t"] in ("options", "match") for block in entry["c"]):
            entry["whole"] = printing.sheet.fits(entry, MOST)
        items.append(entry | printing.marked(item))
    if not items:
        return []
    start = {"start": int(node.attributes["start"])} if node.attributes.get("start", "").isdigit() else {}
    start |= {"lettered": True} if node.attributes.get("type") == "A" else {}
    apart = {"apart": True} if has_notes(items) and all(printing.sheet.fits(item, MOST) for item in items) else {}
    whole = {"whole": True} if not apart and printing.sheet.fits(items, SHORT_LIST) else {}
    return [{"t": node.tag, "c": items, **start, **apart, **whole}]


def _options(printing: Printing, node: Node) -> list[Printed]:
    hints = [hint for item in node.elements() if item.has_class("hint") for hint in printing.blocks(item.children)]
    options = [item for item in node.elements() if not item.has_class("hint")]
    summaries = [next((child for child in item.walk() if child.tag == "summary"), item) for item in options]
    mark = {"mark": "number"} if node.has_class("order") else {}
    return [*hints, {"t": "options", "c": [trimmed(printing.inline(one.children)) for one in summaries], **mark}]


def _match(printing: Printing, node: Node) -> list[Printed]:
    """What goes together, side by side: lettered, and with room for a letter."""
    *hints, rights, lefts = printing.blocks(node.children)
    return [*hints, {"t": "match", "c": [rights, lefts | {"mark": "letter"}]}]


def _terms(printing: Printing, node: Node) -> list[Printed]:
    items: list[Printed] = []
    for child in node.elements():
        if child.tag == "dt":
            items.append({"term": trimmed(printing.inline(child.children)), "c": []})
        elif child.tag == "dd" and items:
            items[-1]["c"] += printing.blocks(child.children)
    return [{"t": "dl", "c": items}] if items else []


def _table(printing: Printing, node: Node) -> list[Printed]:
    rows = [[cell for cell in row.elements() if cell.tag in ("td", "th")] for row in node.walk() if row.tag == "tr"]
    if not rows:
        return []
    plan = columns(rows, printing.sheet)
    printed, height = [], 0
    for row in rows:
        cells = []
        for cell, printing.longest in zip(row, plan.longest, strict=False):
            align = cell.attributes.get("style", "").partition("text-align:")[2].strip(" ;")
            cells.append(
                {
                    "c": printing.blocks(cell.children) or [{"t": "room"}],
                    **({"align": align} if align in ALIGNED else {}),
                }
            )
        lines = plan.lines(cells)
        printed.append([cell | {"tall": lines > printing.sheet.lines * MOST_OF_ROW} for cell in cells])
        height += lines
    printing.longest = LONGEST_WORD
    return [{
        "t": "table", "columns": plan.shares, "scale": plan.scale, "head": printed[0], "rows": printed[1:],
        "lines": height, "whole": height <= printing.sheet.lines * (MOST if has_notes(printed) else SHORT_TABLE),
    }]  # fmt: skip


def _division(printing: Printing, node: Node) -> list[Printed]:
    if node.has_class("footnote"):
        return []  # printed at the foot of the pages that call them
    if node.has_class("match"):
        return _match(printing, node)
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
    if count := printing.ruled.get(role, 0):
        found = _ruled(found, count, printing.sheet)
    keep_whole(found, printing.sheet)
    whole = printing.together(found, TOGETHER.get(role, SHORT_BOX))
    return [{"t": "box", "role": role, "tone": TONES.get(role, "bar"), "whole": whole, "c": found}]


def _ruled(nodes: list[Printed], count: int, sheet: Sheet) -> list[Printed]:
    """Room to write: below every question of a list, else below the whole text."""
    room: Printed = {"t": "lines", "count": count}
    lists = [node for node in nodes if node["t"] in LISTS]
    for found in lists:
        for item in found["c"]:
            item["c"].append(room)
        if not sheet.fits(found, SHORT_LIST):  # it was short without the room
            found.pop("whole", None)
    return nodes if lists else [*nodes, room]


def _section(printing: Printing, node: Node) -> list[Printed]:
    """The terms and the sources of a page: a heading, and the rest smaller."""
    heading, *rest = node.children
    return [*printing.blocks([heading]), {"t": "back", "c": printing.blocks(rest)}]


def _quotation(printing: Printing, node: Node) -> list[Printed]:
    return [_quoted(printing, printing.blocks(node.children))]


def _quoted(printing: Printing, nodes: list[Printed]) -> Printed:
    return {"t": "quote", "whole": printing.together(nodes, SHORT_BOX), "c": nodes}


def _verbatim(printing: Printing, node: Node) -> list[Printed]:
    most = int(printing.sheet.letters * 0.8) - 4  # a letter of a typewriter is wider
    lines = [" ".join(_cut(word, most) for word in line.split(" ")) for line in node.text().strip("\n").split("\n")]
    return [{"t": "pre", "text": "\n".join(lines)}]


def _cut(word: str, most: int) -> str:
    return "\n".join(word[at : at + most] for at in range(0, len(word), most)) if len(word) > most else word


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
    "section": _section,
    "blockquote": _quotation,
    "figure": figure,
    "pre": _verbatim,
    "svg": _nothing,  # a diagram: its table follows
    "hr": lambda printing, node: [{"t": "hr"}],  # noqa: ARG005
    "end": _nothing,
}
