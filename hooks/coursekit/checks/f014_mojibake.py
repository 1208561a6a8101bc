"""UTF-8 that some program read as Windows-1252 and saved again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F014",
    vi="chữ bị vỡ mã: “{near}” (số dòng trong tệp: {count}). Hãy lấy lại bản gốc, mở bằng mã UTF-8 rồi lưu bằng UTF-8.",
    en="garbled letters: “{near}” (lines in the file: {count}). Go back to the original, open it as UTF-8 and save it as UTF-8.",
)


FOUND = re.compile(
    "\ufffd|á[»º][\u0080-\u00bf\u0152-\u2122]|Ã[\u00a0-\u00bf]|Ä[\u2018\u0090\u0192\u00a9]|Æ[°¡]|â€[\u0093-\u2122]"
)
_AROUND = 15


def check(path: str, text: str) -> Iterator[Problem]:
    """One problem a file, at the first place."""
    if found := FOUND.search(text):
        line = text.count("\n", 0, found.start()) + 1
        near = text[max(found.start() - _AROUND, 0) : found.end() + _AROUND].split("\n")
        count = sum(1 for each in text.split("\n") if FOUND.search(each))
        yield RULE.at(path, line, near=max(near, key=len).strip(), count=count)
