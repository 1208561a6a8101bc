"""`test`: find a browser and a dictionary, then pytest with whatever arguments were given. pytest has the last word."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import dictionary
from browser import find_or_install
from environment import clean_variables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context

RINGS = ("tests/unit", "tests/golden", "tests/site")  # those that need no browser
SPELLING = "tests/unit/test_language.py"


def run(arguments: Sequence[str], context: Context) -> int:
    """Run the tests and give pytest's exit code."""
    variables = clean_variables()
    if needs_browser(arguments):
        variables["COURSE_BROWSER"] = find_or_install(context)
    if needs_dictionary(arguments):
        dictionary.find_or_install(context)
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=context.root, env=variables, check=False).returncode


def needs_browser(arguments: Sequence[str]) -> bool:
    """Whether the tests named need one: all do, unless every path is in a ring that does not."""
    paths = _paths(arguments)
    return not paths or not all(path.startswith(RINGS) for path in paths)


def needs_dictionary(arguments: Sequence[str]) -> bool:
    """Whether the test of the shipped pages' spelling may be among those named."""
    paths = _paths(arguments)
    return not paths or any(SPELLING.startswith(path.rstrip("/").split("::")[0]) for path in paths)


def _paths(arguments: Sequence[str]) -> list[str]:
    named = (argument.replace("\\", "/") for argument in arguments)
    return [path for path in named if "tests" in path and not path.startswith("-")]
