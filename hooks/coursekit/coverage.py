"""What of the source documents the course covers, and with what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Coverage:
    """One system of the source documents, and what carries it in the course."""

    key: str
    line: int
    title: Mapping[str, str]
    sources: tuple[str, ...]
    carried_by: tuple[str, ...]  # page ids that exist
    planned: tuple[str, ...] = ()  # page ids still to be written
