"""A finished PDF from the compiler's: the same pages and tags in fewer bytes.

Objects go into compressed streams, each byte of a string is written as one byte instead of up to four, places are
rounded to a tenth of a point, letters are not moved by less than a dot, tags do not say what may be left unsaid, and
the metadata keeps what is asked for: title, author, dates, language and which standards the file keeps. (The packer
leaves metadata uncompressed, so each word of it costs its length.)
"""

from __future__ import annotations

import io
import re
import zlib
from functools import lru_cache
from typing import Any

import pikepdf

LEAST_KERN = 16  # thousandths of the letters' size: at 12 pt a dot of a printer with 300 dots an inch is 20
# How Typst places what it draws, and a run of black text.
PLACED = re.compile(
    rb"q 1 0 0 -1 ([\d.]+) ([\d.]+) cm(?:/c0 cs 0 scn\nBT 0 Tr(/f\d+ [\d.]+ Tf) 1 0 0 -1 0 0 Tm([^\n]*)\nET\nQ\n)?"
)
KERN = re.compile(rb"\)(-?\d+(?:\.\d+)?)\(")  # thousandths of the letters' size, between two strings
# Letters of a string: bytes in hexadecimal, bytes with an escape; and what must keep one.
HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f]{2,})>")
KEPT = ((b"\\", rb"\\"), (b"(", rb"\("), (b")", rb"\)"), (b"\r", rb"\r"))
ESCAPED = re.compile(rb"\\(?:[\\()r]|015)")
# What may be left unsaid: that a tag is one, a heading's text, how raised letters and cells look, parts of a point in
# where a link stands and where it leads. Where a table or a figure stands is said (ISO 32000-1, table 344).
# (Each begins with letters, not with a look back: only then are they found fast.)
UNSAID = (
    re.compile(rb"(/Type/StructElem/S/H\d/P \d+ 0 R)/T(?:<[0-9A-F]*>|\((?:\\.|[^\\()])*\))", re.DOTALL),
    re.compile(rb"(/P \d+ 0 R)/A\[<</O/Layout/BaselineShift [^>]*>>\]"),
    re.compile(rb"(/O/Table[^>]*>>)<</O/Layout/BorderColor[^>]*>>"),
    re.compile(rb"/Type/StructElem()(?=/S/)"),
)
TARGETS = (re.compile(rb"(/XYZ )([\d.]+ [\d.]+)(?= 0\])"), re.compile(rb"(/Link/Rect\[)([\d. ]+)(?=\])"))
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


def lean_tags(raw: bytes) -> bytes:
    """What the compiler made without what its tags may leave unsaid; every object stands where it stood."""
    tags, stream, rest = raw.partition(b"stream\n")  # tags and links come before fonts and pages
    for needless in UNSAID:
        tags = needless.sub(_blank, tags)
    for target in TARGETS:
        tags = target.sub(_whole, tags)
    return tags + stream + rest


def packed(pdf: pikepdf.Pdf) -> tuple[bytes, int]:
    """The finished file of a compiler's with lean tags, and its number of pages."""
    _make_lean(pdf)
    file = io.BytesIO()
    pdf.save(
        file,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
        fix_metadata_version=False,  # it is right, and would be written anew
    )
    return file.getvalue(), len(pdf.pages)


def _make_lean(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo.Suspects  # false, which goes without saying, and some readers take for an error
    metadata: Any = pdf.Root.Metadata
    told = SPACE.sub(b"", _read(metadata))
    for needless in (HISTORY, KNOWN, UNUSED):
        told = needless.sub(b"", told)
    metadata.write(told)
    fonts: dict[Any, Any] = {}
    for page in pdf.pages:
        resources: Any = page.resources
        fonts |= {font.objgen: font for font in resources.get("/Font", {}).values()}
        for stream in _streams(page):
            _write(stream, KERN.sub(_seen, _bare(PLACED.sub(_lean_text, _read(stream)))))
    for font in fonts.values():
        _write(font.ToUnicode, COMMENTS.sub(b"", _read(font.ToUnicode)))


def _read(stream: pikepdf.Stream) -> bytes:
    return bytes(stream.get_stream_buffer())


def _write(stream: Any, content: bytes) -> None:
    stream.write(zlib.compress(content, 9), filter=pikepdf.Name.FlateDecode)


def _blank(found: re.Match[bytes]) -> bytes:
    """The same number of bytes, so that all that follows stands where the file says it stands."""
    return found[1].ljust(len(found[0]))


def _whole(target: re.Match[bytes]) -> bytes:
    """Places in whole points, in the same number of bytes."""
    return target[1] + b" ".join(b"%d" % round(float(place)) for place in target[2].split()).ljust(len(target[2]))


def _lean_text(placed: re.Match[bytes]) -> bytes:
    """Places in tenths of a point, and black text without what goes without saying."""
    left, low, font, letters = placed.groups()
    if font is None:
        return b"q 1 0 0 -1 %s %s cm" % (_tenth(left), _tenth(low))
    return b"BT%s 1 0 0 1 %s %s Tm%s ET\n" % (font, _tenth(left), _tenth(low), letters)


@lru_cache(maxsize=4096)  # lines begin at the same places on every page
def _tenth(number: bytes) -> bytes:
    """A number of points to a tenth."""
    return f"{float(number):.1f}".removesuffix(".0").encode()


def _seen(kern: re.Match[bytes]) -> bytes:
    """A space between letters that can be seen, in whole numbers; else the two strings as one."""
    number = round(float(kern[1]))
    return b")%d(" % number if abs(number) >= LEAST_KERN else b""


def _bare(content: bytes) -> bytes:
    """With letters of strings as bare bytes."""
    content = ESCAPED.sub(_twice, HEXADECIMAL.sub(_literal, content))
    return content.decode("unicode_escape").encode("latin-1")  # of all ways to undo escapes the fastest by far


def _twice(escape: re.Match[bytes]) -> bytes:
    return escape[0].replace(b"\\", rb"\134")


def _literal(pairs: re.Match[bytes]) -> bytes:
    letters = bytes.fromhex(pairs[1].decode())
    for byte, escape in KEPT:
        letters = letters.replace(byte, escape)
    return b"(" + letters + b")"


def _streams(page: pikepdf.Page) -> list[Any]:
    content: Any = page.Contents
    return list(content) if isinstance(content, pikepdf.Array) else [content]
