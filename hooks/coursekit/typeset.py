"""From a document to a finished PDF, in memory: Typst lays it out and tags it, pikepdf packs it.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) are asked of Typst, which refuses what would break them. Dates come
from the document, never from the clock, and the file's identity from its content: the same input, the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import pikepdf
import segno
import typst

if TYPE_CHECKING:
    from collections.abc import Mapping

STANDARDS = ["ua-1", "a-2a"]
NO_GLYPH = re.compile(r'the text [`"]*(?P<text>.+?)[`"]* could not be displayed with font')


class Unprintable(Exception):
    """A document that cannot be set; `text` is what no font has, or "" with the compiler's own words in args."""

    def __init__(self, words: str, text: str = "") -> None:
        super().__init__(words)
        self.text = text


class Press:
    """A reused compiler with one template; not to be shared between threads."""

    def __init__(self, template: bytes) -> None:
        """`template` is the Typst source; only the compiler's own fonts are used, so every machine prints the same."""
        self._template = template
        self._compiler: Any = typst.Compiler(ignore_system_fonts=True)

    def pdf(self, document: Mapping[str, Any], images: Mapping[str, bytes]) -> tuple[bytes, int]:
        """The PDF and its number of pages. Raises Unprintable."""
        text = json.dumps(document, ensure_ascii=False).encode()
        files = {"main.typ": self._template, "doc.json": text, **images}
        if document["qr"]:
            files["qr.svg"] = qr_code(document["address"])
        try:
            raw = self._compiler.compile(input=files, format="pdf", pdf_standards=STANDARDS)
        except typst.TypstError as error:
            found = NO_GLYPH.search(str(error))
            raise Unprintable(str(error), found["text"] if found else "") from error
        return packed(raw)


def key(template: bytes, document: Mapping[str, Any], images: Mapping[str, bytes]) -> str:
    """A hash of all that a handout's bytes depend on."""
    whole = hashlib.sha256(template + json.dumps(document, ensure_ascii=False, sort_keys=True).encode())
    for name, content in sorted(images.items()):
        whole.update(name.encode() + hashlib.sha256(content).digest())
    whole.update(" ".join(version(tool) for tool in ("typst", "pikepdf", "segno")).encode())
    return whole.hexdigest()


def packed(raw: bytes) -> tuple[bytes, int]:
    """A PDF with its objects in compressed streams, and its number of pages."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        target = io.BytesIO()
        pdf.save(
            target,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
        )
        return target.getvalue(), len(pdf.pages)


def qr_code(text: str) -> bytes:
    """An SVG of the QR code of an address, error correction M."""
    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="svg", xmldecl=False, scale=4, border=2)
    return target.getvalue()
