"""A question with too few or too many steps, pairs or pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S309",
    vi="câu hỏi “{text}” có {count} {what_vi}, cần từ {low} đến {high}.",
    en="the question “{text}” has {count} {what_en}, {low} to {high} are needed.",
)
LOW, HIGH = 3, 6
PARTS = {"order": ("bước", "steps"), "match": ("cặp", "pairs"), "spot": ("phần", "pieces")}


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Two are guessed, seven fit on no phone."""
    for path, source in page.texts:
        for question in source.questions:
            count = len(question.options)
            if question.kind in PARTS and not LOW <= count <= HIGH:
                vi, en = PARTS[question.kind]
                at = {"text": question.text, "count": count, "low": LOW, "high": HIGH}
                yield RULE.at(path, question.line, **at, what_vi=vi, what_en=en)
