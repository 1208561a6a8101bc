"""A phrase or quotation of one or two words, which would be found in almost any document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.cited import copied
from coursekit.fingerprint import GROUP
from coursekit.placed import line_of
from coursekit.plain_words import words
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C102",
    vi="'{key}' của '{name}' quá ngắn để đối chiếu: “{found}” đếm được {count} chữ, cần ít nhất {least}. Hãy chép thêm chữ đứng cạnh trong tài liệu.",
    en="the '{key}' of '{name}' is too short to compare: “{found}” counts as {count} of at least {least} words. Copy the words beside it in the document too.",
)


def check(course: Course) -> Iterator[Problem]:
    """A document number or an address is one word."""
    for path, key, text, record in copied(course):
        if text and (count := len(words(text))) < GROUP:
            values = {"key": key, "name": record.key, "found": text, "count": count, "least": GROUP}
            yield RULE.at(path, line_of(text, record.line), **values)
