"""Reads the questions of a self-check box.

A question is an item of an ordered list; below it stand its options, each with feedback after " => ". What marks the
options says what kind of question it is:

    - [x] right, - [ ] wrong         choice    one right or several
    1. step                          order     steps in their right order, which the page mixes
    - left :: right                  match     pairs, whose right halves the page mixes
    - [!] wrong, - [ ] sound         spot      the pieces of a message or a screen, in the order in which they are read
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coursekit.markdown_parts import Box, Option, Question, StrayLine

if TYPE_CHECKING:
    from collections.abc import Iterable

ROLE = "self-check"
MIXED = "mixed"
STEP, PAIR = "1.", "::"  # the marks of options that have no brackets
_MARKS = {"choice": {"x", " "}, "order": {STEP}, "match": {PAIR}, "spot": {"!", " "}}
_QUESTION = re.compile(r" {0,3}\d+\.\s+(?P<text>\S.*)$")
_STEP = re.compile(r" {4,}\d+\.\s+(?P<text>\S.*)$")
_OPTION = re.compile(r" +[-*+]\s+(?P<text>(?:\[[ xX!]\]|(?=(?:(?!=>).)*::)).*)$")
_ITEM = re.compile(r" *(?:[-*+]|\d+\.)\s+\S")
_BRACKETS = re.compile(r"\[(?P<mark>[ xX!])\]\s*")
_ARROW = re.compile(r"\s+=>(?:\s+|$)")
_BETWEEN = re.compile(r"(?:^|\s+)::(?:\s+|$)")


@dataclass
class _Draft:
    """A question whose end has not been reached."""

    line: int
    texts: list[str]
    options: list[tuple[int, str, list[str]]] = field(default_factory=list)  # line, mark of a step or "", texts

    def finished(self) -> Question:
        kind, options = read_options((line, mark, " ".join(texts)) for line, mark, texts in self.options)
        return Question(self.line, " ".join(self.texts), options, kind)


def read_options(written: Iterable[tuple[int, str, str]]) -> tuple[str, tuple[Option, ...]]:
    """The kind of question that options make, and what they say; each is its line, STEP if it is one, its text."""
    marked = [_marked(*one) for one in written]
    kind = _kind_of({mark for mark, _ in marked})
    right = " " if kind == "spot" else f"x{STEP}{PAIR}"  # in a message, what is wrong is marked
    return kind, tuple(replace(option, is_right=mark in right) for mark, option in marked)


def _marked(line: int, mark: str, text: str) -> tuple[str, Option]:
    """What marks an option ("x", "!", " ", "::", "1.") and what it says."""
    brackets = _BRACKETS.match(text)
    if brackets and not mark:
        text, mark = text[brackets.end() :], brackets["mark"].lower()
    words, _, feedback = _parted(_ARROW, text)
    pair = ""
    if not mark:
        mark, (words, _, pair) = PAIR, _parted(_BETWEEN, words)
    return mark, Option(line, words, False, feedback, pair)


def _parted(sign: re.Pattern[str], text: str) -> tuple[str, bool, str]:
    before, *after = sign.split(text, maxsplit=1)
    return before.strip(), bool(after), after[0].strip() if after else ""


def _kind_of(marks: set[str]) -> str:
    return next((kind for kind, allowed in _MARKS.items() if marks <= allowed), MIXED)


def mixed(texts: list[str]) -> list[int]:
    """An order in which to show these texts: always the same, and never that in which they were written."""
    order = sorted(range(len(texts)), key=lambda at: hashlib.sha256(texts[at].encode()).digest())
    return order[1:] + order[:1] if order == sorted(order) else order


def read_questions(box: Box) -> tuple[tuple[Question, ...], tuple[StrayLine, ...]]:
    """The questions of a self-check box, and its list items that are neither question nor option."""
    drafts: list[_Draft] = []
    strays: list[StrayLine] = []
    for line, text in enumerate(box.body, box.line + 1):
        if not text.strip() or text.lstrip().startswith("<!--"):
            continue
        if question := _QUESTION.match(text):
            drafts.append(_Draft(line, [question["text"].strip()]))
        elif drafts and (option := _OPTION.match(text) or _STEP.match(text)):
            mark = STEP if option.re is _STEP else ""
            drafts[-1].options.append((line, mark, [option["text"].strip()]))
        elif _ITEM.match(text):
            strays.append(StrayLine(line, text.strip()))
        elif drafts:  # wrapped text belongs to what stands above it
            (drafts[-1].options[-1][2] if drafts[-1].options else drafts[-1].texts).append(text.strip())
    return tuple(draft.finished() for draft in drafts), tuple(strays)
