"""Pairs that must not meet: what apart.yml holds, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coursekit.placed import line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.data_reader import DataReader


@dataclass(frozen=True)
class Apart:
    """Facts or words that must not stand in one paragraph with others, unless it says what tells them apart."""

    key: str
    line: int
    why: Mapping[str, str]
    facts: tuple[str, ...] = ()
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_with_facts: tuple[str, ...] = ()
    not_with: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_apart(data: DataReader) -> tuple[Apart, ...]:
    """The pairs, in the order of the file."""
    found = ((key, values or {}) for key, values in data.keyed("apart").items())
    return tuple(
        Apart(str(key), line_of(key), **{**values, "why": data.filled(values.get("why"), key)}) for key, values in found
    )
