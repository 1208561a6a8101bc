"""A finished PDF from the compiler's: the same pages and tags in fewer bytes, and how the last page ends.

Objects go into compressed streams, each byte of a string is written as one byte instead of up to four, places are
rounded to a tenth of a point, what may be left unsaid in tags is left out, and the metadata keeps what is asked for:
title, author, dates, language and which standards the file keeps. (The packer leaves metadata uncompressed, so each
word of it costs its length.)
"""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

XYZ = 5  # parts of the place a link leads to
CRUMBS = 18  # lines that are not worth a page
# How Typst writes what is not content, where it sets a line, and a run of black text.
ARTIFACT = re.compile(rb"/Artifact\b.*?\bEMC", re.DOTALL)
BASELINE = re.compile(rb"1 0 0 -1 [\d.]+ ([\d.]+) cm[^BQ]*BT")
PLACE = re.compile(rb"(?<=\b1 0 0 -1 )([\d.]+) ([\d.]+)(?= cm)")
BLACK = re.compile(
    rb"q 1 0 0 -1 ([\d.]+ [\d.]+) cm/c0 cs 0 scn\nBT 0 Tr(/f\d+ [\d.]+ Tf) 1 0 0 -1 0 0 Tm(.*?T[Jj])\nET\nQ\n",
    re.DOTALL,
)
BARE_TEXT = rb"BT\2 1 0 0 1 \1 Tm\3 ET\n"
# Letters of a string: bytes in hexadecimal, bytes with an escape; and what must keep one.
HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f]{2,})>")
ESCAPES = {rb"\%03o" % byte: bytes([byte]) for byte in (*range(13), *range(14, 32), 127)}
ESCAPES |= {rb"\n": b"\n", rb"\t": b"\t", rb"\b": b"\b", rb"\f": b"\f"}
KEPT = ((b"\\", rb"\\"), (b"(", rb"\("), (b")", rb"\)"), (b"\r", rb"\r"))
COMMENTS = re.compile(rb"%.*\n")  # above a font's table of letters
# Of its metadata: space between elements, the history of the file, the description of schemas that all readers know.
SPACE = re.compile(rb"(?<=>)\s+(?=<)")
HISTORY = re.compile(rb"<xmp(?:MM|TPg):(\w+)>.*?</xmp(?:MM|TPg):\1>", re.DOTALL)
KNOWN = re.compile(
    rb'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>(?:XMP Media Management|Adobe PDF) schema<.*?'
    rb"</pdfaSchema:property></rdf:li>",
    re.DOTALL,
)
UNUSED = re.compile(rb' xmlns:(?:stEvt|xmpMM|xmpTPg)="[^"]*"')
pikepdf.settings.set_flate_compression_level(9)


class Draft:
    """A PDF as the compiler made it."""

    def __init__(self, raw: bytes, document: Mapping[str, Any]) -> None:
        self._pdf = pikepdf.open(io.BytesIO(raw))
        self.pages = len(self._pdf.pages)
        self.ends_in_crumbs = _ends_in_crumbs(self._pdf, has_answers=_has_answers(document))

    def packed(self) -> bytes:
        """The finished file; to be asked for once."""
        _make_lean(self._pdf)
        target = io.BytesIO()
        self._pdf.save(
            target,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,  # it is right, and would be written anew
        )
        return target.getvalue()


def _make_lean(pdf: pikepdf.Pdf) -> None:
    metadata: Any = pdf.Root.Metadata
    told = SPACE.sub(b"", _read(metadata))
    for needless in (HISTORY, KNOWN, UNUSED):
        told = needless.sub(b"", told)
    metadata.write(told)
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary):
            LEANER.get(str(one.get("/Type")), lambda _: None)(one)
        elif isinstance(one, pikepdf.Array) and len(one) == XYZ and one[1] == pikepdf.Name.XYZ:
            _lean_target(one)
    for page in pdf.pages:
        for stream in _streams(page):
            _write(stream, _bare(BLACK.sub(BARE_TEXT, PLACE.sub(_rounded, _read(stream)))))


def _read(stream: pikepdf.Stream) -> bytes:
    return bytes(stream.get_stream_buffer())


def _write(stream: Any, content: bytes) -> None:
    stream.write(zlib.compress(content, 9), filter=pikepdf.Name.FlateDecode)


def _lean_tag(tag: Any) -> None:
    """A heading says its text twice: in the page and here."""
    if "/T" in tag:
        del tag["/T"]


def _lean_link(link: Any) -> None:
    link.Rect = pikepdf.Array([round(float(side)) for side in link.Rect])


def _lean_target(target: Any) -> None:
    """Where a link leads: a page, /XYZ, left, top, 0."""
    target[2], target[3] = round(float(target[2])), round(float(target[3]))


def _lean_font(font: Any) -> None:
    if "/ToUnicode" in font:
        _write(font.ToUnicode, COMMENTS.sub(b"", _read(font.ToUnicode)))


LEANER: dict[str, Callable[[Any], None]] = {"/StructElem": _lean_tag, "/Annot": _lean_link, "/Font": _lean_font}


def _rounded(place: re.Match[bytes]) -> bytes:
    """A place to a tenth of a point."""
    return b" ".join(f"{float(number):.1f}".removesuffix(".0").encode() for number in place.groups())


def _bare(content: bytes) -> bytes:
    """With letters of strings as bare bytes."""
    parts = HEXADECIMAL.sub(_literal, content).split(rb"\\")  # an escaped backslash begins no escape
    for escape, byte in ESCAPES.items():
        parts = [part.replace(escape, byte) for part in parts]
    return rb"\\".join(parts)


def _literal(pairs: re.Match[bytes]) -> bytes:
    letters = bytes.fromhex(pairs[1].decode())
    for byte, escape in KEPT:
        letters = letters.replace(byte, escape)
    return b"(" + letters + b")"


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
