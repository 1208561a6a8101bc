"""A table with more columns than a sheet of paper can show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.markdown_mask import masked
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

MOST = 12
DELIMITERS = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*")

RULE = Rule(
    "P003",
    vi="bảng có {columns} cột nên không in được trên giấy A4. Bảng có nhiều nhất {most} cột: hãy chia thành nhiều bảng.",
    en="a table has {columns} columns, which a sheet of A4 cannot show. A table has at most {most}: divide it.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Only where handouts are printed; on a screen a wide table scrolls inside itself."""
    if not (course.site.handouts and page.kind.is_entry):
        return
    for path, source in page.texts:
        for line, text in enumerate(masked(source.body).split("\n"), source.first_line):
            if DELIMITERS.fullmatch(text) and (columns := text.strip().strip("|").count("|") + 1) > MOST:
                yield RULE.at(path, line, columns=columns, most=MOST)
