"""Reads the questions of a self-check box.

A question is an item of an ordered list, an option a task-list item below it, with feedback after " => ".
Other kinds of question will be told apart by what stands below the item: `Question.kind` says which it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coursekit.markdown_parts import Box, Option, Question, StrayLine

ROLE = "self-check"
_QUESTION = re.compile(r" {0,3}\d+\.\s+(?P<text>\S.*)$")
_OPTION = re.compile(r" +[-*+]\s+\[(?P<mark>[ xX])\]\s*(?P<text>.*)$")
_ITEM = re.compile(r" *(?:[-*+]|\d+\.)\s+\S")
_ARROW = re.compile(r"\s+=>(?:\s+|$)")


@dataclass
class _Draft:
    """A question whose end has not been reached."""

    line: int
    texts: list[str]
    options: list[tuple[int, bool, list[str]]] = field(default_factory=list)

    def finished(self) -> Question:
        return Question(self.line, " ".join(self.texts), tuple(_option(*option) for option in self.options))


def _option(line: int, is_right: bool, texts: list[str]) -> Option:
    words = _ARROW.split(" ".join(texts), maxsplit=1)
    return Option(line, words[0].strip(), is_right, words[1].strip() if len(words) > 1 else "")


def read_questions(box: Box) -> tuple[tuple[Question, ...], tuple[StrayLine, ...]]:
    """The questions of a self-check box, and its list items that are neither question nor option."""
    drafts: list[_Draft] = []
    strays: list[StrayLine] = []
    for line, text in enumerate(box.body, box.line + 1):
        if not text.strip() or text.lstrip().startswith("<!--"):
            continue
        if question := _QUESTION.match(text):
            drafts.append(_Draft(line, [question["text"].strip()]))
        elif drafts and (option := _OPTION.match(text)):
            drafts[-1].options.append((line, option["mark"] != " ", [option["text"].strip()]))
        elif _ITEM.match(text):
            strays.append(StrayLine(line, text.strip()))
        elif drafts:  # wrapped text belongs to what stands above it
            (drafts[-1].options[-1][2] if drafts[-1].options else drafts[-1].texts).append(text.strip())
    return tuple(draft.finished() for draft in drafts), tuple(strays)
