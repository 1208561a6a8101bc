"""Characters that no text holds: NUL, control characters, foreign line ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F003",
    vi="có ký tự điều khiển {name} không nhìn thấy được (số ký tự như vậy trong tệp: {count}). Hãy xóa ký tự này, thường là do dán từ chương trình khác.",
    en="there is an invisible control character {name} (such characters in the file: {count}). Delete it; it usually comes from pasting.",
)


_FOUND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def check(path: str, text: str) -> Iterator[Problem]:
    """The first of them, with how many there are."""
    if found := _FOUND.search(text):
        line = text.count("\n", 0, found.start()) + 1
        yield RULE.at(path, line, name=f"U+{ord(found.group()):04X}", count=len(_FOUND.findall(text)))
