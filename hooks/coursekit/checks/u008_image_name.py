"""An image or a recording whose name does not survive zip files, USB sticks and other systems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.content_paths import in_messages
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U008",
    vi="tên tệp '{name}' có dấu, dấu cách hoặc ký tự lạ. Hãy đổi tên chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch nối, ví dụ 'so-do.svg'.",
    en="the file name '{name}' has accents, spaces or unusual signs. Use only plain letters, digits, dots and hyphens, for example 'diagram.svg'.",
)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def check(course: Course) -> Iterator[Problem]:
    """Names with accents are written in two ways, which look alike and are not the same file."""
    for path in sorted(course.assets):
        name = path.rpartition("/")[2]
        if not _NAME.fullmatch(name):
            yield RULE.at(in_messages(path), 1, name=name)
