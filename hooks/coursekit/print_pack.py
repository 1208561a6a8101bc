"""A finished PDF from the compiler's: the same pages and tags in fewer bytes, and how the last page ends.

Objects go into compressed streams, zero bytes in strings are written as one byte instead of four, and the metadata
keeps what is asked for: title, author, dates, language and which standards the file keeps. (The packer leaves metadata
uncompressed, so each word of it costs its length.)
"""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Mapping

CRUMBS = 12  # lines that are not worth a page
# How Typst writes what is not content, where it sets a line, and a byte with an escape.
ARTIFACT = re.compile(rb"/Artifact\b.*?\bEMC", re.DOTALL)
BASELINE = re.compile(rb"1 0 0 -1 [\d.]+ ([\d.]+) cm[^BQ]*BT")
ESCAPED = re.compile(rb"\\(?:000|.)", re.DOTALL)
# Of its metadata: space between elements, the history of the file, the description of schemas that all readers know.
SPACE = re.compile(rb"(?<=>)\s+(?=<)")
HISTORY = re.compile(rb"<xmpMM:(\w+)>.*?</xmpMM:\1>", re.DOTALL)
KNOWN = re.compile(
    rb'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>(?:XMP Media Management|Adobe PDF) schema<.*?'
    rb"</pdfaSchema:property></rdf:li>",
    re.DOTALL,
)
pikepdf.settings.set_flate_compression_level(9)


@dataclass(frozen=True)
class Packed:
    """A finished PDF."""

    content: bytes
    pages: int
    ends_in_crumbs: bool


def packed(raw: bytes, document: Mapping[str, Any]) -> Packed:
    """A PDF with its objects in compressed streams, and how it ends."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        crumbs = _ends_in_crumbs(pdf, has_answers=_has_answers(document))
        _make_lean(pdf)
        target = io.BytesIO()
        pdf.save(
            target, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True
        )
        return Packed(target.getvalue(), len(pdf.pages), crumbs)


def _make_lean(pdf: pikepdf.Pdf) -> None:
    metadata: Any = pdf.Root.Metadata
    metadata.write(KNOWN.sub(b"", HISTORY.sub(b"", SPACE.sub(b"", metadata.read_bytes()))))
    for page in pdf.pages:
        for stream in _streams(page):
            lean = ESCAPED.sub(lambda found: b"\0" if found[0] == b"\\000" else found[0], stream.read_bytes())
            stream.write(zlib.compress(lean, 9), filter=pikepdf.Name.FlateDecode)


def _has_answers(document: Mapping[str, Any]) -> bool:
    return bool(document["body"]) and document["body"][-1]["t"] == "answers"


def _ends_in_crumbs(pdf: pikepdf.Pdf, *, has_answers: bool) -> bool:
    """Whether the last page, or the last one before the answers, holds but a few lines."""
    last = [len(pdf.pages) - 1]
    if has_answers:
        with pdf.open_outline() as outline:
            heading: Any = outline.root[-1].children[-1].destination
        last.append(next(place for place, page in enumerate(pdf.pages) if page.obj == heading[0]) - 1)
    return any(place > 0 and _lines(pdf.pages[place]) < CRUMBS for place in last)


def _lines(page: pikepdf.Page) -> int:
    """How many lines of text stand on a page, header and footer left out."""
    content = ARTIFACT.sub(b"", b"".join(bytes(part.get_stream_buffer()) for part in _streams(page)))
    return len(set(BASELINE.findall(content)))


def _streams(page: pikepdf.Page) -> list[Any]:
    content: Any = page.Contents
    return list(content) if isinstance(content, pikepdf.Array) else [content]
