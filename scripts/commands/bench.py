"""`bench`: measure against a stock MkDocs + Material build of the same Markdown (scripts/benchmark.py)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context


def run(arguments: Sequence[str], context: Context) -> int:
    """Hand over to the benchmark."""
    path = context.root / "scripts" / "benchmark.py"
    if not path.exists():
        raise Stop("not-yet", path=path)
    code: int = importlib.import_module("benchmark").main(list(arguments))
    return code
