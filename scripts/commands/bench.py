"""`bench`: measure against a stock MkDocs + Material build of the same Markdown (scripts/benchmark.py).

Numbers are of generated lessons, or for the build lessons and runs; `--write-readme` puts the table of `bench pages`
into the README, `--misses` names what `bench search` did not find.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context


KINDS = (["pages"], ["search"], ["handouts"])


def run(arguments: Sequence[str], context: Context) -> int:
    """Hand over to the benchmark; raises Stop for arguments that none has."""
    parser = Arguments("bench")
    parser.add_argument("given", nargs="*")
    parser.add_argument("--write-readme", action="store_true")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_intermixed_args(arguments).given
    strange = [one for one in given[given[:1] in KINDS :] if not one.isdigit()]
    if strange:
        parser.error(" ".join(strange))
    path = context.root / "scripts" / "benchmark.py"
    if not path.exists():
        raise Stop("not-yet", path=path)
    code: int = importlib.import_module("benchmark").main(list(arguments) if given[:1] in KINDS[:2] else given)
    return code
