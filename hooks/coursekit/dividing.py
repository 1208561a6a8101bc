"""A list that is too long for a page, divided: where it is cut, how its pages hang together, what each is called.

A page of a list is a `Part`. The root is the list's own page. A list that fits is its root alone. A longer one has
parts below it, "contents/2", and where those are many, parts that only lead to them, "topics/h-m/1-60":

    topics/h-m            leads to
    ├── topics/h-m/1      Hà… – Học…
    ├── topics/h-m/2      Học tập… – Khi…
    └── topics/h-m/3      Khó… – Mười…

A cut is made where neighbours differ most, and no part is small. So most cuts stay where they are when an entry comes
or goes, and pages whose entries are the same stay the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOM = 1.0  # what the shares of the entries of a page may add up to
FAN = 100  # how many pages a page leads to at most
LABEL = 40  # characters
READ, SOUGHT = 4, 1  # words that an end of a page is called by at least: in reading order, in dictionary order
_GROUP = 1_000_000  # a change of group is a better place to cut than any within one


@dataclass(frozen=True)
class Entry:
    """One entry of a list."""

    label: str  # what it is called where a page says from where to where it goes
    share: float  # of what there is room for on a page
    item: Any  # what a view prints
    group: str = ""  # neighbours of one group rather stay together


@dataclass(frozen=True)
class Part:
    """A page of a list: the entries on it, and the pages below it."""

    page_id: str
    start: int = 0  # the entries on it: from this one up to the next
    stop: int = 0
    kids: tuple[Part, ...] = ()
    number: str = ""  # "3", "1-60": which page of its list it is; "" for one with a name of its own
    label: str = ""  # "Hà… – Học…"

    @property
    def reach(self) -> tuple[int, int]:
        """The entries on it and on the pages below it."""
        ends = [end for kid in self.kids for end in kid.reach] + ([self.start, self.stop] if self.stop else [])
        return min(ends, default=0), max(ends, default=0)

    def below(self) -> Iterator[tuple[Part, Part | None]]:
        """The part and all parts below it in reading order, each with the one that leads to it."""
        yield self, None
        for kid in self.kids:
            for part, up in kid.below():
                yield part, up or self


def divided(page_id: str, entries: Sequence[Entry], *, opens: bool, start: int = 0, stop: int | None = None) -> Part:
    """The pages of a list, or of what stands in it from `start` to `stop`.

    One that `opens` has its first entries on its own page; any other only leads to its parts.
    """
    stop = len(entries) if stop is None else stop
    spans = _spans(entries, start, stop, opens=opens)
    if len(spans) <= 1:
        return Part(page_id, start, stop)
    first, rest = (spans[0], spans[1:]) if opens else ((0, 0), spans)
    least = READ if opens else SOUGHT
    kids = tuple(
        Part(f"{page_id}/{number}", *span, number=str(number), label=told(entries, *span, least))
        for number, span in enumerate(rest, start=2 if opens else 1)
    )
    return Part(page_id, *first, kids=_gathered(page_id, kids, entries, least))


def _gathered(page_id: str, kids: tuple[Part, ...], entries: Sequence[Entry], least: int) -> tuple[Part, ...]:
    """Pages that lead to the pages, where those are too many for one."""
    while len(kids) > FAN:
        rows = -(-len(kids) // FAN)
        ends = [len(kids) * row // rows for row in range(rows + 1)]
        kids = tuple(_leading(page_id, kids[start:stop], entries, least) for start, stop in pairwise(ends))
    return kids


def _leading(page_id: str, kids: tuple[Part, ...], entries: Sequence[Entry], least: int) -> Part:
    number = f"{kids[0].number.split('-')[0]}-{kids[-1].number.split('-')[-1]}"
    part = Part(f"{page_id}/{number}", kids=kids, number=number)
    return replace(part, label=told(entries, *part.reach, least))


def _spans(entries: Sequence[Entry], start: int, stop: int, *, opens: bool) -> list[tuple[int, int]]:
    """What stands on each page; the first of a list that opens shares it with the links to the others."""
    sums = [0.0, *accumulate(entry.share for entry in entries[start:stop])]
    if sums[-1] <= ROOM:
        return [(start, stop)]
    found: list[tuple[int, int]] = []
    at = 0
    while at < stop - start:
        first, last = _ends(sums, at, ROOM / 2 if opens and not found else ROOM)
        end = max(range(first, last + 1), key=lambda end: (_difference(entries, start + end), end))
        found.append((start + at, start + end))
        at = end
    return found


def _ends(sums: Sequence[float], at: int, room: float) -> tuple[int, int]:
    """Where a page that begins with entry `at` may end: between half full and full, and leaving no small rest."""
    end, left = len(sums) - 1, sums[-1] - sums[at]
    if left <= room:
        return end, end
    fits = max(bisect_right(sums, sums[at] + room) - 1, at + 1)
    spare = bisect_right(sums, sums[-1] - ROOM / 2) - 1
    last = max(min(fits, spare), at + 1)
    first = min(max(bisect_left(sums, sums[at] + room / 2), at + 1), last)
    return first, last


def _difference(entries: Sequence[Entry], at: int) -> int:
    """How good a place to cut there is before entry `at`: the sooner it differs from its neighbour the better."""
    if at >= len(entries) or entries[at - 1].group != entries[at].group:
        return _GROUP
    alike = 0
    for left, right in zip(entries[at - 1].label.casefold(), entries[at].label.casefold(), strict=False):
        if left != right:
            break
        alike += 1
    return -alike


def told(entries: Sequence[Entry], start: int, stop: int, least: int = SOUGHT) -> str:
    """From where to where entries go, each end in the fewest words, but `least`, that tell it from its neighbours."""
    first, last = entries[start].label, entries[stop - 1].label
    before = entries[start - 1].label if start else ""
    after = entries[stop].label if stop < len(entries) else ""
    if first == last:
        return _cut(first)
    return f"{_shortest(first, least, before, last)} – {_shortest(last, least, after, first)}"


def _shortest(text: str, least: int, *others: str) -> str:
    words = text.split()
    for count in range(least, len(words)):
        begin = " ".join(words[:count])
        if not any(f"{other} ".casefold().startswith(f"{begin} ".casefold()) for other in others):
            return _cut(f"{begin.rstrip(':;,.–-')}…")
    return _cut(text)


def _cut(text: str) -> str:
    return text if len(text) <= LABEL else f"{text[:LABEL].rpartition(' ')[0] or text[:LABEL]}…".replace("……", "…")
