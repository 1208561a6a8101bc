"""How long a text takes, said once."""

from __future__ import annotations

PACE = {"vi": 130, "en": 200}  # words (in Vietnamese: syllables) a minute, read to understand


def minutes_of(words: int, lang: str) -> float:
    """Minutes for so many words of a language."""
    return words / PACE[lang]
