"""A line that other generators replace by another file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.markdown_mask import masked
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S111",
    vi="dòng “{text}” không chèn được tệp khác vào bài. Hãy chép nội dung vào đây, hoặc đặt liên kết.",
    en="the line “{text}” cannot put another file here. Copy its text, or link to it.",
)
_SIGN = "8<-"
_INCLUDE = re.compile(r"^ *;*-+8<-+.*$", re.MULTILINE)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """The scissors of the snippets extension; braces are told as unknown references."""
    for path, source in page.texts:
        if _SIGN in source.body:
            visible = masked(source.body)
            for match in _INCLUDE.finditer(visible):
                line = visible.count("\n", 0, match.start()) + source.first_line
                yield RULE.at(path, line, text=match.group().strip())
