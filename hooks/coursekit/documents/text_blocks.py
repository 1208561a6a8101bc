"""Plain text and Markdown → blocks.

Text files of offices are often Markdown by half: made from a scan, with <sup>1</sup> for footnotes and page breaks in
the middle of sentences. So both are read alike, and signs count as Markdown only in a text that has Markdown in it.
"""

from __future__ import annotations

import html
import re
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
from coursekit.documents.tables import written

if TYPE_CHECKING:
    from collections.abc import Iterator

_IS_MARKDOWN = re.compile(
    r"^#{1,6} |<!--|<[A-Za-z][^<>]*>|\*\*|\[\^[^\]]+\]|^- |(?<!\*)\*[^*\s][^*\n]*\*|!\[[^\]]*\]\(", re.MULTILINE
)
_HEADING = re.compile(r"#{1,6} +(.*?)(?: +#+)?$")
_ITEM = re.compile(r"(?:[-+*•–] +|\(?(?:\d{1,3}|[a-zđ])[.)] +)\S")
_TABLE = re.compile(r"\|[ :|-]*-[ :|-]*")  # what stands below a table's head
_EDGE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"(?:[-_*=~]\s*){3,}$")
_NOTE = re.compile(
    r"(?:<sup>\s*(?P<sup>[\d*†‡]{1,3})\s*</sup>|\[\^(?P<mark>[^\]\s]+)\]:"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})(?=\s?[^\W\d])|\[(?P<square>\d{1,3})\](?=\s))\s*"
)
_CALLS = re.compile(
    r"<sup>\s*(?P<sup>[\d*†‡]{1,3})\s*</sup>|\[\^(?P<mark>[^\]\s]+)\](?!:)|(?<=\S)(?P<raised>[⁰¹²³⁴-⁹]{1,3})"
)
_SQUARE_CALL = re.compile(r"(?<=[^\s\[])\s?\[(?P<square>\d{1,3})\](?!\()")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style|iframe|object|template)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"(?<!\\)\[([^\]^][^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_EMPHASIS = (
    (re.compile(r"(?<![\\*\w])\*\*\*(?=\S)(.+?)(?<=\S)\*\*\*(?!\*)", re.DOTALL), STRONG + EM, EM_END + STRONG_END),
    (re.compile(r"(?<![\\*])\*\*(?=[^\s*])(.+?)(?<=\S)\*\*", re.DOTALL), STRONG, STRONG_END),
    (re.compile(r"(?<![\\*])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?!\*)", re.DOTALL), EM, EM_END),
    (re.compile(r"(?<![\\\w])_(?=[^\s_])([^_]+?)(?<=[^\s\\])_(?!\w)", re.DOTALL), EM, EM_END),
)
_BREAK = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LONG_LINE = 200  # letters: nobody breaks lines there by hand, so each line is a paragraph


def text_blocks(text: str) -> list[Block]:
    """The blocks of a text file."""
    text = cleaned(text.replace("\r\n", "\n").replace("\r", "\n"))
    is_markdown = bool(_IS_MARKDOWN.search(text))
    if is_markdown:
        for hidden in (_COMMENT, _HIDDEN):
            text = hidden.sub(lambda match: "\n" * match[0].count("\n"), text)
    page, blocks = 1, list[Block]()
    squares = set(re.findall(r"^\[(\d{1,3})\]\s", text, re.MULTILINE))
    for line, lines, breaks in _groups(text):
        page += breaks
        block = _block(lines, line, page, squares, is_markdown=is_markdown)
        if block and not plain(block.text).strip():
            add_image(blocks, block.text.count(IMAGE))
        elif block:
            blocks.append(block)
    return blocks


def _groups(text: str) -> Iterator[tuple[int, list[str], int]]:
    """Lines that belong together, with the line they begin on and the page breaks (form feeds) before them."""
    lines, breaks = text.split("\n"), 0
    group: list[str] = []
    for number, raw in enumerate([*lines, ""], 1):
        starts = bool(group) and _starts_anew(group, raw)
        if group and (not raw.strip() or starts):
            yield number - len(group), group, breaks
            group, breaks = [], 0
        breaks += raw.count("\f")
        if raw.strip():
            group.append(raw.replace("\f", ""))


def _starts_anew(group: list[str], line: str) -> bool:
    """Whether a line begins a paragraph though no empty line is before it."""
    bare = line.strip()
    if bare.startswith("|") and group[-1].strip().startswith("|"):
        return False
    if _HEADING.match(bare) or _HEADING.match(group[0].strip()) or _NOTE.match(bare) or "\f" in line:
        return True
    if max(map(len, (*group, line))) > _LONG_LINE or _ITEM.match(bare):
        return True
    return bool(re.match(r"\t| {2,}", line)) and not re.match(r"\t| {2,}", group[-1])


def _block(lines: list[str], line: int, page: int, squares: set[str], *, is_markdown: bool) -> Block | None:
    text = "\n".join(one.lstrip() for one in lines)
    if _RULE.fullmatch(text.strip()):
        return None
    kind, label = "text", ""
    if len(lines) > 2 and _TABLE.fullmatch(lines[1].strip()):
        return Block(_table([lines[0], *lines[2:]], squares), line, "table", "", page)
    if is_markdown and (heading := _HEADING.fullmatch(text.strip())):
        kind, text = "heading", heading[1]
    elif (note := _NOTE.match(text)) and (note["square"] is None or note["square"] in squares):
        kind, text, label = "note", text[note.end() :], _label(note)
    elif _ITEM.match(text):
        kind = "item"
    text = _inline(text, squares) if is_markdown else _called(_unbroken(text), squares)
    text = spaced(text)
    return Block(text, line, kind, label, page) if text else None


def _table(lines: list[str], squares: set[str]) -> str:
    rows = [[spaced(_inline(cell, squares)) for cell in _EDGE.split(one.strip().strip("|"))] for one in lines]
    return written(rows if any(rows[0]) else rows[1:], has_head=any(rows[0]))


def _label(match: re.Match[str]) -> str:
    found = next(value for value in match.groupdict().values() if value is not None)
    return str(found).translate(_LOWERED)


def _unbroken(text: str) -> str:
    """Lines that a program broke, in one; lines that the author broke (two spaces, a backslash) keep their break."""
    text = re.sub(r"(?: {2,}|\\)\n", "\v", text)
    return re.sub(r"(?<=[^\W\d]-)\n(?=[^\W\d])", "", text).replace("\n", " ").replace("\v", "\n")


def _called(text: str, squares: set[str]) -> str:
    text = _CALLS.sub(lambda match: _call(match, _label(match)), text)
    if squares:
        text = _SQUARE_CALL.sub(lambda match: call(match[1]) if match[1] in squares else match[0], text)
    return text


def _call(match: re.Match[str], label: str) -> str:
    return raised(label) if is_power(match.string[: match.start()][-4:], label) else call(label)


def _inline(text: str, squares: set[str]) -> str:
    text = _called(_unbroken(_BREAK.sub("  \n", text)), squares)
    text = _LINK.sub(r"\1", _IMAGE.sub(IMAGE, text))
    text = _TAG.sub("", text)
    for pattern, start, end in _EMPHASIS:
        text = pattern.sub(lambda match, start=start, end=end: f"{start}{match[1]}{end}", text)  # type: ignore[misc]
    return html.unescape(_ESCAPED.sub(r"\1", text))
