"""Accents typed as separate characters: they look the same and are found by no search."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.problem import Problem

RULE = Rule(
    "F009",
    vi="dấu tiếng Việt bị tách rời khỏi chữ (chưa chuẩn hóa NFC) ở {count} dòng, bắt đầu từ dòng này, nên tìm kiếm sẽ không thấy. Chạy lệnh check --fix để sửa tự động.",
    en="accents are separate characters (the text is not NFC), from this line on (lines to mend: {count}); search will not find them. Run check --fix to mend it.",
)


def check(path: str, text: str) -> Iterator[Problem]:
    """One problem a file, at the first line; normalising is what `check --fix` does."""
    if unicodedata.is_normalized("NFC", text):
        return
    lines = [number for number, line in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", line)]
    # A mark at the start of a line joins nothing inside its line: then the lines alone are sound, the text is not.
    yield RULE.at(path, lines[0] if lines else 1, count=max(len(lines), 1))
