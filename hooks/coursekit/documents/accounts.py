"""Every word accounted for: the words of a file against those of the document made from it.

The file's blocks are read once more in their order, without joining, numbering or binding anything. Each of their
words must be the next word of the text or of a footnote. So a paragraph that was left out, put twice or put elsewhere
is seen, whatever part of the import did it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from coursekit.documents.blocks import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.documents.assembly import Text
    from coursekit.documents.blocks import Block
    from coursekit.documents.text_file import Corrected

_NEAR = 4  # words shown on each side of a difference


@dataclass(frozen=True)
class Difference:
    """Words that differ: what the file has, what the text has instead, and the words before them."""

    near: str
    found: str
    used: str


def compared(wanted: Sequence[str], given: Sequence[str]) -> list[Difference]:
    """Every difference between two rows of words, in order."""
    if tuple(wanted) == tuple(given):
        return []
    matcher = SequenceMatcher(None, wanted, given, autojunk=False)
    return [
        Difference(" ".join(wanted[max(a - _NEAR, 0) : a]), " ".join(wanted[a:b]), " ".join(given[c:d]))
        for what, a, b, c, d in matcher.get_opcodes()
        if what != "equal"
    ]


def unaccounted(blocks: Sequence[Block], text: Text) -> list[Difference]:
    """Where the words of the blocks are not those of the text's parts, in order. Notes are for `differences`."""
    raw = [word for block in blocks if block.kind != "note" for word in block.words]
    kept = [word for part in text.parts for word in part.words]
    return compared(_unglued(raw), _unglued(kept))


def _unglued(words: Sequence[str]) -> list[str]:
    """A word that a line's end cut at its hyphen is one word on one side and two on the other: cut on both."""
    return [piece for word in words for piece in _RAISED.sub("", word).replace("-", "- ").split()]


_RAISED = re.compile("[⁰¹²³⁴-⁹]")  # a call that found no footnote


def corrected_words(before: Text, corrections: Sequence[Corrected]) -> int:
    """How many words of a text its corrections change."""
    known = {part.name for part in before.parts}
    return sum(len(one.found.split()) for one in corrections if one.paragraph in known)


def differences(document: Text, site: Text) -> list[Difference]:
    """What the site's text has otherwise than the document, part by part, then note by note."""
    found: list[Difference] = []
    for kind in ("title", "byline", "epigraph", "heading", "paragraph", "table", "signature"):
        found += compared(_of_kind(document, kind), _of_kind(site, kind))
    return found + compared(
        [word for note in document.notes for word in words_of(note)],
        [word for note in site.notes for word in words_of(note)],
    )


def _of_kind(text: Text, kind: str) -> list[str]:
    return [word for part in text.parts if part.kind == kind for word in part.words]
