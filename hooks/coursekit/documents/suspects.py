"""Words that may have been read wrongly from a scan: listed for a person, never changed by themselves.

A mistaken accent is a word still ("chuyên" for "chuyển"), so a word is judged by its neighbours: it is suspected when
nothing else says it beside them, while the same letters with other accents stand there again and again, in this
document or in the site's own pages. Besides: letters of another alphabet within a word, and what is no syllable.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.documents.blocks import plain
from coursekit.documents.syllables import is_syllable, unaccented
from coursekit.plain_words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coursekit.documents.assembly import Text

WORD = re.compile(
    "[^\\W\\d_\u00b2\u00b3\u00b9\u2070-\u2079]+"
)  # letters; no raised digits, which Python takes for letters
_STOPS = '.,;:!?…()[]"“”‘’/–—0123456789'  # a pair of words does not reach over these
_CLAUSE = re.compile(f"[{re.escape(_STOPS)}]")
WORD_OR_STOP = re.compile(rf"[^\W\d_]+|[{re.escape(_STOPS)}]")
_FOREIGN = re.compile("[\u0370-\u03ff\u0400-\u052f]")
# Letters of the Greek and Cyrillic alphabets that look like ours.
_LOOK_ALIKE = str.maketrans("АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα", "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXoa")
_WEAK, _SOME, _STRONG = 0.1, 0.09, 0.3  # a bond: what share of a word's places is beside that other word
_SEEN = 3  # how often another reading must stand beside the same words
_NEAR = 3  # words shown on each side


@dataclass(frozen=True)
class Suspect:
    """A word that may be wrong. `used` is what was perhaps meant, "" if nothing is known."""

    paragraph: str
    word: int  # its number in the paragraph, from 1
    found: str
    used: str
    why: str  # accent | letters | no-word
    near: str  # with the words around it


@dataclass
class Vocabulary:
    """How often words stand beside each other."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    readings: dict[str, set[str]] = field(default_factory=dict)  # without accents → words

    def learn(self, texts: Iterable[str]) -> None:
        """Count the words of texts; a pair does not reach over a comma."""
        row = WORD_OR_STOP.findall(" . ".join(folded(plain(text)) for text in texts))
        self.words.update(word for word in row if word[0] not in _STOPS)
        self.pairs.update(pair for pair in pairwise(row) if pair[0][0] not in _STOPS and pair[1][0] not in _STOPS)
        for word in self.words:
            self.readings.setdefault(unaccented(word), set()).add(word)

    def bond(self, before: str, word: str, after: str, *, besides: int = 0, least: int = 1) -> float:
        """What share of a word's places is beside one of these two, 0 to 1; `besides` so many do not count."""
        places = self.words[word] - besides
        near = max(self.pairs[before, word] * bool(before), self.pairs[word, after] * bool(after)) - besides
        return near / places if places > 0 and near >= least else 0.0


def suspects(text: Text, known: Iterable[str], lang: str) -> list[Suspect]:
    """The suspected words of a document, in order; `known` are other texts in its language."""
    vocabulary = Vocabulary()
    vocabulary.learn((*known, *(part.text for part in text.parts)))
    return [
        found
        for part in text.parts if part.name
        for found in _in_part(part.name, plain(part.text), vocabulary, is_vietnamese=lang == "vi")
    ]  # fmt: skip


def _in_part(name: str, text: str, vocabulary: Vocabulary, *, is_vietnamese: bool) -> Iterator[Suspect]:
    matches = list(WORD.finditer(text))
    shown = [match.group() for match in matches]
    for place, match in enumerate(matches):
        before = _neighbour(text, matches, place, -1)
        after = _neighbour(text, matches, place, 1)
        judged = _judged(shown[place], before, after, vocabulary, is_vietnamese=is_vietnamese)
        if judged:
            near = text[matches[max(place - _NEAR, 0)].start() : matches[min(place + _NEAR, len(matches) - 1)].end()]
            yield Suspect(
                name, place + 1, match.group(), _cased(match.group(), judged[1]), judged[0], near.replace("\n", " ")
            )


def _neighbour(text: str, matches: Sequence[re.Match[str]], place: int, step: int) -> str:
    """The word beside, unless a comma or the like stands between."""
    if not 0 <= place + step < len(matches):
        return ""
    one, two = sorted((matches[place], matches[place + step]), key=lambda match: match.start())
    return "" if _CLAUSE.search(text, one.end(), two.start()) else folded(matches[place + step].group())


def _judged(
    shown: str, before: str, after: str, vocabulary: Vocabulary, *, is_vietnamese: bool
) -> tuple[str, str] | None:
    if _FOREIGN.search(shown) and re.search("[A-Za-zÀ-ỹ]", shown):
        return "letters", shown.translate(_LOOK_ALIKE)
    word = folded(shown)
    if not is_vietnamese or shown.isupper() or len(word) < 2:
        return None
    if not is_syllable(word) and shown.islower() and not word.isascii():
        return "no-word", _likely(word, before, after, vocabulary, least=1)
    own = vocabulary.bond(before, word, after, besides=1)
    if own > _WEAK:
        return None  # said elsewhere too
    likely = _likely(word, before, after, vocabulary, least=_SEEN, strong=_STRONG if own else _SOME)
    return ("accent", likely) if likely else None


def _likely(word: str, before: str, after: str, vocabulary: Vocabulary, *, least: int, strong: float = 0.0) -> str:
    """The same letters with other accents, where they stand beside these words at least so often."""
    others = sorted(vocabulary.readings.get(unaccented(word), set()) - {word})
    rated = [(vocabulary.bond(before, other, after, least=least), other) for other in others]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= max(strong, 0.01) else ""


def _cased(found: str, used: str) -> str:
    if found.isupper():
        return used.upper()
    return used[:1].upper() + used[1:] if found[:1].isupper() else used
