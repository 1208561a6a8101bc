"""Where every word of the bodies stands: sorted, coded, cut into shards of about the same size."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from html import unescape
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from coursekit.search.codec import rising
from coursekit.search.fold import accent_key, fold, sound, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.search.records import Record

COMMON = 0.35  # a word on more than this part of the pages tells nothing
FEW = 12  # … unless there are only so many pages
SHARD = 5_000  # characters; about 4 KB on the wire
TIERS = 3  # where in a record a word stands: body, summary, heading
# Words of questions and sentences that say nothing about what is looked for.
FILLERS = {
    "vi": "là gì nào thế sao đâu cho và của những các ở thì mà xem muốn cần hỏi về bị bởi nghĩa",
    "en": "a an and are can do does for from how i in is it me of on or should the to what where which with you your",
}
_TAG = re.compile("<[^>]*>")


def fillers(lang: str) -> frozenset[str]:
    """The keys of the words of an edition that say nothing."""
    return frozenset(map(accent_key, FILLERS.get(lang, "").split()))


class Postings:
    """The words of bodies and summaries with the places where they stand.

    A place is a line of the core times TIERS, plus the tier. The last tier is of headings that are no lines themselves.
    """

    def __init__(self, *, with_headings: bool) -> None:
        """Start with no word."""
        self._with_headings = with_headings
        self._places: defaultdict[str, list[int]] = defaultdict(list)

    def shards(self, found: Sequence[Record], lang: str) -> list[tuple[str, str]]:
        """(first sound, text) of every shard; a line a word: its key, a space, its places, none if it tells nothing.

        Fillers stand in every shard: whichever a query fetches, they weigh nothing in it.
        """
        home: list[int] = []  # the record of every line
        for number, record in enumerate(found):
            following = self._add(record, len(home))
            home += [number] * (following - len(home))
        most = max(FEW, int(COMMON * len(found)))
        shards: list[tuple[str, list[str]]] = []
        size = 0
        for start, group in groupby(self._keys(lang), key=itemgetter(0)):
            rows = [f"{key} {self._coded(spellings, home, most)}" for _, key, spellings in group]
            more = len("\n".join(rows))
            if not shards or size + more > SHARD:
                shards.append((start, []))
                size = 0
            shards[-1][1].extend(rows)
            size += more
        told = [f"{key} " for key in sorted(fillers(lang))]
        return [(start, "\n".join(rows + told)) for start, rows in shards]

    def _coded(self, spellings: Sequence[str], home: Sequence[int], most: int) -> str:
        """The places of a word, or none if it stands on more than `most` records."""
        places = sorted({place for one in spellings for place in self._places[one]})
        is_common = len(places) > most and len({home[place // TIERS] for place in places}) > most
        return "" if is_common else rising(places)

    def _keys(self, lang: str) -> list[tuple[str, str, list[str]]]:
        """(sound, accent key, the spellings that have it) of every word but fillers, in the order of the shards."""
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for spelling in self._places:
            keys[accent_key(spelling)].append(spelling)
        for key in fillers(lang):
            keys.pop(key, None)
        return sorted((sound(fold(key), lang), key, spellings) for key, spellings in keys.items())

    def _add(self, record: Record, line: int) -> int:
        """Note the words of a record whose first line is `line`; gives the first line of the next one."""
        following, bodies, titles = line + 1, [record.body], [""]
        for section in record.sections:
            if self._with_headings:
                self._note(_words(section.body), following * TIERS)
                following += 1
            else:
                bodies.append(section.body)
                titles.append(section.title)
        for tier, texts in enumerate((bodies, [record.summary], titles)):
            self._note(_words(" ".join(texts)), line * TIERS + tier)
        return following

    def _note(self, found: set[str], place: int) -> None:
        for word in found:
            self._places[word].append(place)


def _words(html: str) -> set[str]:
    """The words of a text, HTML or not."""
    pieces = set(_TAG.sub(" ", html).split())  # far fewer than the words: each is taken apart once a build
    return set(chain.from_iterable(map(_apart, pieces)))


@lru_cache(maxsize=1 << 17)
def _apart(piece: str) -> tuple[str, ...]:
    return tuple(words(unescape(piece)))
