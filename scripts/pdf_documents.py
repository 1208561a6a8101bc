"""PDFs: the letters of every page with where they stand, by PDFium; what they mean is the library's business."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from coursekit.documents.pdf_blocks import pdf_blocks
from coursekit.documents.pdf_lines import Letter
from messages import Stop
from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.documents.blocks import Block

MOST_PAGES = 1000
LEAST_LETTERS = 20  # a page: fewer are the stamp that a scanner leaves
LEAST_IMAGE = 24  # points on each side
SCAN = 0.8  # of the page
_NO_LETTER = (0, 0xFFFE, 0xFFFF)
_PRIVATE = range(0xE000, 0xF900)  # signs that only one font knows
_NAME = 256
_TAIL = 4096


def blocks_of_pdf(data: bytes, path: Path) -> list[Block]:
    """The blocks of a PDF that holds text."""
    if b"%%EOF" not in data[-_TAIL:]:  # PDFium would make do with the pages that arrived
        raise Stop("document-damaged", path=path, detail="%%EOF")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        key = "document-locked" if error.err_code == raw.FPDF_ERR_PASSWORD else "document-damaged"
        raise Stop(key, path=path, detail="PDF") from None
    try:
        count = len(document)
        if not 0 < count <= MOST_PAGES:
            raise Stop("document-long", path=path, pages=count, limit=MOST_PAGES)
        height = document[0].get_height()
        pages = [list(_letters(document[number])) for number in range(count)]
        images = [(number + 1, top) for number in range(count) for top in _images(document[number])]
    except pdfium.PdfiumError:
        raise Stop("document-damaged", path=path, detail="PDF") from None
    finally:
        document.close()
    if sum(map(len, pages)) < LEAST_LETTERS * count:
        raise Stop("document-scan", path=path)
    return pdf_blocks(pages, height, images)


def _images(page: pdfium.PdfPage) -> Iterator[float]:
    """The upper edge of every picture that somebody would miss: no line, no logo's dot, no scan of the whole page."""
    width, height = page.get_size()
    for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = one.get_bounds()
        is_scan = (right - left) * (top - bottom) > width * height * SCAN
        if not is_scan and min(right - left, top - bottom) >= LEAST_IMAGE:
            yield top


def _letters(page: pdfium.PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        if raw.FPDFText_IsHyphen(text, place) == 1:
            code = ord("-")  # at a line's end, where PDFium takes it for a mark of division
        if code in _NO_LETTER or code in _PRIVATE:
            continue
        raw.FPDFText_GetCharBox(text, place, left, right, bottom, top)
        raw.FPDFText_GetFontInfo(text, place, name, _NAME, flags)
        font = name.value.lower()
        yield Letter(
            chr(code), left.value, bottom.value, right.value, top.value, raw.FPDFText_GetFontSize(text, place),
            b"bold" in font, b"italic" in font or b"oblique" in font,
        )  # fmt: skip
