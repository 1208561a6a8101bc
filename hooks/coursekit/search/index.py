"""Records → the files of an index: one core that every search loads, and shards that a search loads when it needs them.

The core holds every title and, while they fit, every heading, one a line: line numbers are what shards count in. Their
addresses are lines apart from them, since like beside like is lighter on the wire.
A shard of words ("t0", "t1", …) holds the words of bodies and summaries with the lines they stand on; a shard of pages
("s0", …) holds summaries. All are script files, so that the same works over http, from a folder and from a cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.search.fold import fold, words
from coursekit.search.postings import Postings
from coursekit.search.shorthand import shortest
from coursekit.search.wire import call, literal, weight

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coursekit.search.records import Record

# Bytes (gzip) up to the first result at so many lessons and guides, and what the script takes of them.
BUDGET = ((30, 6_000), (300, 20_000), (2_000, 55_000))
SCRIPT = 3_000
SUMMARIES = 8_000  # bytes of text in a shard of pages; about 4 KB on the wire
KINDS = ("lessons/", "guides/", "units/", "glossary/#", "sources/#", "")  # how addresses begin
WRITTEN = (0, 1)  # the kinds that a course is measured by
BETWEEN = (" ", "-")  # what stands between the words of titles, and of addresses


@dataclass(frozen=True)
class Index:
    """The files of one edition's index: the core, and shards ("t0", …, "s0", …) in the folder that the core names."""

    core: str
    folder: str  # its name changes with any shard
    shards: Mapping[str, str]


def budget(entries: int) -> int:
    """The bytes that a core may have (gzip) for so many lessons and guides."""
    (low, least), (high, most) = next((pair for pair in pairwise(BUDGET) if entries <= pair[1][0]), BUDGET[-2:])
    return least + (most - least) * max(0, entries - low) // (high - low) - SCRIPT


def build_index(lang: str, found: Sequence[Record], forms: Mapping[str, str], told: Sequence[object]) -> Index:
    """The index of an edition.

    `forms` says what an abbreviation stands for; `told` is what the core carries besides.
    """
    room = budget(sum(_kind(record.address) in WRITTEN for record in found))
    columns = _columns(found, with_headings=True)
    if (
        len("".join(columns)) < room * 6 and weight("".join(map(shortest, columns, BETWEEN))) <= room
    ):  # else none can fit
        index = _index(lang, found, forms, told, with_headings=True)
        if weight(index.core) <= room:
            return index
    return _index(lang, found, forms, told, with_headings=False)


def _index(
    lang: str, found: Sequence[Record], forms: Mapping[str, str], told: Sequence[object], *, with_headings: bool
) -> Index:
    columns = _columns(found, with_headings=with_headings)
    lines = (shortest(column, between) + ".split(`\n`)" for column, between in zip(columns, BETWEEN, strict=True))
    shards = Postings(with_headings=with_headings).shards(found, lang)
    pages = _page_shards(found, with_headings=with_headings)
    texts = {f"t{n}": text for n, (_, text) in enumerate(shards)} | {f"s{n}": text for n, (_, text) in enumerate(pages)}
    folder = f"{lang}.{sha256(repr(sorted(texts.items())).encode()).hexdigest()[:8]}"
    files = {name: call(f"{folder}/{name}", literal(text)) for name, text in texts.items()}
    rest = (["", *(key for key, _ in shards[1:])], [first for first, _ in pages], sorted(forms.items()), *told, folder)
    return Index(call(f"core.{lang}", *lines, *map(literal, rest)), folder, files)


def _columns(found: Sequence[Record], *, with_headings: bool) -> tuple[str, str]:
    """The lines of the core, titles and headings, and the address or id of each.

    An address is the place of its beginning among KINDS and what the script does not make of the title.
    """
    lines, ends = [], []
    for record in found:
        kind = _kind(record.address)
        lines.append(_line(record.title))
        ends.append(str(kind) + _end(record.address.removeprefix(KINDS[kind]).removesuffix("/"), record.title))
        if with_headings:
            lines += [" " + _line(one.title) for one in record.sections]
            ends += [_end(one.id, one.title) for one in record.sections]
    return "\n".join(lines), "\n".join(ends)


def _kind(address: str) -> int:
    """The place of an address's beginning among KINDS; a list, like "guides/", has none but the last."""
    return next(n for n, start in enumerate(KINDS) if (address.startswith(start) and address != start) or not start)


def _end(rest: str, title: str) -> str:
    return "" if rest == slug(title) else rest


def slug(title: str) -> str:
    """The end of an address that the script makes of a title by itself."""
    return "-".join(fold(word) for word in words(title))


def _line(text: str) -> str:
    return " ".join(text.split())


def _page_shards(found: Sequence[Record], *, with_headings: bool) -> list[tuple[int, str]]:
    """(first line, text): a line for each of the core's: a record's summary, and headings that are no lines there."""
    shards: list[tuple[int, list[str]]] = []
    size = place = 0
    for record in found:
        parts = [_line(record.summary)]
        if not with_headings:
            parts += [part for one in record.sections for part in (one.title, one.id)]
        line = "\t".join(parts)
        if not shards or size + len(line) > SUMMARIES:
            shards.append((place, []))
            size = 0
        lines = [line, *("" for _ in record.sections if with_headings)]
        shards[-1][1].extend(lines)
        size += len(line)
        place += len(lines)
    return [(first, "\n".join(lines)) for first, lines in shards]
