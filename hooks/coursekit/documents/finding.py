"""Where a document begins and ends inside the file that it came in.

It begins at its title standing alone, and ends at the closing mark of official texts ("./."), else before the list of
recipients or at the end of the file. A short line after it that gives the author's name or initials belongs to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coursekit.documents.blocks import Block, plain
from coursekit.documents.pdf_lines import NUMBER
from coursekit.plain_words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSED = re.compile(r"\.\s*/\s*\.?\s*/?[\"'”’»)]*$|(?<=\S)\./[\"'”’]?$")
_AFTER = re.compile(r"(?:nơi\s+nhận|t/m|tm\.|thay\s+mặt|recipients?)\b", re.IGNORECASE)
_SIGNATURE = 8  # words at most


class NotFound(Exception):
    """The document is not in the file, or it cannot be told which of several is meant.

    `why` is "no-title", "no-start", "no-end", "empty" or "several"; `blocks` are the candidates.
    """

    def __init__(self, why: str, blocks: Sequence[Block] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.blocks = tuple(blocks)


@dataclass(frozen=True)
class Found:
    """The blocks of a document in order, and all footnotes of the file, from which it takes its own."""

    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    has_title: bool  # whether the first block is the title
    is_closed: bool  # whether it ends with a closing mark or where it was told to


def find(blocks: Sequence[Block], title: str, start: str = "", end: str = "") -> Found:
    """The document of that title; `start` and `end` (a place, or words of its first and last block) have the say."""
    notes = tuple(block for block in blocks if block.kind == "note")
    text = _in_lines([block for block in blocks if block.kind != "note" and not _is_furniture(block)], title)
    if not text:
        raise NotFound("empty")
    first = _start(text, title, start)
    last, is_closed = _end(text, first, end)
    found = [*text[first : last + 1], *(() if end else _signature(text, first, last))]
    has_title = words(plain(found[0].text)) == words(title)
    if len(found) < 1 + has_title:
        raise NotFound("no-end")
    return Found(tuple(found), notes, has_title, is_closed)


def _is_furniture(block: Block) -> bool:
    return bool(NUMBER.fullmatch(plain(block.text)))


def _in_lines(blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks, those that hold the title on a line of its own cut at their line breaks."""
    wanted, found = words(title), []
    for block in blocks:
        lines = block.text.split("\n")
        if block.kind != "table" and len(lines) > 1 and any(words(plain(line)) == wanted for line in lines):
            found += [replace(block, text=line) for line in lines]
        else:
            found.append(block)
    return found


def _start(blocks: Sequence[Block], title: str, start: str) -> int:
    if start:
        return _at(blocks, start, "no-start")
    wanted = words(title)
    places = [place for place, block in enumerate(blocks) if words(plain(block.text)) == wanted]
    places = [place for place in places if place + 1 < len(blocks)]
    if not places:
        raise NotFound("no-title")
    if len(places) > 1:
        raise NotFound("several", [blocks[place] for place in places])
    return places[0]


def _end(blocks: Sequence[Block], first: int, end: str) -> tuple[int, bool]:
    if end:
        last = _at(blocks, end, "no-end", last=True)
        if last < first:
            raise NotFound("no-end")
        return last, True
    for place in range(first + 1, len(blocks)):
        bare = plain(blocks[place].text).strip()
        if _CLOSED.search(bare):
            return place, True
        if _AFTER.match(bare):
            return place - 1, False
    return len(blocks) - 1, False


def _at(blocks: Sequence[Block], wanted: str, why: str, *, last: bool = False) -> int:
    """The block at a place, or the one that begins (the last one: ends) with these words."""
    if wanted.isdigit():
        places = [place for place, block in enumerate(blocks) if block.place == int(wanted)]
    else:
        asked = words(wanted)
        cut = slice(-len(asked), None) if last else slice(len(asked))
        places = [place for place, block in enumerate(blocks) if asked and words(plain(block.text))[cut] == asked]
    if not places:
        raise NotFound(why)
    if len(places) > 1:
        raise NotFound("several", [blocks[place] for place in places])
    return places[-1 if last else 0]


def _signature(blocks: Sequence[Block], first: int, last: int) -> list[Block]:
    """The line after the end, if it is the name or the initials of somebody named below the title."""
    if last + 1 >= len(blocks):
        return []
    line = plain(blocks[last + 1].text).strip()
    names = [
        plain(block.text).split("\n")[0] for block in blocks[first + 1 : first + 4] if len(block.words) <= _SIGNATURE
    ]
    initials = {"".join(word[0] for word in words(name)) for name in names if words(name)}
    is_name = any(words(line) == words(name) for name in names) or "".join(words(line)) in initials
    return [blocks[last + 1]] if len(line.split()) <= _SIGNATURE and words(line) and is_name else []
