"""“Did you mean …?”: the known name nearest to what was written."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest_one(found: str, known: Iterable[str]) -> str | None:
    """The known name nearest to the one found, None when nothing is near."""
    close = get_close_matches(found, sorted(known), n=1)
    return close[0] if close else None


def in_words(name: str | None) -> dict[str, str]:
    """A suggestion in both languages, as values of a problem; empty for no name."""
    if name is None:
        return {"nearest_vi": "", "nearest_en": ""}
    return {"nearest_vi": f" (có phải '{name}'?)", "nearest_en": f" (did you mean '{name}'?)"}


def nearest(found: str, known: Iterable[str]) -> dict[str, str]:
    """The suggestion for what was found, as values of a problem."""
    return in_words(nearest_one(found, known))
