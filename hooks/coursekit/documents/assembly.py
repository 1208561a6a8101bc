"""Blocks → a document: what pages and footnotes tore apart is joined, and every footnote gets to its call.

Only layout is repaired. Paragraphs are numbered p1, p2, …; what stands between title and first paragraph is the byline
(who wrote it) or the epigraph (p0).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coursekit.documents.blocks import IMAGE, STRONG, Block, calls_in, ends_sentence, plain, with_calls, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coursekit.documents.finding import Found

_BYLINE = 25  # words at most
_EPIGRAPH = 80
_GREETING = 10
_NEAR = 6  # words told before an image
_HEADED = re.compile(
    r"(?:[IVX]{1,5}|\d{1,2}|[A-H])\s*[-.)–/]\s*[A-ZĐÀ-Ỹ][^.!?]{0,120}$|(?:Phần|Chương|Điều|Mục)\s+(?:\d+|[IVX]+)\b[^.!?]{0,120}$"
)


@dataclass(frozen=True)
class Part:
    """A paragraph, a table or a line of a document. Only paragraphs, tables and the epigraph have a name."""

    kind: str  # title | byline | epigraph | heading | paragraph | table | signature
    text: str
    name: str = ""  # "p0" for the epigraph, "p1", "p2", …

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, calls left out."""
        return words_of(self.text)


@dataclass(frozen=True)
class Text:
    """A document word for word. Its calls are numbered from 1, and so are its notes."""

    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All its words: the parts', then the notes'."""
        return (
            *(word for part in self.parts for word in part.words),
            *(word for note in self.notes for word in words_of(note)),
        )

    @property
    def paragraphs(self) -> tuple[Part, ...]:
        """The numbered paragraphs and tables, without the epigraph."""
        return tuple(part for part in self.parts if part.kind in ("paragraph", "table"))

    def part(self, name: str) -> Part | None:
        """The part of that name."""
        return next((part for part in self.parts if part.name == name), None)


@dataclass(frozen=True)
class Assembled:
    """A text, and what did not come out even in it."""

    text: Text
    lost_calls: tuple[str, ...] = ()  # labels of calls without a footnote
    lost_notes: tuple[str, ...] = ()  # first words of footnotes that nothing calls
    images: tuple[tuple[str, str], ...] = ()  # left out: the paragraph at which each stands, the words before it


def assemble(found: Found) -> Assembled:
    """Put a document together."""
    title, rest = list(found.blocks[: found.has_title]), list(found.blocks[found.has_title :])
    front, body = _front(rest)
    parts = [*(Part("title", block.text) for block in title), *front, *_numbered(_joined(body), front)]
    return _with_notes(parts, found.notes, found.blocks)


def _front(blocks: Sequence[Block]) -> tuple[list[Part], list[Block]]:
    """Byline and epigraph, and the blocks after them."""
    parts: list[Part] = []
    for place, block in enumerate(blocks):
        rest = blocks[place + 1 :]
        kind = _front_kind(block, rest, blocks) if rest else ""
        if not kind:
            return parts, list(blocks[place:])
        parts.append(Part(kind, block.text))
    return parts, []


def _front_kind(block: Block, rest: Sequence[Block], every: Sequence[Block]) -> str:
    length = len(block.words)
    if block.kind in ("item", "table") or _is_headed(block):
        return ""
    if not ends_sentence(block.text):
        is_named = block.kind == "heading" or length <= _BYLINE
        return "byline" if is_named and not _goes_on(block, rest) else ""
    in_italics = any(one.is_emphasised for one in every)
    if length > _EPIGRAPH or (in_italics and not block.is_emphasised):
        return ""
    # Without italics in the file: a sentence or two, before paragraphs that are much longer.
    longer = max(len(one.words) for one in rest)
    return "epigraph" if block.is_emphasised or (length * 2 < longer and not _is_salutation(block)) else ""


def _goes_on(block: Block, rest: Sequence[Block]) -> bool:
    """Whether a block without a full stop is half a sentence and not a name."""
    return plain(rest[0].text)[:1].islower() or plain(block.text).rstrip().endswith(",")


def _is_salutation(block: Block) -> bool:
    return plain(block.text).rstrip().endswith((",", "!", ":"))


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Paragraphs that were torn apart in mid-sentence, whole."""
    done: list[Block] = []
    for block in blocks:
        if done and block.kind == "text" and _is_torn(done[-1], block):
            done[-1] = replace(done[-1], text=_glued(done[-1].text, block.text))
        else:
            done.append(block)
    return done


def _is_torn(block: Block, after: Block) -> bool:
    """Whether a block is the first half of a paragraph: it ends in mid-sentence, and is no heading and no greeting."""
    if block.kind not in ("text", "item") or ends_sentence(block.text) or _is_title(block):
        return False
    is_greeting = len(block.words) <= _GREETING and _is_salutation(block) and plain(after.text)[:1].isupper()
    return not is_greeting and not _is_headed(block)


def _is_title(block: Block) -> bool:
    """Whether a short block without a full stop is a heading that nothing marks as one: all capitals."""
    bare = plain(block.text)
    return bare.isupper() and len(block.words) <= _BYLINE


def _is_headed(block: Block) -> bool:
    """Whether a block is a numbered heading that nothing else marks: "I- MỤC TIÊU", "Điều 5", bold or capital."""
    bare = plain(block.text)
    is_set_off = block.text.startswith(STRONG) or bare.isupper() or block.kind == "heading"
    return is_set_off and not ends_sentence(bare) and bool(_HEADED.match(bare))


def _glued(one: str, two: str) -> str:
    bare = plain(one)
    is_word_cut = bare.endswith(("-", "/")) and bare[-2:-1].isalpha() and plain(two)[:1].isalpha()
    return one + two if is_word_cut else f"{one} {two}"


def _numbered(blocks: Iterable[Block], front: Sequence[Part]) -> list[Part]:
    number, parts, blocks = 0, list[Part](), list(blocks)
    names = {word for part in front if part.kind == "byline" for word in part.words}
    for place, block in enumerate(blocks):
        is_last = place == len(blocks) - 1 and place > 0
        if block.kind == "table":
            number += 1
            parts.append(Part("table", block.text, f"p{number}"))
        elif is_last and not ends_sentence(block.text) and (set(block.words) <= names or len(block.words) <= 3):
            parts.append(Part("signature", block.text))
        elif block.kind == "heading" or _is_headed(block) or (_is_title(block) and not ends_sentence(block.text)):
            parts.append(Part("heading", block.text))
        else:
            number += 1
            parts.append(Part("paragraph", block.text, f"p{number}"))
    return parts


def _with_notes(parts: list[Part], notes: Sequence[Block], blocks: Sequence[Block]) -> Assembled:
    """Number the calls in the order of the text, each with the note it means."""
    starts = [block.place for block in blocks for _ in calls_in(block.text)]
    free = list(notes)
    taken: list[str] = []
    lost: list[str] = []
    numbers: list[str | None] = []
    for label, place in zip([label for part in parts for label in calls_in(part.text)], starts, strict=True):
        same = [note for note in free if note.label == label]
        # Where every page begins with 1 again, the note that belongs to a call is the next one of its number.
        note = next((note for note in same if note.place >= place), same[-1] if same else None)
        if note is None:
            lost.append(label)
            numbers.append(None)
            continue
        free.remove(note)
        taken.append(note.text)
        numbers.append(str(len(taken)))
    named = []
    for part in parts:
        count = len(calls_in(part.text))
        kind_name = "p0" if part.kind == "epigraph" else part.name
        named.append(Part(part.kind, with_calls(part.text, numbers[:count]), kind_name))
        numbers = numbers[count:]
    last = blocks[-1].place
    unread = tuple(" ".join(note.words[:6]) for note in free if blocks[0].place < note.place <= last)
    whole = _one_epigraph(named)
    text = Text(tuple(replace(part, text=_imageless(part.text)) for part in whole), tuple(map(_imageless, taken)))
    return Assembled(text, tuple(lost), unread, tuple(_images(whole)))


def _imageless(text: str) -> str:
    return text.replace(IMAGE, "")


def _images(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """Every image: the paragraph at which it stands, and the words before it."""
    name = next((part.name for part in parts if part.name), "")
    for part in parts:
        name = part.name or name
        *pieces, _ = part.text.split(IMAGE)
        for place in range(len(pieces)):
            yield name, " ".join(words_of("".join(pieces[: place + 1]))[-_NEAR:])


def _one_epigraph(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Several lines of an epigraph are one part."""
    lines = [part for part in parts if part.kind == "epigraph"]
    if len(lines) < 2:
        return tuple(parts)
    whole = Part("epigraph", "\n".join(part.text for part in lines), "p0")
    return tuple(whole if part is lines[0] else part for part in parts if part not in lines[1:])
