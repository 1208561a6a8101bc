"""Reads the blocks of a Markdown body line by line: headings, boxes, lists."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from coursekit.markdown_parts import Box, Heading, StrayLine
from coursekit.slug import slugify

_BOX = re.compile(r'!!! ?(?P<role>[\w-]+)(?P<more>(?: +[\w-]+)*)(?: +"(?P<title>.*?)")? *$')
_ITEM = re.compile(r"(?:[-*+]|(?P<number>\d+)\.) +\S")
_HEADING = re.compile(r"(?P<marks>#{1,6})(?P<text>.*?)#*\s*$")
_RULE = re.compile(r"(?:=+|-+) *$")
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*(?P<list>[^{}\n]*)\}[ ]*$")
_ID = re.compile(r"(?:^|\s)#(?P<id>[^\s#{}]+)")
_LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_NOTE_USE = re.compile(r"\[\^[^\]]+\]")
_STRONG = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1")
_REFERENCE = re.compile(r"\{[a-z]+:(?:[^{}|]*\|)?(?P<words>[^{}|]*)\}")
BODY_INDENT = 4


@dataclass
class _OpenBox:
    """A box whose end has not been reached."""

    start: int
    indent: int
    role: str
    title: str | None
    items: int = 0


def plain_text(markup: str) -> str:
    """A heading's words as a reader sees them, near enough to slug the same as the rendered heading."""
    text = _NOTE_USE.sub("", markup)
    text = _LINK.sub(lambda match: "" if match["image"] else match["text"], text)
    text = _REFERENCE.sub(lambda match: match["words"], text)
    text = _STRONG.sub(r"\2", _STRONG.sub(r"\2", text))
    return html.unescape(text.replace("`", "").replace("\\", "")).strip()


def heading(line: int, level: int, markup: str) -> Heading:
    """The heading of a line, its id explicit or slugged."""
    attributes = _ATTRIBUTES.search(markup)
    given = _ID.search(attributes["list"]) if attributes else None
    if attributes and (given or attributes["list"][:1] in ".:"):
        markup = markup[: attributes.start()]
    text = plain_text(markup)
    return Heading(line, level, text, given["id"] if given else slugify(text), given is not None)


class BlockScanner:
    """Goes through the lines of a text once and collects its headings, boxes and lists."""

    def __init__(self, written: list[str], visible: list[str], first_line: int) -> None:
        """Scan the lines as written, judged by what is visible of them (code and comments are blank)."""
        self.headings: list[Heading] = []
        self.boxes: list[Box] = []
        self.odd_boxes: list[StrayLine] = []
        self.glued_lists: list[StrayLine] = []
        self.deepest = (0, 0)  # list depth, line
        self._lines = written
        self._first_line = first_line
        self._open: list[_OpenBox] = []
        self._items: list[int] = []  # indents of the list items around the current line
        self._after_text = False  # the line before is plain text of a paragraph
        self._block_start = -1  # index of a line that begins a block of text
        for index, line in enumerate(visible):
            stripped = line.strip(" ")
            if stripped:
                self._line(index, stripped, len(line) - len(line.lstrip(" ")))
            else:
                self._after_text, self._block_start = False, -1
        self._close_boxes(len(visible), 0)
        self.boxes.sort(key=lambda box: box.line)

    def _line(self, index: int, text: str, indent: int) -> None:
        self._close_boxes(index, indent)
        first = text[0]
        if first == "#" and (match := _HEADING.match(self._lines[index].strip())):
            self.headings.append(heading(index + self._first_line, len(match["marks"]), match["text"].strip()))
        elif text.startswith(("!!!", "???")):
            self._box(index, text, indent)
        elif first in "-*+0123456789" and (item := _ITEM.match(text)):
            self._item(index, indent, item)
        elif first in "=-" and _RULE.match(text) and self._block_start == index - 1 >= 0:
            level = 1 if first == "=" else 2
            self.headings.append(heading(index + self._first_line - 1, level, self._lines[index - 1].strip()))
        else:
            self._text(index, indent)
            return
        self._after_text, self._block_start = False, -1

    def _text(self, index: int, indent: int) -> None:
        if not self._after_text and index and not self._lines[index - 1].strip():
            self._items = [item for item in self._items if item < indent]
        self._block_start = -1 if self._after_text or self._items else index
        self._after_text = True

    def _box(self, index: int, text: str, indent: int) -> None:
        match = _BOX.match(self._lines[index].strip())
        if match is None or match["more"]:
            self.odd_boxes.append(StrayLine(index + self._first_line, text))
            return
        self._items = [item for item in self._items if item < indent]
        self._open.append(_OpenBox(index, indent, match["role"], match["title"]))

    def _close_boxes(self, index: int, indent: int) -> None:
        """Close every open box that a line indented this much (or the end of the text) no longer belongs to."""
        while self._open and (index == len(self._lines) or indent < self._open[-1].indent + BODY_INDENT):
            box = self._open.pop()
            body = [line[box.indent + BODY_INDENT :] for line in self._lines[box.start + 1 : index]]
            while body and not body[-1].strip():
                body.pop()
            line = box.start + self._first_line
            self.boxes.append(Box(line, box.role, box.title, box.indent, tuple(body), box.items))
            self._items = [item for item in self._items if item <= box.indent]

    def _item(self, index: int, indent: int, item: re.Match[str]) -> None:
        base = self._open[-1].indent + BODY_INDENT if self._open else 0
        while self._items and self._items[-1] >= indent:
            self._items.pop()
        depth = sum(1 for position in self._items if position >= base)
        line = index + self._first_line
        # Python-Markdown starts no list in the middle of a paragraph: the marker would be printed as text.
        if self._after_text and not depth and item["number"] in (None, "1") and not self._continues(index, indent):
            self.glued_lists.append(StrayLine(line, self._lines[index].strip()))
        self._items.append(indent)
        if self._open and not depth:
            self._open[-1].items += 1
        if depth + 1 > self.deepest[0]:
            self.deepest = (depth + 1, line)

    def _continues(self, index: int, indent: int) -> bool:
        """Whether the text right above is the wrapped text of an item of the same list."""
        for line in reversed(self._lines[:index]):
            text = line.lstrip(" ")
            if not text:
                return False
            if len(line) - len(text) <= indent and _ITEM.match(text):
                return True
        return False
