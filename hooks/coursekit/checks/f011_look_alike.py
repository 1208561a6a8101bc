"""Letters of another alphabet that look like ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F011",
    vi="chữ “{word}” có ký tự {name} chỉ trông giống chữ Việt. Hãy xóa và gõ lại cả chữ bằng bàn phím tiếng Việt.",
    en="the word “{word}” has {name}, which only looks like one of our letters. Delete the word and type it again.",
)


_FOREIGN = (
    "\u00d0\u00f0\u0189\u0256\u0370-\u03ff\u0400-\u052f\uff21-\uff3a\uff41-\uff5a"  # Ð ð Ɖ ɖ, Greek, Cyrillic, wide
)
_SIGN = re.compile(f"[{_FOREIGN}]")
_WORD = re.compile(rf"[^\W\d_]*[{_FOREIGN}][^\W\d_]*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_UNITS = frozenset({"μm", "μg", "μl", "μs", "kΩ", "MΩ"})  # Greek letters that belong before or after a Latin one


def check(path: str, text: str) -> Iterator[Problem]:
    """Every mixed word; a word wholly in Greek or Cyrillic is left alone."""
    if not _SIGN.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for match in _WORD.finditer(line):
            word = match.group()
            if _LATIN.search(word) and word not in _UNITS:
                sign = _SIGN.search(word)
                yield RULE.at(
                    path, number, word=word, name=f"{sign.group()} (U+{ord(sign.group()):04X})" if sign else ""
                )
