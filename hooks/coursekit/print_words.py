"""The words of a page on their way to paper: inline HTML as strings and a few tags, footnotes at their calls."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from coursekit.html_tree import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Printed = dict[str, Any]
Children = list[Node | str]

INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "mark", "q", "s", "small", "span", "strong"}
    | {"sub", "sup"}
)
SAME = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "sub": "sub"}
# Numbers of documents and dates stay on one line: "57-NQ/TW" broken at its hyphen would be read as "57NQ/TW".
NUMBER = r"[(\[“‘«]*\d+(?:[-/][^\W_]+)+"
SPACE, UNFOLDED = re.compile(r"[ \t\r\n]+"), re.compile(r"[\t\r\n]|  ")
PARTED = re.compile(r"\d[-/]")  # what has none has no such number
CLOSING = ".,;:!?…)]”’»"
LONGEST_WORD = 30  # a longer one (an address) may break, best after one of these signs
SIGNS = re.compile(r"[^/?&=.,;:_#%+-]+[/?&=.,;:_#%+-]*|[/?&=.,;:_#%+-]+")


@dataclass
class Words:
    """What the words of one page need to know of it."""

    here: str  # the page's address
    notes: Mapping[str, Node]  # footnotes by id, "fn:1"
    ids: frozenset[str]  # what links inside the page point at
    link: Callable[[str], str | None]  # a link out of the page → its full address, None to print only its words
    ruled: Mapping[str, int] = field(default_factory=dict)  # role of a box → ruled lines below each of its questions
    longest: int = LONGEST_WORD  # letters of a word that is printed without a break
    used: dict[str, str] = field(default_factory=dict)  # footnotes that were printed → their names in print
    tall: int = 1500  # letters of a footnote that may go on at the foot of the next page
    images: dict[str, str] = field(default_factory=dict)  # name in print → file below content/

    def inline(self, children: Children) -> list[Printed | str]:
        """Inline nodes, white space folded."""
        found: list[Printed | str] = []
        for child in children:
            if isinstance(child, str):
                found += kept(SPACE.sub(" ", child) if UNFOLDED.search(child) else child, self.longest)
            else:
                found += self._inline(child)
        return _held(found)

    def marked(self, node: Node) -> Printed:
        """The id of an element that a link of the page points at; a mark that nobody asks for takes time in print."""
        own = node.attributes.get("id", "")
        return {"id": own} if own in self.ids else {}

    def _inline(self, node: Node) -> list[Printed | str]:
        if node.tag == "sup":
            return self._raised(node)
        if node.tag == "a":
            return self._link(node)
        if node.tag == "br":
            return [{"t": "br"}]
        if node.tag == "img":
            return [self._image(node)]
        if node.tag == "code":
            return [self._code(text) for text in pieces(node.text(), self.longest)]
        if node.has_class("fact") or node.has_class("term"):  # their notes are for the screen; sources are listed
            return self.inline([child for child in node.children if isinstance(child, str) or child.tag != "span"])
        inner = self.inline(node.children)
        return [{"t": SAME[node.tag], "c": inner}] if node.tag in SAME else inner

    def _image(self, node: Node) -> Printed:
        """An image under a name of ours, so that the printer follows no path of a page's."""
        asset = asset_of(self.here, node.attributes["src"])
        name = f"image-{hashlib.sha256(asset.encode()).hexdigest()[:12]}{posixpath.splitext(asset)[1].lower()}"
        self.images[name] = asset
        width = node.attributes.get("width", "")
        sized = {"width": int(width)} if width.isdigit() and int(width) else {}
        return {"t": "img", "src": name, "alt": node.attributes.get("alt", ""), **sized}

    def _code(self, text: str) -> Printed:
        code = {"t": "code", "text": text}
        return code if len(text) > self.longest or " " in text else {"t": "keep", "c": [code]}

    def _raised(self, node: Node) -> list[Printed | str]:
        mark = next((child for child in node.elements() if child.attributes.get("href", "").startswith("#fn:")), None)
        if mark is None:
            return [{"t": "sup", "c": self.inline(node.children)}]
        name = mark.attributes["href"].lstrip("#")
        if name in self.used:
            return [{"t": "again", "id": self.used[name]}]
        note = self.notes.get(name)
        if note is None:
            return []
        self.used[name] = ("tall-" if len(note.text()) > self.tall else "") + name.replace(":", "-")
        return [{"t": "note", "id": self.used[name], "c": self._flat(note)}]

    def _flat(self, note: Node) -> list[Printed | str]:
        """A footnote's text in one run: its blocks are drawn together, its way back is left out."""
        runs: list[Printed | str] = []
        loose: Children = []
        for child in [*note.children, Node("end")]:
            if isinstance(child, str) or child.tag in INLINE:
                loose += [] if isinstance(child, Node) and child.has_class("footnote-backref") else [child]
                continue
            for run in (trimmed(self.inline(loose)), self._flat(child) if child.children else []):
                runs += [" ", *run] if run else []
            loose = []
        return trimmed(runs)

    def _link(self, node: Node) -> list[Printed | str]:
        target, inner = node.attributes.get("href", ""), self.inline(node.children)
        if target.startswith("#"):
            return [{"t": "goto", "to": target[1:], "c": inner}] if target[1:] in self.ids else inner
        address = self.link(target)
        return [{"t": "a", "href": address, "c": inner}] if address else inner


def asset_of(here: str, source: str) -> str:
    """The file below content/ that the image of a page at `here` is."""
    return posixpath.normpath(posixpath.join(here, unquote(source)))


def kept(text: str, longest: int = LONGEST_WORD) -> list[Printed | str]:
    """A text with what must not be broken boxed, and what is too long for a line cut into boxes."""
    if not PARTED.search(text) and max(map(len, text.split()), default=0) <= longest:
        return [text] if text else []
    parts: list[Printed | str] = []
    start = 0
    for found in _unbroken(longest).finditer(text):
        parts += [text[start : found.start()], *({"t": "keep", "c": [piece]} for piece in pieces(found[0], longest))]
        start = found.end()
    return [part for part in [*parts, text[start:]] if part]


@cache
def _unbroken(longest: int) -> re.Pattern[str]:
    """Words too long for a line, and numbers of documents and dates in the others."""
    return re.compile(rf"\S{{{longest + 1},}}|{NUMBER}")


def pieces(text: str, longest: int) -> list[str]:
    """A text without its long words: one longer than a line is cut after its signs, else where the line ends."""
    if max((len(word) for word in text.split()), default=0) <= longest:
        return [text]
    return [part[at : at + longest] for part in SIGNS.findall(text) for at in range(0, len(part), longest)]


def _held(nodes: list[Printed | str]) -> list[Printed | str]:
    """A raised mark and closing signs stay with what is before them: after a box or a sign a line may break."""
    found: list[Printed | str] = []
    for node in nodes:
        if found and isinstance(found[-1], str) and _is_raised(node):
            found += _boxed_end(str(found.pop()))
        before = found[-1] if found else ""
        if isinstance(before, str) or before["t"] != "keep":
            found.append(node)
            continue
        held, rest = _parted(node)
        found[-1] = {"t": "keep", "c": [*before["c"], held]} if held else before
        found += [rest] if rest else []
    return found


def _boxed_end(text: str) -> list[Printed | str]:
    """A text with its last word in a box if a sign ends it."""
    start = text.rfind(" ") + 1
    if not text.endswith(tuple(CLOSING)):
        return [text]
    return [*([text[:start]] if start else []), {"t": "keep", "c": [text[start:]]}]


def _is_raised(node: Printed | str) -> bool:
    return not isinstance(node, str) and node["t"] in ("sup", "note", "again")


def _parted(node: Printed | str) -> tuple[Printed | str, Printed | str]:
    """What of a node must stay with the box before it, and the rest."""
    if isinstance(node, str):
        rest = node.lstrip(CLOSING)
        return node[: len(node) - len(rest)], rest
    return (node, "") if _is_raised(node) else ("", node)


def trimmed(nodes: list[Printed | str]) -> list[Printed | str]:
    """Without white space at the two ends."""
    nodes = list(nodes)
    while nodes and isinstance(nodes[0], str) and not nodes[0].strip():
        nodes.pop(0)
    while nodes and isinstance(nodes[-1], str) and not nodes[-1].strip():
        nodes.pop()
    if nodes and isinstance(nodes[0], str):
        nodes[0] = nodes[0].lstrip()
    if nodes and isinstance(nodes[-1], str):
        nodes[-1] = nodes[-1].rstrip()
    return nodes
