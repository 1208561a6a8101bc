"""Safe repairs of a text file: nothing that a reader would see changes."""

from __future__ import annotations

import re
import unicodedata

from coursekit.text_file import normalised

_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_HARD_BREAK = re.compile(r"(?<=\S) {2,}\n(?=[ \t]*\S)")  # two spaces before a line of text are a line break in Markdown
_KEPT = "\ue000\n"  # a private character that stands for the two spaces while the others go


def fixed(text: str) -> str:
    """The text in NFC, without byte-order mark, carriage returns and trailing space, ending in one newline."""
    text = unicodedata.normalize("NFC", normalised(text))
    text = _TRAILING.sub("", _HARD_BREAK.sub(_KEPT, text)).replace(_KEPT, "  \n")
    text = text.strip("\n")
    return f"{text}\n" if text else ""
