"""Two options of one question that read the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S310",
    vi="“{text}” có hai lần trong cùng một câu hỏi. Mỗi phương án, bước, cặp phải khác nhau.",
    en="“{text}” stands twice in one question. Options, steps and both sides of pairs must differ.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """A reader could not know which of the two is meant."""
    for path, source in page.texts:
        for question in source.questions:
            seen: set[tuple[str, str]] = set()
            for option in question.options:
                for side, text in (("left", option.text), ("right", option.pair)):
                    told = (side, " ".join(text.lower().split()))
                    if text and told in seen:
                        yield RULE.at(path, option.line, text=text)
                    seen.add(told)
