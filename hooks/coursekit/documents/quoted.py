"""The works and words that a document quotes: what stands in its quotation marks, and its footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.documents.blocks import CALL, CALL_END
from coursekit.documents.duties import shortened
from coursekit.documents.passages import bare, calls_of
from coursekit.reader_text import END_QUOTE, QUOTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.documents.passages import Passage, Passages

_LEAST = 4  # words: fewer in quotation marks are a term or a way of speaking
_LONGEST = 30  # words shown
_QUOTED = re.compile(
    rf"(?:“(?P<curly>[^“”]+)”|\"(?P<straight>[^\"]+)\"|{QUOTE}(?P<ours>[^{END_QUOTE}]+){END_QUOTE})"
    rf"[\s.,]*(?:{CALL}(?P<label>[^{CALL_END}]+){CALL_END})?"
)


@dataclass(frozen=True)
class Quoted:
    """Words in quotation marks, or none; the footnote that says of what they are, or none; and where."""

    words: str
    work: str
    place: str  # name of the passage
    is_paraphrase: bool = False  # the words are ours and stand for a quotation in another language


def quoted(passages: Passages) -> list[Quoted]:
    """In the order of the text; a footnote that no quotation has stands for itself."""
    return [one for passage in passages.all for one in _in_passage(passage, passages)]


def _in_passage(passage: Passage, passages: Passages) -> Iterator[Quoted]:
    left = calls_of(passage.text)
    for match in _QUOTED.finditer(passage.text):
        words, label = match["curly"] or match["straight"] or match["ours"], match["label"] or ""
        if len(bare(words).split()) < _LEAST and not label:
            continue
        if label in left:
            left.remove(label)
        said = shortened(bare(words).strip(), _LONGEST)
        yield Quoted(said, passages.notes.get(label, ""), passage.name, is_paraphrase=bool(match["ours"]))
    for label in left:
        if label in passages.notes:
            yield Quoted("", passages.notes[label], passage.name)
