"""The words of a page that its author answers for: what is left without code, targets, references and free parts.

Free parts are general advice (it says of itself that it is from no source), the wrong options of a self-check, which
are wrong on purpose, and the made-up messages in which a mistake is to be found. Everything else stays on its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.markdown_mask import masked
from coursekit.reader_text import settings_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.markdown_source import MarkdownSource
    from coursekit.model import Page

FREE_BOX = "general"
# What to look for, and what then to take out.
_NOT_PROSE = (
    ("{", re.compile(r"\{[^{}]*\}")),
    ("](", re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")),
    ("][", re.compile(r"\]\[[^\[\]\n]*\]")),
    ("]: ", re.compile(r"^ *\[[^\[\]\n^]+\]: .*$", re.MULTILINE)),
    ("[^", re.compile(r"\[\^[^\[\]\n]+\]")),
    ("://", re.compile(r"<?https?://[^\s<>)]+")),
)


def _gone(match: re.Match[str]) -> str:
    """What is left of it: its line ends."""
    return "\n" * match[0].count("\n") or " "


def prose(source: MarkdownSource) -> str:
    """A body with everything blank that is not its author's own statement, line for line."""
    lines = masked(source.body).split("\n")
    for box in source.boxes_of(FREE_BOX):
        start = box.line - source.first_line
        lines[start : start + len(box.body) + 1] = [""] * (len(box.body) + 1)
    for question in source.questions:
        for option in question.options:
            if not option.is_right or question.kind == "spot":
                place = option.line - source.first_line
                lines[place] = lines[place].partition("=>")[2]
    text = "\n".join(lines)
    for sign, pattern in _NOT_PROSE:
        if sign in text:
            text = pattern.sub(_gone, text)
    return text


def prose_texts(page: Page) -> Iterator[tuple[str, int, str]]:
    """(path, first line, text) of everything its author answers for on a page, the settings first."""
    for line, text in settings_texts(page):
        yield page.path, line, text
    for path, source in page.texts:
        yield path, source.first_line, prose(source)
