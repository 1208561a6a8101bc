"""A list of the course: its entries, its pages, and how much room an entry takes on a page.

Room is what the budgets of mkdocs.yml leave of a page besides its frame. Addresses weigh more than words: what is not
text may be 4 KB, the whole page 14 KB. Both are guessed from the number of letters, high rather than low; the build
weighs the real page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Any
from zlib import compress

from coursekit.dividing import ROOM, Entry, Part, divided
from coursekit.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from coursekit.model import Course, Page

WHOLE_PAGE, BESIDE_TEXT = 11_000, 1_600  # bytes, gzip: what there is for the entries of a list
_WORD, _CODE, _TAGS = 0.42, 0.52, 3  # bytes, gzip, of a letter of text, a letter of an address, an entry's tags
_SAMPLE, _PLAIN = 2_000, 0.5  # letters of addresses worth packing for a try, and what a letter of plain ones takes
FACTS = 60  # letters: "15 phút · Bước 1 · 12 KB · bản in 60, 64, 69 KB"


@dataclass(frozen=True)
class Listed:
    """A list with its pages."""

    list_id: str  # the id of its first page
    entries: tuple[Entry, ...]
    root: Part
    is_brief: bool = False  # whether it leaves to other lists what stands in it while the course is small


def listed(
    course: Course, list_id: str, entries: Iterable[Entry], *, opens: bool = True, is_brief: bool = False
) -> Listed:
    """A list, divided where it is long."""
    found = sized(course, entries)
    return Listed(list_id, found, divided(list_id, found, opens=opens), is_brief)


def sized(course: Course, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries with the room that they take in this course."""
    return tuple(replace(entry, share=entry.share * _roughness(course)) for entry in entries)


@once
def _roughness(course: Course) -> float:
    """How much worse than words the addresses of this course pack, as random ones do: 1.0, 1.1 and so on."""
    slugs = "\n".join(sorted({page.slug for page in course.pages.values()}))
    if len(slugs) < _SAMPLE:
        return 1.0
    return max(1.0, ceil(10 * _packed(slugs) / len(slugs) / _PLAIN) / 10)


def whole(list_id: str, entries: Iterable[Entry]) -> Listed:
    """A list that is known to fit on its page."""
    found = tuple(entries)
    return Listed(list_id, found, Part(list_id, 0, len(found)))


def fits(course: Course, entries: Iterable[Entry]) -> bool:
    """Whether entries fit on one page."""
    return sum(entry.share for entry in sized(course, entries)) <= ROOM


def share(text: str, code: str, *, entries: int = 1, facts: int = 0) -> float:
    """The share of a page that words, with addresses and other code, take; `facts` are letters not known yet."""
    beside = entries * _TAGS + _CODE * len(code)
    words = _WORD * (len(text.encode()) + facts)
    return max(beside / BESIDE_TEXT, (beside + words) / WHOLE_PAGE)


def packed_share(words: str, codes: str) -> float:
    """The share of a page that words and addresses take that repeat each other: weighed, not guessed."""
    beside = _packed(words + codes) - _packed(words)
    return max(beside / BESIDE_TEXT, _packed(words + codes) / WHOLE_PAGE)


def _packed(text: str) -> int:
    return len(compress(text.encode()))


def pages_of(found: Listed, key: Callable[[Any], str]) -> dict[str, str]:
    """The page on which each entry of a list stands, by the key of what is listed."""
    return {
        key(entry.item): part.page_id
        for part, _ in found.root.below()
        for entry in found.entries[part.start : part.stop]
    }


def shown(course: Course, page_id: str, lang: str) -> Page | None:
    """A page as a list names it: of its edition or of another that has it."""
    found = (course.pages.get((page_id, one)) for one in (lang, *course.site.editions))
    return next((page for page in found if page is not None), None)


def row_entry(course: Course, page_id: str, lang: str, section: str, group: str = "") -> Entry | None:
    """A page with its summary and its prices, in a section of a list; None where no edition has it."""
    page = shown(course, page_id, lang)
    if page is None:
        return None
    taken = share(page.title + page.summary, page.slug, entries=2, facts=FACTS)
    return Entry(page.title, taken, (section, page_id), f"{section} {group}")
