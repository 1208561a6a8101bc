"""What an editor is told: one rule, one code, one sentence in each of the editor's languages.

A rule is declared once, beside the code that finds it. A problem is a rule at a place. Only `Problem.text` turns a
problem into words, so that the build, `check` and the tests all say the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How much a problem weighs: an error stops a build, a warning is only told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Rule:
    """A promise about content, and how to say in each language that it was broken.

    `vi` and `en` are `str.format` templates over the same named values.
    Codes are never reused and never renumbered, since editors look them up in AUTHORING.md.
    """

    code: str
    vi: str
    en: str
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int, **values: object) -> Problem:
        """The problem of breaking this rule at line `line` (from 1) of `path` (from the project's root)."""
        return Problem(path, line, self, tuple((name, str(value)) for name, value in values.items()))


@dataclass(frozen=True)
class Problem:
    """A rule broken at a place."""

    path: str
    line: int
    rule: Rule
    values: tuple[tuple[str, str], ...] = field(default=())

    @property
    def is_error(self) -> bool:
        """Whether this stops a build."""
        return self.rule.severity is Severity.ERROR

    def text(self, lang: str) -> str:
        """The one form in which an editor reads it: `path:line: what is wrong, what is allowed [code]`."""
        template = self.rule.en if lang == "en" else self.rule.vi
        return f"{self.path}:{self.line}: {template.format(**dict(self.values))} [{self.rule.code}]"


def in_order(problems: list[Problem]) -> list[Problem]:
    """Problems by path, line and code, each once: the order in which an editor mends them."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, p.rule.code, p.values))
