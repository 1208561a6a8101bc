"""Heading ids and folder names: ASCII kebab-case from Vietnamese or English text."""

from __future__ import annotations

import re
import unicodedata

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
# đ has no Unicode decomposition: left to NFD it would vanish, and "Đường" and "Ương" would share an id.
_D_STROKE = str.maketrans({"đ": "d", "Đ": "D"})

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slugify(text: str, separator: str = "-") -> str:
    """The id of a heading, for Python-Markdown's `toc` too; empty when no letter or digit is left."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_SLUG.sub(separator, plain.lower()).strip(separator)


def is_kebab(text: str) -> bool:
    """Whether a key or folder name is made of a–z, 0–9 and single hyphens."""
    return KEBAB.fullmatch(text) is not None
