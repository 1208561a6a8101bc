"""Splits a page into its settings and its body, and reads the settings against the schema of its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from coursekit.checks import y009_no_front_matter, y010_open_front_matter
from coursekit.schema import Sheet
from coursekit.schema_groups import is_mapping_file, key_lines, read_record
from coursekit.schemas import FRONT_MATTER
from coursekit.yaml_source import compose, empty_mapping

if TYPE_CHECKING:
    from coursekit.model import Kind
    from coursekit.problem import Problem

_FENCE = "---"
_SHOWN = 40


@dataclass(frozen=True)
class FrontMatter:
    """A page's settings as far as they could be read, and where its body is."""

    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)  # of the keys that could be read
    body: str = ""
    body_line: int = 1
    problems: tuple[Problem, ...] = ()


def read_front_matter(path: str, text: str, kind: Kind, required: tuple[str, ...]) -> FrontMatter:
    """The settings and body of a page's text."""
    parts = _split(path, text)
    if not isinstance(parts, tuple):
        return FrontMatter(body="" if parts.rule is y010_open_front_matter.RULE else text, problems=(parts,))
    settings, body, body_line = parts
    sheet = Sheet(path, first_line=2, required=required)
    node, problem = compose(path, settings, first_line=2)
    if problem:
        return FrontMatter(body=body, body_line=body_line, problems=(problem,))
    node = node or empty_mapping()  # nothing but comments: every key is missing
    if not is_mapping_file(node, sheet):
        return FrontMatter(body=body, body_line=body_line, problems=tuple(sheet.problems))
    values = read_record(node, FRONT_MATTER[kind], sheet)
    lines = {key: line for key, line in key_lines(node, sheet).items() if key in values}
    return FrontMatter(values, lines, body, body_line, tuple(sheet.problems))


def _split(path: str, text: str) -> tuple[str, str, int] | Problem:
    """Settings, body, and the body's first line."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        found = lines[0].strip()
        return y009_no_front_matter.RULE.at(path, 1, found=found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…")
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        return y010_open_front_matter.RULE.at(path, 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2
