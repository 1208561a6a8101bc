"""A fact's phrase or a quotation that does not stand in its source: a digit, a qualifier or a word is not as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.cited import copied
from coursekit.fingerprint import GROUP
from coursekit.model import Fact
from coursekit.placed import line_of
from coursekit.plain_words import words
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.fingerprint import Fingerprint
    from coursekit.model import Course, Source
    from coursekit.problem import Problem

RULE = Rule(
    "C101",
    vi="'{key}' của '{name}' không có trong tài liệu '{source}': “{found}”. Hãy mở tài liệu và chép lại đúng từng chữ, từng số (chữ đã sửa thì ghi ở 'slips').",
    en="the '{key}' of '{name}' does not stand in the document '{source}': “{found}”. Open the document and copy it word for word, figure for figure (what you corrected belongs in 'slips').",
)


def check(course: Course) -> Iterator[Problem]:
    """Sources that have a fingerprint. An external fact rests on its address instead."""
    for path, key, text, record in copied(course):
        document = course.shelf.by_source.get(record.source)
        is_external = isinstance(record, Fact) and record.claim == "external"
        if document is None or is_external or len(words(text)) < GROUP:
            continue
        if not stands_in(text, document, course.sources.get(record.source)):
            values = {"key": key, "name": record.key, "source": record.source, "found": text}
            yield RULE.at(path, line_of(text, record.line), **values)


def stands_in(text: str, document: Fingerprint, source: Source | None) -> bool:
    """As typed, or with the source's slips as they are printed."""
    if document.proves(text):
        return True
    printed = text
    for slip in source.slips if source else ():
        printed = printed.replace(slip.used, slip.printed)
    return printed != text and document.proves(printed)
