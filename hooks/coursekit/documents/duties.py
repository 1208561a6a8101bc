"""What a document asks of whom: clauses in which somebody named is followed by a word of duty.

"Mỗi công dân cần đọc sách" is one; "trách nhiệm của mỗi công dân" is none, for the name stands behind "của".
The clause goes on to the end of its sentence or to the next such clause. The words are those of study.yml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.documents.passages import bare
from coursekit.documents.rules import words_of_kind
from coursekit.plain_words import placed_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coursekit.documents.passages import Passage
    from coursekit.documents.rules import StudyRule

_REACH = 14  # words between a name and its word of duty, at most
_LONGEST = 45  # words shown of a clause
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_EDGES = " ,;.–-·"
_LOOSE_END = re.compile(r"[\s,;·]+(?:còn|và|hay|hoặc|mà|khi|but|and|while|or|that)$", re.IGNORECASE)
_BREAK = re.compile(r"[;:.!?·]")


@dataclass(frozen=True)
class Duty:
    """One clause as it stands, cut short where it is long."""

    addressee: str  # key of the rule
    text: str
    place: str  # name of the passage


def duties(passages: Iterable[Passage], rules: tuple[StudyRule, ...], lang: str) -> list[Duty]:
    """Every such clause, by addressee in the order of study.yml, then in the order of the text."""
    finder = _Finder(rules, lang)
    found = [
        duty
        for passage in passages
        for sentence in _SENTENCE.split(bare(passage.text))
        for duty in finder.in_sentence(sentence, passage.name)
    ]
    order = [rule.key for rule in rules]
    return sorted(dict.fromkeys(found), key=lambda duty: order.index(duty.addressee))


class _Finder:
    def __init__(self, rules: tuple[StudyRule, ...], lang: str) -> None:
        self.names = sorted(
            ((tuple(words(name)), rule.key) for rule in rules if rule.kind == "addressee"
             for name in rule.words.get(lang, ())),
            key=lambda pair: -len(pair[0]),
        )  # fmt: skip
        self.duty = [tuple(words(word)) for word in words_of_kind(rules, "duty", lang)]
        self.before = [tuple(words(word)) for word in words_of_kind(rules, "not-after", lang)]

    def in_sentence(self, sentence: str, place: str) -> Iterator[Duty]:
        """The clauses of one sentence."""
        text, matches = placed_words(sentence)
        shown = sentence if len(text) == len(sentence) else text  # the same letters, in small ones
        starts = list(self._subjects(text, matches))
        ends = [*(matches[start].start() for start, _ in starts), len(shown)]
        for (start, key), end in zip(starts, ends[1:], strict=True):
            said = _LOOSE_END.sub("", shown[matches[start].start() : end].strip(_EDGES))
            yield Duty(key, shortened(said if said.count("”") <= said.count("“") else said.rstrip("”")), place)

    def _subjects(self, text: str, matches: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
        """(number of the word, key) of every name that a word of duty follows."""
        row = [match.group() for match in matches]
        place = 0
        while place < len(row):
            name = self._name_at(row, place)
            bound = 0
            if name and not any(_stands(row, place - len(word), word) for word in self.before if place >= len(word)):
                bound = self._bound_at(text, matches, row, place + len(name[0]), name[1])
            if name and bound:
                yield place, name[1]
            place = bound or place + (len(name[0]) if name else 1)

    def _name_at(self, row: Sequence[str], place: int) -> tuple[tuple[str, ...], str] | None:
        return next((one for one in self.names if _stands(row, place, one[0])), None)

    def _bound_at(self, text: str, matches: Sequence[re.Match[str]], row: Sequence[str], after: int, key: str) -> int:
        """Where the word of duty behind a name stands, 0 if the clause ends or somebody else is named before it."""
        for place in range(after, min(after + _REACH, len(row))):
            other = self._name_at(row, place)
            if _BREAK.search(text, matches[after - 1].end(), matches[place].start()) or (other and other[1] != key):
                return 0
            if any(_stands(row, place, word) for word in self.duty):
                return place
        return 0


def _stands(row: Sequence[str], place: int, wanted: tuple[str, ...]) -> bool:
    return tuple(row[place : place + len(wanted)]) == wanted


def shortened(text: str, most: int = _LONGEST) -> str:
    """A text of at most so many words."""
    given = text.split()
    return " ".join(given[:most]) + (" …" if len(given) > most else "")
