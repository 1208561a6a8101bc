"""Everything that reading tools find in a document.

An edition with an imported text looks through the text, one without through its notes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.documents import passages
from coursekit.documents.duties import duties
from coursekit.documents.key_terms import key_terms
from coursekit.documents.named import documents_named
from coursekit.documents.quoted import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.documents.duties import Duty
    from coursekit.documents.named import Named
    from coursekit.documents.passages import Passage
    from coursekit.documents.quoted import Quoted
    from coursekit.model import Course


@dataclass(frozen=True)
class Study:
    """What was found; `is_of_text` tells whether in the document itself or in the notes on it."""

    is_of_text: bool
    passages: tuple[Passage, ...]
    named: tuple[Named, ...]
    quoted: tuple[Quoted, ...]
    terms: Mapping[str, tuple[str, ...]]
    duties: tuple[Duty, ...]


def study_of(course: Course, page_id: str, lang: str) -> Study:
    """Look through a document of an edition, or through the notes on it."""
    page = course.pages[page_id, lang]
    document = course.documents.get((page_id, lang))
    found = passages.of_text(document.text, page, course) if document else passages.of_page(page, course)
    return Study(
        is_of_text=document is not None,
        passages=found.all,
        named=tuple(documents_named(found.all, course.study, lang)),
        quoted=tuple(quoted(found)),
        terms=key_terms(found.all, course.terms, lang),
        duties=tuple(duties(found.all, course.study, lang)),
    )
