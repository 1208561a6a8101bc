"""What readers should know is new, as changes.yml says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True)
class Change:
    """What readers should know was new on a day."""

    date: date
    line: int
    words: Mapping[str, str]
