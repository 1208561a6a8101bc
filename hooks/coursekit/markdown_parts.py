"""What is found in a page's Markdown: small values, each with its line in the file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading as it will be rendered; `id` is the explicit one or the slug of its text."""

    line: int
    level: int
    text: str
    id: str
    is_explicit: bool = False


@dataclass(frozen=True)
class Anchor:
    """An id set by an attribute list on something that is not a heading."""

    line: int
    id: str


@dataclass(frozen=True)
class Attribute:
    """A `key=value` or a bare word in an attribute list."""

    line: int
    key: str


@dataclass(frozen=True)
class Link:
    """A link or an image. `text` is the alt text of an image."""

    line: int
    target: str  # "" for an empty target or an unknown reference
    text: str
    is_image: bool = False
    reference: str | None = None  # the label of [text][label]; None for inline links and autolinks


@dataclass(frozen=True)
class Reference:
    """`{kind:key|label}`. A brace that is none of ours has kind ""."""

    line: int
    kind: str
    key: str
    label: str | None = None


@dataclass(frozen=True)
class RawTag:
    """A raw HTML tag, "script" for `<script …>`."""

    line: int
    name: str


@dataclass(frozen=True)
class Footnote:
    """A definition or a use of a footnote."""

    line: int
    key: str


@dataclass(frozen=True)
class Box:
    """An admonition. `body` is its text without the box's own indentation; its first line is `line + 1`."""

    line: int
    role: str
    title: str | None
    indent: int
    body: tuple[str, ...] = ()
    items: int = 0  # list items of the first level


@dataclass(frozen=True)
class Option:
    """One answer to a self-check question."""

    line: int
    text: str
    is_right: bool
    feedback: str
    pair: str = ""  # what belongs to it, in a question that asks to match


@dataclass(frozen=True)
class Question:
    """One self-check question. Its kind: choice, order, match, spot, or mixed (a mistake)."""

    line: int
    text: str
    options: tuple[Option, ...] = ()
    kind: str = "choice"


@dataclass(frozen=True)
class StrayLine:
    """A line that looks like one thing and would be rendered as another."""

    line: int
    text: str
