"""Read and check the content folder as an editor's command does: today's date, drafts included, problems in order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from coursekit.content_folder import read_folder
from coursekit.course_reader import read_course
from coursekit.problem import in_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coursekit.model import Course
    from coursekit.problem import Problem


class Checked(NamedTuple):
    """What was read, and what is wrong with it."""

    course: Course | None
    problems: Sequence[Problem]

    @property
    def errors(self) -> int:
        """How many problems stop a build."""
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many are only told."""
        return len(self.problems) - self.errors


def check_content(root: Path, *, preview: bool = True) -> Checked:
    """Read and check everything below content/."""
    course, problems = read_course(read_folder(root / "content"), date.today(), preview=preview)  # noqa: DTZ011 (the editor's calendar)
    return Checked(course, in_order(list(problems)))
