"""From the bytes of a file to its text: UTF-8 only, line ends and the byte-order mark made one."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from coursekit.checks import f001_not_utf8, f002_utf16, f004_empty_file, f005_too_large

if TYPE_CHECKING:
    from coursekit.problem import Problem

SIZE_LIMIT = 1_000_000  # bytes; the longest lesson that makes sense has a hundredth of it

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 1000


def decode(path: str, data: bytes) -> tuple[str | None, Problem | None]:
    """The text of a file, or the problem that keeps it from being read."""
    if len(data) > SIZE_LIMIT:
        return None, too_large(path, len(data))
    if encoding := _wide_encoding(data):
        return None, f002_utf16.RULE.at(path, 1, encoding=encoding)
    try:
        text = normalised(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, f001_not_utf8.RULE.at(path, line, byte=f"0x{data[error.start]:02X}")
    if not text.strip():
        return None, f004_empty_file.RULE.at(path, 1)
    return text, None


def normalised(text: str) -> str:
    r"""The text without a byte-order mark and with \n as its only line end: both are legal and told to nobody."""
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def too_large(path: str, size: int) -> Problem:
    """The problem of a file that is not read because of its size."""
    return f005_too_large.RULE.at(path, 1, size=f"{size / 1000:.0f}", limit=SIZE_LIMIT // 1000)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark, or by the zero byte that stands beside every Latin letter."""
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    zeros = max(sample[0::2].count(0), sample[1::2].count(0))
    return "UTF-16" if len(sample) >= 4 and zeros > len(sample) // 5 else None
