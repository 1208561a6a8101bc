"""`lint`: ruff, mypy, the content check and the language of the pages, all of them even if the first fails."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.data_reader import DataReader
from coursekit.data_words import PROSE
from coursekit.language import language_problems
from coursekit.words import read_words
from dictionary import find_or_install
from environment import clean_variables
from front_door import Arguments
from messages import Stop
from spelling import english, vietnamese

from commands.check import report
from content import check_content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from front_door import Context

TOOLS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)


def language(context: Context, dictionary: Path | None) -> list[str]:
    """What is to mend in how the pages are written, a line each; `dictionary` is the folder of the Vietnamese one."""
    course = check_content(context.root).course
    path = context.root / data_path("words")
    if course is None or not path.is_file():
        return []
    reader = DataReader({"data/words.yml": path.read_text(encoding="utf-8")}, site=course.site)
    paths = {name: context.root / data_path(name) for name in PROSE}
    data = {name: path.read_text(encoding="utf-8", errors="replace") for name, path in paths.items() if path.is_file()}
    known = {"en": english(), "vi": vietnamese(dictionary)}
    problems = language_problems(course, read_words(reader), known, data)
    return [problem.text(context.say.lang) for problem in [*reader.problems, *problems]]


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
    if told := language(context, find_or_install(context)):
        print("\n".join(told))
        failed.append("language")
    if failed:
        raise Stop("lint-failed", steps=", ".join(failed))
    context.tell("lint-good")
    return 0
