"""Records → the files of an index: one core that every search loads, and shards that a search loads when it needs them.

The core holds every title and, while they fit, every heading, one a line: line numbers are what shards count in.
A shard of words ("t0", "t1", …) holds the words of bodies and summaries with the lines they stand on; a shard of pages
("s0", …) holds summaries. All are script files, so that the same works over http, from a folder and from a cache.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.search.fold import fold, words
from coursekit.search.postings import Postings, fillers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coursekit.search.records import Record

# Bytes (gzip) up to the first result at so many lessons and guides, and what the script takes of them.
BUDGET = ((30, 6_000), (300, 20_000), (2_000, 55_000))
SCRIPT = 3_000
SUMMARIES = 8_000  # bytes of text in a shard of pages; about 4 KB on the wire
KINDS = {"l": "lessons/", "g": "guides/", "u": "units/", "t": "glossary/#", "s": "sources/#", "-": ""}


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
    room = budget(sum(_kind(record.address)[0] in "lg" for record in found))
    lines = "\n".join(_lines(found, with_headings=True))
    if len(lines) < room * 5 and weight(lines) <= room:  # else the whole cannot fit either
        index = _index(lang, found, forms, told, with_headings=True)
        if weight(index.core) <= room:
            return index
    return _index(lang, found, forms, told, with_headings=False)


def _index(
    lang: str, found: Sequence[Record], forms: Mapping[str, str], told: Sequence[object], *, with_headings: bool
) -> Index:
    lines = "\n".join(_lines(found, with_headings=with_headings))
    shards = Postings(with_headings=with_headings).shards(found, fillers(lang))
    pages = _page_shards(found, with_headings=with_headings)
    texts = {f"t{n}": text for n, (_, text) in enumerate(shards)} | {f"s{n}": text for n, (_, text) in enumerate(pages)}
    files = {name: _script(f"{lang}/{name}", (text,)) for name, text in texts.items()}
    folder = f"{lang}.{sha256(repr(sorted(files.items())).encode()).hexdigest()[:8]}"
    core = (lines, ["", *(key for key, _ in shards[1:])], [first for first, _ in pages], sorted(forms.items()),
            *told, folder)  # fmt: skip
    return Index(_script(lang, core), folder, files)


def weight(text: str) -> int:
    """Bytes on the wire, near enough (gzip adds 18)."""
    return len(zlib.compress(text.encode(), 9)) + 12


def _lines(found: Sequence[Record], *, with_headings: bool) -> list[str]:
    lines = []
    for record in found:
        kind, start = _kind(record.address)
        rest = record.address.removeprefix(start).removesuffix("/")
        lines.append(_line(record.title, kind + ("" if rest and rest == slug(record.title) else rest)))
        if with_headings:
            lines += [" " + _line(one.title, "" if one.id == slug(one.title) else one.id) for one in record.sections]
    return lines


def _kind(address: str) -> tuple[str, str]:
    """The letter for the beginning of an address, and that beginning; a list, like "guides/", is of no kind."""
    return next(
        (kind, start) for kind, start in KINDS.items() if (address.startswith(start) and address != start) or not start
    )


def compact(value: object) -> str:
    """JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def slug(title: str) -> str:
    """The end of an address that the script makes of a title by itself."""
    return "-".join(fold(word) for word in words(title))


def _line(text: str, extra: str) -> str:
    return " ".join(text.split()) + ("\t" + extra if extra else "")


def _page_shards(found: Sequence[Record], *, with_headings: bool) -> list[tuple[int, str]]:
    """(first line, text): a line for each of the core's: a record's summary, and headings that are no lines there."""
    shards: list[tuple[int, list[str]]] = []
    size = place = 0
    for record in found:
        parts = [_line(record.summary, "")]
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


def _script(name: str, parts: Sequence[object]) -> str:
    return f"VS({','.join(_literal(part) for part in (name, *parts))})"


def _literal(value: object) -> str:
    r"""A value as the script reads it; text as a template literal, where only \ ` and ${ are not themselves."""
    if not isinstance(value, str):
        return compact(value)
    return "`" + value.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`"
