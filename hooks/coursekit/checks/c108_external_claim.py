"""A fact said to be looked up at an official address, without all that makes it checkable; or with it, and not said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C108",
    vi="'{name}' {what_vi}. Số liệu tra ở nơi chính thức ghi claim: external, kèm đủ: {needed}.",
    en="'{name}' {what_en}. A fact looked up at an official address has claim: external and all of: {needed}.",
)
NEEDED = ("url", "checked_by", "checked_on", "review_by")


def check(course: Course) -> Iterator[Problem]:
    """Reported facts rest on their source and its date alone."""
    for fact in course.facts.values():
        given = [key for key in NEEDED if getattr(fact, key) is not None]
        missing = [key for key in NEEDED if key not in given]
        line, needed = line_of(fact.claim, fact.line), ", ".join(NEEDED)
        if fact.claim == "external" and missing:
            listed = ", ".join(missing)
            what = {"what_vi": f"ghi claim: external mà thiếu {listed}", "what_en": f"is external but lacks {listed}"}
            yield RULE.at(data_path("facts"), line, name=fact.key, needed=needed, **what)
        elif fact.claim != "external" and given:
            listed = ", ".join(given)
            what = {
                "what_vi": f"có {listed} mà không ghi claim: external",
                "what_en": f"has {listed} but is not external",
            }
            yield RULE.at(data_path("facts"), line, name=fact.key, needed=needed, **what)
