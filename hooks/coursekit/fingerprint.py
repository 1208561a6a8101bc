"""The fingerprint of a document: enough to prove offline that words stand in it, without a word of its text.

A document is read as bare words (`plain_words`), and every three words in a row are a group: the words 1 2 3, 2 3 4,
3 4 5, … Of each group the first 32 bits of its SHA-256 are kept, in the document's order. So

- a phrase of three words or more stands in the document exactly if its groups stand in the fingerprint one after the
  other. A phrase that does not is taken for one that does with a chance of about 1 in 600,000 for three words and a
  document of 7,000, and four thousand million times less for every further word. A changed digit, qualifier or name
  changes the groups around it;
- words that a page shares with the document are a run of groups that both have, so their number can be counted.

It cannot prove two words or one (they are no group), the meaning of a phrase, its place in the document, or that the
document itself is right. It does not see a copy that changes every third word, nor one across a place where the
document was broken off in the middle of a sentence by a footnote or a caption (the two halves are seen).

It keeps texts out of the project; it keeps no secrets. Whoever has the document can check that it is this one. Whoever
has not can try words: with a list of a language's words and some patience groups are guessed one after the other, since
neighbours share two words, and most of the text can be recovered. So take fingerprints of public documents only.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from coursekit.plain_words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VERSION = 1
GROUP = 3  # words; what is shorter cannot be proved
_BYTES = 4
_A_LINE = 12  # groups
_MARKS = re.compile(r"<sup>[^<]*</sup>|</?[A-Za-z][^<>]{0,60}>")  # footnote numbers and tags stand in no sentence
_HEAD = re.compile(
    r"course-fingerprint (?P<version>\d+)\nsource: (?P<source>[a-z0-9-]+)\nwords: (?P<words>\d+)\n"
    r"sha256: (?P<sha256>[0-9a-f]{64})\n\n(?P<groups>(?:[0-9a-f]{8,96}\n)*)"
)


@dataclass(frozen=True)
class Fingerprint:
    """The groups of one document, in its order."""

    source: str
    words: int
    sha256: str  # of the document's file
    groups: tuple[int, ...]

    @cached_property
    def places(self) -> Mapping[int, tuple[int, ...]]:
        """Each group's places in the document."""
        found: dict[int, list[int]] = {}
        for place, group in enumerate(self.groups):
            found.setdefault(group, []).append(place)
        return {group: tuple(places) for group, places in found.items()}

    def proves(self, phrase: str) -> bool:
        """Whether the words of a phrase (three or more) stand in the document one after the other."""
        groups = groups_of(words(phrase))
        return bool(groups) and any(
            self.groups[place : place + len(groups)] == groups for place in self.places.get(groups[0], ())
        )


@dataclass(frozen=True)
class Shelf:
    """The fingerprints of a course, by source key."""

    by_source: Mapping[str, Fingerprint] = field(default_factory=dict)

    @cached_property
    def places(self) -> Mapping[int, tuple[tuple[Fingerprint, int], ...]]:
        """Each group's places in all documents."""
        found: dict[int, list[tuple[Fingerprint, int]]] = {}
        for fingerprint in self.by_source.values():
            for place, group in enumerate(fingerprint.groups):
                found.setdefault(group, []).append((fingerprint, place))
        return {group: tuple(places) for group, places in found.items()}


@dataclass(frozen=True)
class Run:
    """Words that a text shares with a document without a gap: the first and the one after the last."""

    first: int
    end: int
    source: str

    @property
    def length(self) -> int:
        """How many words."""
        return self.end - self.first


def group_at(text: Sequence[str], place: int) -> int:
    """The group of the three words that begin at a place."""
    digest = sha256(" ".join(text[place : place + GROUP]).encode()).digest()
    return int.from_bytes(digest[:_BYTES], "big")


def groups_of(text: Sequence[str]) -> tuple[int, ...]:
    """All groups of a text, none if it has fewer than three words."""
    return tuple(group_at(text, place) for place in range(len(text) - GROUP + 1))


def fingerprint_of(source: str, data: bytes) -> Fingerprint:
    """The fingerprint of a document's file (UTF-8 text, plain or Markdown)."""
    text = words(_MARKS.sub(" ", data.decode("utf-8-sig")))
    return Fingerprint(source, len(text), sha256(data).hexdigest(), groups_of(text))


def written(fingerprint: Fingerprint) -> str:
    """The text of its file: the same document gives the same bytes."""
    digits = [f"{group:08x}" for group in fingerprint.groups]
    lines = ["".join(digits[start : start + _A_LINE]) for start in range(0, len(digits), _A_LINE)]
    head = (
        f"course-fingerprint {VERSION}",
        f"source: {fingerprint.source}",
        f"words: {fingerprint.words}",
        f"sha256: {fingerprint.sha256}",
        "",
    )
    return "".join(f"{line}\n" for line in (*head, *lines))


def read(text: str) -> Fingerprint | None:
    """The fingerprint in the text of a file; None if it is none, or not whole."""
    head = _HEAD.fullmatch(text)
    if head is None or int(head["version"]) != VERSION:
        return None
    data = bytes.fromhex(head["groups"])
    if len(data) % _BYTES or len(data) // _BYTES != max(int(head["words"]) - GROUP + 1, 0):
        return None
    return Fingerprint(
        head["source"], int(head["words"]), head["sha256"], struct.unpack(f">{len(data) // _BYTES}I", data)
    )


def shared_runs(text: Sequence[str], shelf: Shelf, least: int) -> Iterator[Run]:
    """Each stretch of at least `least` words that a text shares with a document, in order, the longest of its place.

    Such a stretch is `least - 2` groups long, so it is enough to look at one group in that many and to go on
    from those that a document has.
    """
    step = max(least - GROUP + 1, 1)
    done = 0
    for place in range(step - 1, len(text) - GROUP + 1, step):
        known = shelf.places.get(group_at(text, place)) if place >= done else None
        if known:
            run = max((_grown(text, place, document, at) for document, at in known), key=lambda run: run.length)
            if run.length >= least:
                done = run.end - GROUP + 1
                yield run


def _grown(text: Sequence[str], place: int, document: Fingerprint, at: int) -> Run:
    """The longest run through one group that text and document share."""
    groups, back, on = document.groups, 0, 1
    while min(place, at) > back and group_at(text, place - back - 1) == groups[at - back - 1]:
        back += 1
    last = min(len(text) - GROUP + 1 - place, len(groups) - at)
    while on < last and group_at(text, place + on) == groups[at + on]:
        on += 1
    return Run(place - back, place + on + GROUP - 1, document.source)
