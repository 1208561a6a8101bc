"""A small toolkit for closed schemas over YAML nodes.

A reader turns a node into a value, or tells a problem and returns None. Types are never coerced: "10" is no number and
10 is no text. Every text that is read is a `Placed`, so that checks can point at its line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from coursekit.checks import y006_wrong_type, y007_not_allowed, y008_empty_value
from coursekit.model import LANGUAGES
from coursekit.nearest import nearest
from coursekit.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.problem import Problem, Rule

_TAG = "tag:yaml.org,2002:"
_FOUND = {
    "str": ("chữ “{}”", "the text “{}”"),
    "int": ("số {}", "the number {}"),
    "float": ("số {}", "the number {}"),
    "bool": ("giá trị có/không “{}”", "the yes/no value “{}”"),
    "timestamp": ("ngày {}", "the date {}"),
}
_SHOWN = 40


@dataclass
class Sheet:
    """One YAML text being read: where it is from, what it must hold, and what was found wrong."""

    path: str
    first_line: int = 1
    required: tuple[str, ...] = LANGUAGES  # editions that every pair of words must have
    problems: list[Problem] = field(default_factory=list)

    def line(self, node: yaml.Node) -> int:
        """The line of the file on which a node begins."""
        return int(node.start_mark.line) + self.first_line

    def tell(self, rule: Rule, node: yaml.Node, **values: object) -> None:
        """Note a problem at a node."""
        self.problems.append(rule.at(self.path, self.line(node), **values))


@dataclass(frozen=True)
class Type:
    """A type of value: how it is read, and what it is called in each language."""

    read: Callable[[yaml.Node, str, Sheet], Any]
    vi: str
    en: str

    @property
    def wanted(self) -> dict[str, str]:
        """Its names, as values of a problem."""
        return {"wanted_vi": self.vi, "wanted_en": self.en}


@dataclass(frozen=True)
class Key:
    """A key of a record."""

    type: Type
    is_required: bool = True


def required(kind: Type) -> Key:
    """A key that must be there."""
    return Key(kind)


def optional(kind: Type) -> Key:
    """A key that may be left out."""
    return Key(kind, is_required=False)


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing is written where a value belongs."""
    return isinstance(node, yaml.ScalarNode) and (_kind(node) == "null" or not str(node.value).strip())


def _kind(node: yaml.Node) -> str:
    return str(node.tag).removeprefix(_TAG)


def found_in(node: yaml.Node) -> dict[str, str]:
    """What a node is, in both languages."""
    if isinstance(node, yaml.SequenceNode):
        return {"found_vi": "một danh sách", "found_en": "a list"}
    if isinstance(node, yaml.MappingNode):
        return {"found_vi": "một nhóm “khóa: giá trị”", "found_en": "a group of “key: value” lines"}
    value = str(node.value)
    value = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    vi, en = _FOUND.get(_kind(node), _FOUND["str"])
    return {"found_vi": vi.format(value), "found_en": en.format(value)}


def _scalar(node: yaml.Node, name: str, sheet: Sheet, tag: str, kind: Type) -> str | None:
    """The text of a scalar of the wanted tag; else a problem."""
    if is_empty(node):
        sheet.tell(y008_empty_value.RULE, node, key=name, **kind.wanted)
        return None
    if not isinstance(node, yaml.ScalarNode) or _kind(node) != tag:
        hints = _hint(node, tag)
        sheet.tell(y006_wrong_type.RULE, node, key=name, **kind.wanted, **found_in(node), **hints)
        return None
    return str(node.value)


def _hint(node: yaml.Node, tag: str) -> dict[str, str]:
    if isinstance(node, yaml.ScalarNode) and tag == "str":
        return {
            "hint_vi": f' Hãy đặt trong dấu ngoặc kép: "{node.value}".',
            "hint_en": f' Put it in quotes: "{node.value}".',
        }
    if isinstance(node, yaml.ScalarNode) and node.style in ("'", '"'):
        return {"hint_vi": " Hãy bỏ dấu ngoặc kép.", "hint_en": " Take the quotes away."}
    return {"hint_vi": "", "hint_en": ""}


def _read_text(node: yaml.Node, name: str, sheet: Sheet) -> Placed | None:
    value = _scalar(node, name, sheet, "str", TEXT)
    return None if value is None else Placed(value.strip(), sheet.line(node))


TEXT = Type(_read_text, "một đoạn chữ", "text")


def matching(pattern: str, vi: str, en: str) -> Type:
    """Text of one form."""
    form = re.compile(pattern)

    def read(node: yaml.Node, name: str, sheet: Sheet) -> Placed | None:
        value = _scalar(node, name, sheet, "str", kind)
        if value is None or form.fullmatch(value):
            return None if value is None else Placed(value, sheet.line(node))
        sheet.tell(y007_not_allowed.RULE, node, key=name, found=value, **kind.wanted, **nearest("", ()))
        return None

    kind = Type(read, vi, en)
    return kind


def choice(*allowed: str) -> Type:
    """One of a few words."""

    def read(node: yaml.Node, name: str, sheet: Sheet) -> Placed | None:
        value = _scalar(node, name, sheet, "str", kind)
        if value is None or value in allowed:
            return None if value is None else Placed(value, sheet.line(node))
        sheet.tell(y007_not_allowed.RULE, node, key=name, found=value, **kind.wanted, **nearest(value, allowed))
        return None

    kind = Type(read, "một trong: " + ", ".join(allowed), "one of: " + ", ".join(allowed))
    return kind


def _read_yes_no(node: yaml.Node, name: str, sheet: Sheet) -> bool | None:
    value = _scalar(node, name, sheet, "bool", YES_NO)
    return None if value is None else value.lower() in ("yes", "true", "on")


YES_NO = Type(_read_yes_no, "yes (có) hoặc no (không)", "yes or no")


def whole_number(low: int, high: int) -> Type:
    """A whole number of a range, written in plain digits."""

    def read(node: yaml.Node, name: str, sheet: Sheet) -> int | None:
        value = _scalar(node, name, sheet, "int", kind)
        if value is None:
            return None
        if re.fullmatch(r"0|[1-9][0-9]{0,8}", value) and low <= int(value) <= high:
            return int(value)
        sheet.tell(y007_not_allowed.RULE, node, key=name, found=value, **kind.wanted, **nearest("", ()))
        return None

    kind = Type(read, f"số nguyên từ {low} đến {high}", f"a whole number from {low} to {high}")
    return kind


def _read_date(node: yaml.Node, name: str, sheet: Sheet) -> date | None:
    value = _scalar(node, name, sheet, "timestamp", DATE)
    if value is None:
        return None
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return date.fromisoformat(value)
    except ValueError:
        pass  # 30 February and the like: told below, as every other date that is none
    sheet.tell(y007_not_allowed.RULE, node, key=name, found=value, **DATE.wanted, **nearest("", ()))
    return None


DATE = Type(_read_date, "ngày viết theo năm-tháng-ngày, ví dụ 2025-06-21", "a date like 2025-06-21")
