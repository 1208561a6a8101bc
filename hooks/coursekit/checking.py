"""Runs the checks: over the texts of files, over pages, over the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.checks import COURSE, DATED, PAGE, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

TEXT_CHECKS: tuple[Callable[[str, str], Iterator[Problem]], ...] = tuple(each.check for each in TEXT)
PAGE_CHECKS: tuple[Callable[[Page, Course], Iterator[Problem]], ...] = tuple(each.check for each in PAGE)
COURSE_CHECKS: tuple[Callable[[Course], Iterator[Problem]], ...] = tuple(each.check for each in COURSE)
DATED_CHECKS: tuple[Callable[[Course, date], Iterator[Problem]], ...] = tuple(each.check for each in DATED)


def run_text_checks(texts: Mapping[str, str]) -> list[Problem]:
    """What is wrong with the texts of files, by path from the project's root."""
    return [problem for path, text in texts.items() for check in TEXT_CHECKS for problem in check(path, text)]


def run_checks(course: Course, today: date) -> list[Problem]:
    """What is wrong with a course that was read."""
    problems = [problem for page in course.pages.values() for check in PAGE_CHECKS for problem in check(page, course)]
    problems += [problem for check in COURSE_CHECKS for problem in check(course)]
    return problems + [problem for check in DATED_CHECKS for problem in check(course, today)]
