"""`lock [--upgrade]`: resolve the dependency groups of pyproject.toml into requirements/, for every platform at once.

For the maintainer, with uv. The other groups are held to what the site's has, so that one `.venv` serves all.
One version of a package for all Pythons ("fewest" forks): the same site whichever Python builds it.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from environment import INCLUDES, clean_variables
from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context

# No host names and no paths in what is written: the lists must say the same on every machine.
OPTIONS = (
    *("--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--only-binary", ":all:", "--quiet"),
    *("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def run(arguments: Sequence[str], context: Context) -> int:
    """Write the list of every group."""
    parser = Arguments("lock")
    parser.add_argument("--upgrade", action="store_true")
    upgrade = ["--upgrade"] if parser.parse_args(arguments).upgrade else []
    uv = shutil.which("uv")
    if uv is None:
        raise Stop("no-uv")
    for group, included in INCLUDES.items():
        held = [option for name in included for option in ("--constraint", f"requirements/{name}.txt")]
        path = f"requirements/{group}.txt"
        command = [uv, "pip", "compile", "--group", group, *OPTIONS, *held, *upgrade, "--output-file", path]
        subprocess.run(command, cwd=context.root, env=clean_variables(), check=True)
        context.tell("locked", path=path)
    return 0
