"""A page that repeats a source at length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.fingerprint import shared_runs
from coursekit.plain_words import placed_words
from coursekit.plain_words import words as words_of
from coursekit.problem import Rule
from coursekit.reader_text import QUOTATION, line_at, reader_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "C201",
    vi="{count} chữ liền nhau ở đây giống hệt tài liệu '{source}', từ “{first}…” đến “…{last}”. Nhiều nhất {limit}. Hãy hiểu rồi viết bằng lời của mình; lời cần giữ thì trích ngắn bằng {{quote:…}}.",
    en="{count} words in a row here are those of the document '{source}', from “{first}…” to “…{last}”. At most {limit} may be. Understand, then write in your own words; what is worth keeping is quoted briefly with {{quote:…}}.",
)
LIMIT = 25
_ENDS = 4  # words shown of each end


def check(page: Page, course: Course) -> Iterator[Problem]:
    """As a reader meets it: a quotation counts with the words around it, and is free when it stands alone."""
    if not course.shelf.by_source:
        return
    for path, first_line, text in reader_texts(page, course):
        words = words_of(text)
        for run in shared_runs(words, course.shelf, LIMIT + 1):
            folded, found = placed_words(text)  # places are wanted only now and then
            start, end = found[run.first].start(), found[run.end - 1].end()
            if any(quote.start() < start and end < quote.end() for quote in QUOTATION.finditer(folded)):
                continue
            ends = {"first": " ".join(words[run.first :][:_ENDS]), "last": " ".join(words[: run.end][-_ENDS:])}
            values = {"count": run.length, "limit": LIMIT, "source": run.source, **ends}
            yield RULE.at(path, line_at(folded, start, first_line), **values)
