"""`build`: check the content, build beside the last good site, and put the new one in its place only if all is well."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import publish
import summary
from front_door import Arguments
from site_build import build_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context


def run(arguments: Sequence[str], context: Context) -> int:
    """Build; 1 and an untouched site/ if anything is wrong."""
    Arguments("build").parse_args(arguments)
    os.environ.pop("COURSE_PREVIEW", None)  # a draft must not be published by a variable left over in a shell
    started = time.monotonic()
    with publish.building(context.root) as folder:
        result = build_site(context.root, folder, context.say)
        for line in result.notes:
            print(line)
        if result.problems:
            print(*dict.fromkeys(result.problems), sep="\n")  # each once
            print(context.say("build-refused"), file=sys.stderr)
            return 1
        publish.swap(context.root)
    summary.tell(context, result, time.monotonic() - started)
    return 0
