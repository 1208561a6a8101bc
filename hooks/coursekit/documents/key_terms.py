"""Which terms of the glossary a document uses, and in which of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.documents.passages import bare
from coursekit.plain_words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coursekit.documents.passages import Passage
    from coursekit.model import Term


def key_terms(passages: Sequence[Passage], terms: Mapping[str, Term], lang: str) -> dict[str, tuple[str, ...]]:
    """Key of a term → names of the passages that have its words or a mark of it; in the order of first use."""
    wanted = {key: words(term.term[lang]) for key, term in terms.items()}
    # A single syllable of Vietnamese is part of too many other words: it counts where our page marks it.
    rows = {key: f" {' '.join(row)} " for key, row in wanted.items() if len(row) > (lang == "vi")}
    places: dict[str, list[str]] = {}
    for passage in passages:
        row = f" {' '.join(words(bare(passage.text)))} "
        for key in wanted:
            if key in passage.terms or (key in rows and rows[key] in row):
                places.setdefault(key, []).append(passage.name)
    return {key: tuple(names) for key, names in places.items()}
