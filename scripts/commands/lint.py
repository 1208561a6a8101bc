"""`lint`: ruff, mypy and the content check, all of them even if the first fails."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from environment import clean_variables
from front_door import Arguments
from messages import Stop

from commands.check import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context

TOOLS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)


def run(arguments: Sequence[str], context: Context) -> int:
    """Run every tool; 1 if any complains."""
    Arguments("lint").parse_args(arguments)
    failed = []
    for name, command in TOOLS:
        result = subprocess.run([sys.executable, "-m", *command], cwd=context.root, env=clean_variables(), check=False)
        if result.returncode:
            failed.append(name)
    if report(context):
        failed.append("check")
    if failed:
        raise Stop("lint-failed", steps=", ".join(failed))
    context.tell("lint-good")
    return 0
