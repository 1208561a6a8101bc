"""Vietnamese typed for the old TCVN3 (ABC) and VNI fonts, which only those fonts can show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.checks.f014_mojibake import FOUND as garbled  # noqa: N811 (reads as what it finds)
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F012",
    vi="dòng này giống văn bản phông cũ TCVN3 (.VnTime) hoặc VNI: “{near}” (số dòng trong tệp: {count}). Hãy chuyển sang Unicode bằng công cụ chuyển mã rồi dán lại.",
    en="this line looks like text for the old TCVN3 (.VnTime) or VNI fonts: “{near}” (lines in the file: {count}). Convert it to Unicode and paste it again.",
)


# Latin-1 letters that Vietnamese does not use, and signs that TCVN3 puts inside words.
_LETTERS = "äåæçëïñøûüþÄÅÆÇËÏÑØÛÜÞßöÖîÎ"
_ANY = re.compile(f"[{_LETTERS}®µ¸¶·¹¨»¾¼½©ª«¬]")
_ODD_WORD = re.compile(
    rf"[^\W\d_]*(?:[{_LETTERS}]|(?<=[^\W\d_])[µ¸¶·¹¨»¾¼½©ª«¬](?=[^\W\d_])|(?<![^\W_])®(?=[^\W\d_]))[^\W\d_]*"
)
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 2  # one odd word may be a name: Müller
_SHARE = 4  # of the words of a line, at least one in four
_SHOWN = 40


def check(path: str, text: str) -> Iterator[Problem]:
    """One problem a file, at the first line."""
    if not _ANY.search(text):
        return
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if _is_legacy(line)]
    if lines:
        yield RULE.at(path, lines[0][0], near=lines[0][1][:_SHOWN], count=len(lines))


def _is_legacy(line: str) -> bool:
    if garbled.search(line):  # another mishap, told by its own check
        return False
    odd = len(_ODD_WORD.findall(line))
    return odd >= _LEAST and odd * _SHARE >= len(_WORD.findall(line))
