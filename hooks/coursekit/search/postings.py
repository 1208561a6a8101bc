"""Where every word of the bodies stands: sorted, coded, cut into shards of about the same size."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from coursekit.search.codec import rising
from coursekit.search.fold import accent_key, fold, shape, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.search.records import Record

COMMON = 0.35  # a word on more than this part of the pages tells nothing
FEW = 12  # … unless there are only so many pages
SHARD = 5_400  # characters; about 4 KB on the wire
_TAG = re.compile("<[^>]*>")


class Postings:
    """The words of bodies and summaries with the lines of the core they stand on.

    Where the core has no headings, a line is a record's number doubled, and odd for a word of one of its headings.
    """

    def __init__(self, *, with_headings: bool) -> None:
        """Start with no word."""
        self._with_headings = with_headings
        self._lines: defaultdict[str, list[int]] = defaultdict(list)
        self._pages: defaultdict[str, int] = defaultdict(int)

    def shards(self, found: Sequence[Record]) -> list[tuple[str, str]]:
        """(first shape, text) of every shard; a line a word: its key, a space, its lines, none if it is everywhere."""
        line = 0
        for record in found:
            line = self._add(record, line)
        most = max(FEW, int(COMMON * len(found)))
        shards: list[tuple[str, list[str]]] = []
        size, before = 0, ""
        for start, key, spellings in self._keys():
            common = sum(self._pages[spelling] for spelling in spellings) > most
            lines = "" if common else rising(sorted({line for one in spellings for line in self._lines[one]}))
            if not shards or (size >= SHARD and start != before):
                shards.append((start, []))
                size = 0
            shards[-1][1].append(f"{key} {lines}")
            size += len(key) + len(lines) + 2
            before = start
        return [(start, "\n".join(rows)) for start, rows in shards]

    def _keys(self) -> list[tuple[str, str, list[str]]]:
        """(shape, accent key, the spellings that have it) of every word, in the order of the shards."""
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for spelling in self._lines:
            keys[accent_key(spelling)].append(spelling)
        return sorted((shape(fold(key)), key, spellings) for key, spellings in keys.items())

    def _add(self, record: Record, line: int) -> int:
        """Note the words of a record whose first line is `line`; gives the first line of the next one."""
        own = _words(f"{record.summary} {record.body}")
        if self._with_headings:
            seen = own
            self._note(own, line)
            for number, section in enumerate(record.sections, 1):
                below = _words(section.body)
                self._note(below, line + number)
                seen = seen | below
            following = line + 1 + len(record.sections)
        else:
            headed = {word for section in record.sections for word in words(section.title)}
            own |= _words(" ".join(section.body for section in record.sections))
            own -= headed
            self._note(own, line * 2)
            self._note(headed, line * 2 + 1)
            seen = own | headed
            following = line + 1
        for word in seen:
            self._pages[word] += 1
        return following

    def _note(self, found: set[str], line: int) -> None:
        for word in found:
            self._lines[word].append(line)


def _words(html: str) -> set[str]:
    """The words of a text, HTML or not."""
    found: set[str] = set()
    for piece in set(_TAG.sub(" ", html).split()):  # far fewer than the words: each is taken apart once a build
        found.update(_apart(piece))
    return found


@lru_cache(maxsize=1 << 17)
def _apart(piece: str) -> tuple[str, ...]:
    return tuple(words(unescape(piece)))
