"""The pieces of a document before it is put together: blocks of text with a few marks in it.

Inside a text, emphasis, footnote calls, the edges of a table's cells and the places of images are marked by private
signs (U+E010 to U+E017), so that words can be compared without looking at markup. A line break that the author set, and
the end of a table's row, is a newline; all other white space is one space.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

EM, EM_END, STRONG, STRONG_END, CALL, CALL_END = "\ue010\ue011\ue012\ue013\ue014\ue015"
CELL, IMAGE = "\ue016\ue017"

_ANY_SIGN = re.compile("[\ue010-\ue017]")
_CALL = re.compile(f"{CALL}([^{CALL_END}]*){CALL_END}")
# Seen by nobody, and in the way of every search: soft hyphens, zero-width signs, byte-order marks.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_ENDS_SENTENCE = re.compile(r"(?:[.!?…:;]|(?<![^\W_])/)[\"'”’»)\]]*$")
_METRES = re.compile(r"(?<![^\W\d_])[kcdm]?m$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item or footnote as it stands in the file.

    `place` is its line in a text file, else its number among the blocks; `page` counts from 1 where a file has pages.
    """

    text: str
    place: int
    kind: str = "text"  # text | heading | item | table | note
    label: str = ""  # of a note: what its call is marked with
    page: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, as they stand between spaces."""
        return words_of(self.text)

    @property
    def is_emphasised(self) -> bool:
        """Whether all of it is in italics."""
        bare = self.text.replace("\n", " ").strip()
        return bare.startswith(EM) and bare.endswith(EM_END) and bare.count(EM) == 1


def mended(text: str) -> str:
    """Layout mended, no word changed: whole ligatures, no unseen signs, letters and accents in one (NFC)."""
    return unicodedata.normalize("NFC", _LIGATURE.sub(lambda match: _LIGATURES[match[0]], _UNSEEN.sub("", text)))


def cleaned(text: str) -> str:
    """What comes from a file: mended, and without the signs that are ours."""
    return mended(_ANY_SIGN.sub("", text))


def spaced(text: str) -> str:
    """A text with single spaces, and nothing around its line breaks."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def plain(text: str) -> str:
    """The text without calls and marks."""
    return _ANY_SIGN.sub("", _CALL.sub("", text))


def words_of(text: str) -> tuple[str, ...]:
    """What stands between spaces, without calls and marks."""
    return tuple(plain(text).split())


def calls_in(text: str) -> list[str]:
    """The labels of the footnotes that a text calls, in order."""
    return _CALL.findall(text)


def with_calls(text: str, names: dict[str, str] | list[str | None]) -> str:
    """The text with its calls renamed in order; one whose new name is None becomes a raised number again."""
    new = iter(names) if isinstance(names, list) else None

    def renamed(match: re.Match[str]) -> str:
        name = next(new) if new else names[match[1]]  # type: ignore[index]
        return match[1].translate(_RAISED) if name is None else f"{CALL}{name}{CALL_END}"

    return _CALL.sub(renamed, text)


def is_power(before: str, label: str) -> bool:
    """Whether a raised number after these words is one of m² or km³, and calls no footnote."""
    return label in ("2", "3") and bool(_METRES.search(plain(before)))


def raised(label: str) -> str:
    """A number as raised digits."""
    return label.translate(_RAISED)


def call(label: str) -> str:
    """The mark of a footnote call."""
    return f"{CALL}{label}{CALL_END}"


def add_image(blocks: list[Block], count: int = 1) -> None:
    """Mark that images stand behind the last block; those before the first one belong to nothing that is kept."""
    if blocks:
        blocks[-1] = replace(blocks[-1], text=blocks[-1].text + IMAGE * count)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence, a clause of a list or an announcement does."""
    return bool(_ENDS_SENTENCE.search(plain(text).rstrip()))
