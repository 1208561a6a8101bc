"""A local part without exactly three prompting questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S205",
    vi="khung 'local' có {count} câu gợi ý, cần đúng {wanted}. Hãy viết một câu dẫn rồi danh sách ba câu hỏi bắt đầu bằng “- ”.",
    en="the 'local' box has {count} prompting questions, exactly {wanted} are needed. Write a sentence, then three questions after “- ”.",
)


WANTED = 3


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Items of the first level; the owner's own text may have any form."""
    for box in page.source.boxes_of("local"):
        if box.items != WANTED:
            yield RULE.at(page.path, box.line, count=box.items, wanted=WANTED)
