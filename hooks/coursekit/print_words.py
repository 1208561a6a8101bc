"""The words of a page on their way to paper: inline HTML as strings and a few tags, footnotes at their calls."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field
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
KEEP = re.compile(r"\d+(?:[-/][^\W_]+)+|\S{31,}")
LONGEST_WORD, PIECE = 30, 10  # a longer one (an address) may break after every piece


@dataclass
class Words:
    """What the words of one page need to know of it."""

    here: str  # the page's address
    notes: Mapping[str, Node]  # footnotes by id, "fn:1"
    ids: frozenset[str]  # what a link inside the page can point at
    link: Callable[[str], str | None]  # a link out of the page → its full address, None to print only its words
    ruled: Mapping[str, int] = field(default_factory=dict)  # role of a box → ruled lines below each of its questions
    used: set[str] = field(default_factory=set)  # footnotes that were printed
    images: dict[str, str] = field(default_factory=dict)  # name in print → file below content/

    def inline(self, children: Children) -> list[Printed | str]:
        """Inline nodes, white space folded."""
        found: list[Printed | str] = []
        for child in children:
            if isinstance(child, str):
                found += _kept(re.sub(r"[ \t\r\n]+", " ", child))
            else:
                found += self._inline(child)
        return found

    def _inline(self, node: Node) -> list[Printed | str]:
        if node.tag == "sup":
            return self._raised(node)
        if node.tag == "a":
            return self._link(node)
        if node.tag == "br":
            return [{"t": "br"}]
        if node.tag == "img":
            return [{"t": "img", "src": self._image(node.attributes["src"]), "alt": node.attributes.get("alt", "")}]
        if node.tag == "code":
            return [{"t": "code", "text": node.text()}]
        if node.has_class("fact") or node.has_class("term"):  # their notes are for the screen; sources are listed
            return self.inline([child for child in node.children if isinstance(child, str) or child.tag != "span"])
        inner = self.inline(node.children)
        return [{"t": SAME[node.tag], "c": inner}] if node.tag in SAME else inner

    def _image(self, source: str) -> str:
        """The name under which an image is handed to the printer: ours, so that no path of a page's is followed."""
        asset = posixpath.normpath(posixpath.join(self.here, unquote(source)))
        name = f"image-{hashlib.sha256(asset.encode()).hexdigest()[:12]}{posixpath.splitext(asset)[1].lower()}"
        self.images[name] = asset
        return name

    def _raised(self, node: Node) -> list[Printed | str]:
        mark = next((child for child in node.elements() if child.has_class("footnote-ref")), None)
        if mark is None:
            return [{"t": "sup", "c": self.inline(node.children)}]
        name = mark.attributes["href"].lstrip("#")
        label = name.replace(":", "-")
        if name in self.used:
            return [{"t": "again", "id": label}]
        self.used.add(name)
        note = self.notes.get(name)
        return [{"t": "note", "id": label, "c": self._flat(note)}] if note else []

    def _flat(self, note: Node) -> list[Printed | str]:
        """A footnote's text in one run; its blocks are drawn together, its way back is left out."""
        runs: list[Printed | str] = []
        for child in note.walk():
            if child.tag == "p" or (child is note and not note.elements()):
                words = [one for one in child.children if isinstance(one, str) or not one.has_class("footnote-backref")]
                runs += [" ", *trimmed(self.inline(words))]
        return trimmed(runs)

    def _link(self, node: Node) -> list[Printed | str]:
        target, inner = node.attributes.get("href", ""), self.inline(node.children)
        if target.startswith("#"):
            return [{"t": "goto", "to": target[1:], "c": inner}] if target[1:] in self.ids else inner
        address = self.link(target)
        return [{"t": "a", "href": address, "c": inner}] if address else inner


def _kept(text: str) -> list[Printed | str]:
    parts: list[Printed | str] = []
    start = 0
    for found in KEEP.finditer(text):
        word = found[0]
        step = PIECE if len(word) > LONGEST_WORD else len(word)
        parts.append(text[start : found.start()])
        parts += [{"t": "keep", "text": word[at : at + step]} for at in range(0, len(word), step)]
        start = found.end()
    return [part for part in [*parts, text[start:]] if part]


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
