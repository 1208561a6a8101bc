"""A document as a Markdown file, text.<lang>.md, and back: what was imported, and from where.

Its settings say which file the text came from; they are written by the import and hold a hash of all that follows, so
that a changed word is seen (T002). Every sign that Markdown would read is escaped: the file says the document's words
and nothing else, whatever program opens it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from coursekit.documents.assembly import Part, Text
from coursekit.documents.blocks import CALL, CALL_END, CELL, EM, EM_END, STRONG, STRONG_END, call

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FENCE = "---\n"
_MARKDOWN = re.compile(r"[\\`*_\[\]<>{}]")
_LEADING = re.compile(r"^([-+#=~:|]|\d+(?=[.)]))", re.MULTILINE)
_NAME = re.compile(r"\n\{: (?:#(?P<name>p\d+)|\.(?P<kind>byline|signature)) \}$")
_EDGE = re.compile(r"(?<!\\)\|")
_NOTE = re.compile(r"\[\^(\d+)\]: ")
_TOKEN = re.compile(r"\\(.)|\[\^(\d+)\]|(\*\*)|(\*)", re.DOTALL)


@dataclass(frozen=True)
class Corrected:
    """A word that a person decided to change."""

    paragraph: str
    word: int  # its number in the paragraph, from 1
    found: str
    used: str


@dataclass(frozen=True)
class Provenance:
    """Where a text comes from."""

    document: str  # the file's name
    sha256: str  # of the file
    imported: str  # 2026-11-26
    words: int
    source: str | None = None
    text_sha256: str = ""  # of the text as it was written
    corrections: tuple[Corrected, ...] = ()
    range: tuple[str, str] = ("", "")  # --from and --to, if they were given
    images: tuple[str, ...] = ()  # left out: at which paragraph each stood


@dataclass(frozen=True)
class Imported:
    """A text with its provenance, as read from its file; `path` is from the project's root."""

    path: str
    text: Text
    provenance: Provenance
    is_changed: bool = False  # whether the text is not what was imported
    lines: Mapping[str, int] = field(default_factory=dict)  # of the parts that have a name


def body_of(text: Text) -> str:
    """The text as Markdown."""
    parts = [_part(part) for part in text.parts]
    notes = [f"[^{number}]: {_escaped(note)}" for number, note in enumerate(text.notes, 1)]
    return "\n\n".join((*parts, *notes)) + "\n"


def hash_of(body: str) -> str:
    """What tells a changed text from the one that was imported."""
    return sha256(body.replace("\r\n", "\n").strip("\n").encode()).hexdigest()


def _part(part: Part) -> str:
    text = _escaped(part.text)
    if part.kind == "title":
        return "# " + text.replace("\\\n", " ")
    if part.kind == "heading":
        return "## " + text.replace("\\\n", " ")
    if part.kind == "table":
        text = _table(part.text)
    return f"{text}\n{{: {'#' + part.name if part.name else '.' + part.kind} }}"


def _table(text: str) -> str:
    """A table as Markdown writes it, its head first even where that is empty."""
    head, *rows = [
        "| " + " | ".join(_escaped(cell.strip()).replace("|", "\\|") for cell in line.split(CELL)) + " |"
        for line in text.split("\n")
    ]
    return "\n".join((head, "|" + " --- |" * (text.split("\n", maxsplit=1)[0].count(CELL) + 1), *rows))


def _read_table(block: str) -> str:
    head, _, *rows = block.split("\n")
    lines = ([_marked(cell.strip()) for cell in _EDGE.split(line.strip()[1:-1])] for line in (head, *rows))
    return "\n".join(f" {CELL} ".join(cells) for cells in lines)


def _escaped(text: str) -> str:
    text = _LEADING.sub(
        lambda match: match[1] + "\\" if match[1].isdigit() else f"\\{match[1]}", _MARKDOWN.sub(r"\\\g<0>", text)
    )
    text = text.replace("\n", "\\\n")
    for sign, written in ((EM, "*"), (EM_END, "*"), (STRONG, "**"), (STRONG_END, "**"), (CALL, "[^"), (CALL_END, "]")):
        text = text.replace(sign, written)
    return text


def parsed(body: str, first_line: int = 1) -> tuple[Text, dict[str, int]]:
    """The text that was written as Markdown, and the lines of its named parts."""
    parts: list[Part] = []
    notes: list[str] = []
    lines: dict[str, int] = {}
    line = first_line
    for piece in re.split(r"(\n{2,})", body.replace("\r\n", "\n")):
        block = piece.strip("\n")
        if block:
            part = _read_part(block)
            if isinstance(part, str):
                notes.append(part)
            else:
                parts.append(part)
                lines[part.name] = line + len(piece) - len(piece.lstrip("\n"))
        line += piece.count("\n")
    lines.pop("", None)
    return Text(tuple(parts), tuple(notes)), lines


def _read_part(block: str) -> Part | str:
    if note := _NOTE.match(block):
        return _marked(block[note.end() :])
    if block.startswith(("# ", "## ")):
        return Part("title" if block.startswith("# ") else "heading", _marked(block.lstrip("#").strip()))
    named = _NAME.search(block)
    if named is None:
        return Part("byline", _marked(block))
    name, kind = named["name"] or "", named["kind"]
    if name and block.startswith("|"):
        return Part("table", _read_table(block[: named.start()]), name)
    return Part(kind or ("epigraph" if name == "p0" else "paragraph"), _marked(block[: named.start()]), name)


def _marked(text: str) -> str:
    """Markdown of ours → signs."""
    open_marks: set[str] = set()

    def sign(match: re.Match[str]) -> str:
        if match[1] is not None:
            return str(match[1])
        if match[2]:
            return call(match[2])
        mark, pair = ("**", (STRONG, STRONG_END)) if match[3] else ("*", (EM, EM_END))
        is_open = mark in open_marks
        (open_marks.discard if is_open else open_marks.add)(mark)
        return pair[is_open]

    return _TOKEN.sub(sign, text)


def settings_of(provenance: Provenance) -> str:
    """The settings of the file as YAML, written so that they always come out the same."""
    lines = [
        f"document: {_quoted(provenance.document)}",
        f'sha256: "{provenance.sha256}"',
        f"imported: {provenance.imported}",
        *([f"source: {provenance.source}"] if provenance.source else []),
        f"words: {provenance.words}",
        *([f"from: {_quoted(provenance.range[0])}"] if provenance.range[0] else []),
        *([f"to: {_quoted(provenance.range[1])}"] if provenance.range[1] else []),
        f'text_sha256: "{provenance.text_sha256}"',
        *([f"images: [{', '.join(provenance.images)}]"] if provenance.images else []),
        *_corrections(provenance.corrections),
    ]
    return "\n".join(lines) + "\n"


def _corrections(corrections: Sequence[Corrected]) -> list[str]:
    rows = [
        f"  - {{paragraph: {one.paragraph}, word: {one.word}, found: {_quoted(one.found)}, used: {_quoted(one.used)}}}"
        for one in corrections
    ]
    return ["corrections:", *rows] if rows else []


def _quoted(text: str) -> str:
    """A YAML string in double quotes; control signs cannot stand in a name or a word, and are left out."""
    bare = "".join(sign for sign in text if sign.isprintable())
    return '"' + bare.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(text: Text, provenance: Provenance) -> str:
    """The whole file."""
    return f"{FENCE}{settings_of(provenance)}{FENCE}\n{body_of(text)}"
