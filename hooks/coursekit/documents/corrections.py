"""corrections.<lang>.yml: suspected words, and what a person decided about each; and the text with those decisions.

The import writes it; a person sets `fix: yes`, changes `used`, or adds an entry. What is not decided stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from coursekit.documents.blocks import plain
from coursekit.documents.suspects import WORD
from coursekit.documents.text_file import Corrected
from coursekit.placed import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coursekit.documents.assembly import Text
    from coursekit.documents.suspects import Suspect


@dataclass(frozen=True)
class Decision:
    """A word of the document, what it should perhaps be, and whether it is to be changed."""

    paragraph: str
    found: str
    used: str
    fix: bool = False
    word: int = 0  # its number in the paragraph, from 1; 0 where the paragraph has it once
    near: str = ""
    line: int = 0


class Misfit(Exception):
    """A decision that fits no place in the text, or more than one."""

    def __init__(self, decision: Decision) -> None:
        super().__init__(decision.found)
        self.decision = decision


def decisions_of(suspects: Iterable[Suspect], kept: Sequence[Decision]) -> list[Decision]:
    """One decision a suspect, as it was decided before if it was; entries that a person added come after them."""
    before = {(one.paragraph, one.word, one.found): one for one in kept if one.word}
    found = []
    for one in suspects:
        fresh = Decision(one.paragraph, one.found, one.used, word=one.word, near=one.near)
        old = before.pop((one.paragraph, one.word, one.found), None)
        found.append(replace(fresh, used=old.used, fix=old.fix) if old else fresh)
    rest = [one for one in kept if not one.word or (one.paragraph, one.word, one.found) in before]
    return found + [one for one in rest if one.fix or not one.word]


def corrected(text: Text, decisions: Iterable[Decision]) -> tuple[Text, tuple[Corrected, ...]]:
    """The text with the words changed that were decided to be, and a record of each change."""
    parts = {part.name: part for part in text.parts if part.name}
    wanted: dict[str, list[tuple[int, Decision]]] = {name: [] for name in parts}
    for one in decisions:
        if one.fix and one.used and one.used != one.found:
            if one.paragraph not in parts:
                raise Misfit(one)
            wanted[one.paragraph].append((_place(parts[one.paragraph].text, one), one))
    made = []
    for name, places in wanted.items():
        whole = parts[name].text
        made += [_record(whole, start, one) for start, one in sorted(places, key=lambda pair: pair[0])]
        parts[name] = replace(parts[name], text=_changed(whole, places))
    return replace(text, parts=tuple(parts.get(part.name, part) for part in text.parts)), tuple(made)


def _record(text: str, start: int, decision: Decision) -> Corrected:
    number = len(WORD.findall(plain(text[:start]))) + 1
    return Corrected(decision.paragraph, number, decision.found, decision.used)


def _changed(text: str, places: Iterable[tuple[int, Decision]]) -> str:
    """The last place first, so that the others stay where they are; two decisions about one place are one too many."""
    end = len(text)
    for start, one in sorted(places, key=lambda pair: -pair[0]):
        if start + len(one.found) > end:
            raise Misfit(one)
        text, end = text[:start] + one.used + text[start + len(one.found) :], start
    return text


def waiting(decisions: Iterable[Decision], made: Sequence[Corrected]) -> list[Decision]:
    """The decisions to change a word that are not among the changes made."""
    done = {(one.paragraph, one.found, one.used) for one in made}
    placed = {(one.paragraph, one.found, one.used, one.word) for one in made}
    return [
        one
        for one in decisions
        if one.fix and one.used and one.used != one.found
        and ((one.paragraph, one.found, one.used, one.word) not in placed if one.word
             else (one.paragraph, one.found, one.used) not in done)
    ]  # fmt: skip


def redone(text: Text, made: Iterable[Corrected]) -> Text:
    """The text with recorded changes made once more."""
    again = (Decision(one.paragraph, one.found, one.used, fix=True, word=one.word) for one in made)
    return corrected(text, again)[0]


def _place(text: str, decision: Decision) -> int:
    """Where in a text with marks the words of a decision begin."""
    if not decision.found:
        raise Misfit(decision)
    edges = (
        r"(?<![^\W\d_])" if decision.found[0].isalpha() else "",
        r"(?![^\W\d_])" if decision.found[-1].isalpha() else "",
    )
    places = [match.start() for match in re.finditer(edges[0] + re.escape(decision.found) + edges[1], text)]
    if decision.word:
        places = [place for place in places if len(WORD.findall(plain(text[:place]))) == decision.word - 1]
    if len(places) != 1:
        raise Misfit(decision)
    return places[0]


def read_decisions(values: Sequence[dict[str, Any]]) -> list[Decision]:
    """The entries of a corrections file, read by its schema."""
    return [
        Decision(
            paragraph=one["paragraph"], found=one["found"], used=one.get("used", ""), fix=one.get("fix", False),
            word=one.get("word", 0), near=one.get("near", ""), line=line_of(one["paragraph"]),
        )
        for one in values
    ]  # fmt: skip
