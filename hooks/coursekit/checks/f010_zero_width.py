"""Characters of no width: they break search, links and printing without being seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F010",
    vi="dòng này có ký tự ẩn {name} (cạnh “{near}”). Hãy xóa ký tự ẩn, hoặc gõ lại chỗ đó.",
    en="this line has the hidden character {name} (near “{near}”). Delete it, or type the place anew.",
)


_FOUND = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_AROUND = 12


def check(path: str, text: str) -> Iterator[Problem]:
    """One problem a line."""
    if not _FOUND.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if found := _FOUND.search(line):
            near = _FOUND.sub("", line[max(found.start() - _AROUND, 0) : found.end() + _AROUND]).strip()
            yield RULE.at(path, number, name=f"U+{ord(found.group()):04X}", near=near)
