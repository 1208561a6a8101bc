"""A page's Markdown, scanned once: its text, and every part that checks and outputs ask about, with lines.

This is a scanner, not a renderer: it knows just enough of Markdown to point at things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from coursekit.markdown_blocks import BlockScanner
from coursekit.markdown_inline import scan_inline
from coursekit.markdown_mask import masked
from coursekit.markdown_parts import (
    Anchor,
    Attribute,
    Box,
    Footnote,
    Heading,
    Link,
    Option,
    Question,
    RawTag,
    Reference,
    StrayLine,
)
from coursekit.self_check import ROLE as SELF_CHECK
from coursekit.self_check import read_questions

__all__ = [
    "Anchor",
    "Attribute",
    "Box",
    "Footnote",
    "Heading",
    "Link",
    "MarkdownSource",
    "Option",
    "Question",
    "RawTag",
    "Reference",
    "StrayLine",
    "count_words",
    "scan_markdown",
]

_NOT_WORDS = re.compile(r"\]\([^()\n]*\)|\{[^{}|\n]*\||\{[#.:][^{}\n]*\}")
_WORD = re.compile(r"\w+")  # syllables of Vietnamese, words of English; a hyphen parts words
_TAB_LENGTH = 4  # Python-Markdown's


@dataclass(frozen=True)
class MarkdownSource:
    """A Markdown body and what is in it. Lines are those of the file, from 1."""

    body: str = ""
    first_line: int = 1
    headings: tuple[Heading, ...] = ()
    boxes: tuple[Box, ...] = ()
    links: tuple[Link, ...] = ()  # images too
    references: tuple[Reference, ...] = ()
    raw_tags: tuple[RawTag, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    footnote_uses: tuple[Footnote, ...] = ()
    anchors: tuple[Anchor, ...] = ()  # explicit ids of what is no heading
    attributes: tuple[Attribute, ...] = ()
    questions: tuple[Question, ...] = ()
    odd_boxes: tuple[StrayLine, ...] = ()  # `!!!` or `???` lines that open no box
    odd_items: tuple[StrayLine, ...] = ()  # list items of a self-check that are neither question nor option
    glued_lists: tuple[StrayLine, ...] = ()  # lists that lack the empty line before them
    list_depth: int = 0
    deepest_line: int = 0
    words: int = 0

    @property
    def ids(self) -> frozenset[str]:
        """Every id a link can point at; a drill's title has one, too."""
        drills = [f"drill-{one.key}" for one in self.references if one.kind == "drill"]
        return frozenset([heading.id for heading in self.headings] + [anchor.id for anchor in self.anchors] + drills)

    def boxes_of(self, role: str) -> tuple[Box, ...]:
        """The boxes of one role, in order."""
        return tuple(box for box in self.boxes if box.role == role)

    def keys(self, kind: str) -> frozenset[str]:
        """The keys of one kind of reference ("fact", "quote", "term", "source")."""
        return frozenset(reference.key for reference in self.references if reference.kind == kind)


def count_words(markdown: str) -> int:
    """About how many words (in Vietnamese: syllables) a reader meets."""
    return len(_WORD.findall(_NOT_WORDS.sub(" ", masked(markdown))))


def scan_markdown(body: str, first_line: int = 1) -> MarkdownSource:
    """Scan a body whose first line is line `first_line` of its file."""
    body = body.expandtabs(_TAB_LENGTH) if "\t" in body else body
    visible = masked(body)
    blocks = BlockScanner(body.split("\n"), visible.split("\n"), first_line)
    inline = scan_inline(body, visible, first_line)
    checks = [read_questions(box) for box in blocks.boxes if box.role == SELF_CHECK]
    return MarkdownSource(
        body=body,
        first_line=first_line,
        headings=tuple(blocks.headings),
        boxes=tuple(blocks.boxes),
        links=tuple(inline.links),
        references=tuple(inline.references),
        raw_tags=tuple(inline.raw_tags),
        footnotes=tuple(inline.footnotes),
        footnote_uses=tuple(inline.footnote_uses),
        anchors=tuple(inline.anchors),
        attributes=tuple(inline.attributes),
        questions=tuple(chain.from_iterable(questions for questions, _ in checks)),
        odd_boxes=tuple(blocks.odd_boxes),
        odd_items=tuple(chain.from_iterable(strays for _, strays in checks)),
        glued_lists=tuple(blocks.glued_lists),
        list_depth=blocks.deepest[0],
        deepest_line=blocks.deepest[1],
        words=len(_WORD.findall(_NOT_WORDS.sub(" ", visible))),
    )
