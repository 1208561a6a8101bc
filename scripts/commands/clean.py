"""`clean`: remove what the scripts made for themselves. The built site stays."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from environment import Environment
from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context

OURS = (".venv", "site.new", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".cache")


def run(arguments: Sequence[str], context: Context) -> int:
    """Remove the environment and the caches."""
    Arguments("clean").parse_args(arguments)
    if Environment(context.root, context.say).is_inside:
        raise Stop("broken-inside")
    for name in OURS:
        path = context.root / name
        if path.exists():
            try:
                shutil.rmtree(path)
            except PermissionError:
                raise Stop("in-use", path=path) from None
            context.tell("removed", path=name)
    return 0
