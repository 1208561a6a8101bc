"""The words by which things are found in a document: what study.yml holds, and how it is read.

They are an editor's to change. What a rule does with its words is in `named` and `duties`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.data_reader import DataReader

KINDS = ("addressee", "duty", "not-after", "document", "law", "meeting", "body")


@dataclass(frozen=True)
class StudyRule:
    """Words of one kind; an addressee has a name besides."""

    key: str
    kind: str  # one of KINDS
    words: Mapping[str, tuple[str, ...]]
    name: Mapping[str, str] = field(default_factory=dict)


def read_study(data: DataReader) -> tuple[StudyRule, ...]:
    """The rules, in the order of the file."""
    found = []
    for key, values in data.keyed("study").items():
        known = values or {}
        name = data.filled(known.get("name"), key)
        found.append(StudyRule(str(key), known.get("is", ""), known.get("words", {}), name))
    return tuple(found)


def words_of_kind(rules: tuple[StudyRule, ...], kind: str, lang: str) -> tuple[str, ...]:
    """All words of a kind, the longest first, so that "the Government" is not taken for a part of its name."""
    found = (str(word) for rule in rules if rule.kind == kind for word in rule.words.get(lang, ()))
    return tuple(sorted(dict.fromkeys(found), key=lambda word: (-len(word), word)))
