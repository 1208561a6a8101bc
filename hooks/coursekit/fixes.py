"""Safe repairs of a text file: nothing that a reader would see changes."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from coursekit.text_file import normalised

_HARD_BREAK = "  "  # two spaces at the end of a line are a line break in Markdown


def fixed(text: str) -> str:
    """The text in NFC, without byte-order mark, carriage returns and trailing space, ending in one newline."""
    lines = unicodedata.normalize("NFC", normalised(text)).split("\n")
    mended = "\n".join(_trimmed(line, following) for line, following in pairwise([*lines, ""])).strip("\n")
    return f"{mended}\n" if mended else ""


def _trimmed(line: str, following: str) -> str:
    """A line without its trailing space, save what breaks the line before more text."""
    bare = line.rstrip(" \t")
    return bare + _HARD_BREAK if bare and following.strip() and line.endswith(_HARD_BREAK) else bare
