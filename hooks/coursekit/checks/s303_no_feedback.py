"""A self-check option that does not say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S303",
    vi="phương án “{text}” thiếu {what_vi}. Hãy viết: phương án => vì sao.",
    en="the option “{text}” lacks its {what_en}. Write: option => why.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Right and wrong ones alike: every answer teaches."""
    for path, source in page.texts:
        for question in source.questions:
            for option in question.options:
                if not option.feedback:
                    yield RULE.at(
                        path,
                        option.line,
                        text=option.text,
                        what_vi="lời giải thích sau =>",
                        what_en="explanation after =>",
                    )
                elif not option.text and not option.pair:
                    yield RULE.at(
                        path, option.line, text=option.feedback, what_vi="nội dung trước =>", what_en="text before =>"
                    )
