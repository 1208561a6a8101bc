"""The fingerprint of a paragraph's opening words, by which a note knows that it stands beside what it speaks of."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from coursekit.documents.blocks import plain
from coursekit.plain_words import words

if TYPE_CHECKING:
    from coursekit.documents.assembly import Text

WORDS = 8  # enough to tell paragraphs apart, few enough that a mended word further on changes nothing
_DIGITS = 8


def opening_of(text: str) -> str:
    """Eight digits for the opening words; case, punctuation and markup do not count."""
    return sha256(" ".join(words(plain(text))[:WORDS]).encode()).hexdigest()[:_DIGITS]


def openings(text: Text) -> dict[str, str]:
    """The fingerprints of a document's paragraphs, by name, the epigraph's first."""
    return {part.name: opening_of(part.text) for part in text.parts if part.name}
