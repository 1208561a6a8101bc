"""Hides what is not Markdown to a reader of it: fenced code, code spans, comments and escaped characters.

Hidden characters become spaces, so every line and column stays where it was.
"""

from __future__ import annotations

import re
from typing import Final

_FENCE = re.compile(r"^ *(?P<mark>`{3,}|~{3,})(?P<info>[^\n]*)$", re.MULTILINE)
_HIDING = re.compile(
    r"\\[\\`*_{}\[\]()>#+\-.!|]"  # an escaped character
    r"|(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n *\n)[\s\S])+?(?<!`)(?P=ticks)(?!`)"  # a code span, within a paragraph
    r"|<!--"  # a comment, if it is closed
)
_NOT_NEWLINE: Final = re.compile(r"[^\n]")


def _without_fences(text: str) -> str:
    """An unclosed fence is not a fence for Python-Markdown either: what follows it stays visible."""
    opened: re.Match[str] | None = None
    pieces: list[str] = []
    done = 0
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence if "`" not in fence["info"] else None
        elif fence["mark"].startswith(opened["mark"]) and not fence["info"].strip():
            pieces += [text[done : opened.start()], _NOT_NEWLINE.sub(" ", text[opened.start() : fence.end()])]
            done, opened = fence.end(), None
    return "".join([*pieces, text[done:]])


def _without_spans(text: str) -> str:
    """One pass from left to right: what opens first hides the rest."""
    pieces: list[str] = []
    done = 0
    last_close = text.rfind("-->")
    while match := _HIDING.search(text, done):
        end = match.end()
        if match.group() == "<!--":
            if match.end() > last_close:  # never closed, so not a comment
                pieces.append(text[done:end])
                done = end
                continue
            end = text.index("-->", match.end()) + 3
        pieces += [text[done : match.start()], _NOT_NEWLINE.sub(" ", text[match.start() : end])]
        done = end
    return "".join([*pieces, text[done:]])


def masked(text: str) -> str:
    """The text with code, comments and escapes blanked, of the same length."""
    if "```" in text or "~~~" in text:
        text = _without_fences(text)
    if "`" in text or "<!--" in text or "\\" in text:
        text = _without_spans(text)
    return text
