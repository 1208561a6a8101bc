"""From a file that somebody was sent to blocks of text: .txt, .md, .html, .docx, .odt, and PDFs that hold text.

Nothing in a file is trusted. It is read up to a size, never run, and asks no host for anything: of a Word file only the
parts that hold its text reach the converter, which runs in its sandbox with bounded memory and time; HTML goes through
a sanitiser, and all that is kept of it is text.
"""

from __future__ import annotations

import codecs
import re
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from coursekit.checks import f012_legacy_encoding
from coursekit.documents.blocks import Block, plain
from coursekit.documents.text_blocks import text_blocks
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_BYTES = 50_000_000
PLAIN = (".txt", ".md")
_SAMPLE = 4096
_MAGIC = (
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".docx"),
    (b"PK\x05\x06", ".docx"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"{\\rtf", ".rtf"),
)
_CHARSET = re.compile(rb"charset=[\"']?\s*([\w-]+)", re.IGNORECASE)


class Read(NamedTuple):
    """A file's blocks, its hash, and what was left out of it (keys of sentences)."""

    blocks: list[Block]
    sha256: str
    left_out: tuple[str, ...] = ()


def needs_packages(name: str) -> bool:
    """Whether reading a file of this name takes more than the standard library."""
    return not name.lower().endswith(PLAIN)


def read_document(path: Path) -> Read:
    """The blocks of a file; Stop says in plain words why there are none."""
    data = _data(path)
    ending = path.suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        raise Stop("document-kind", path=path, known=", ".join(READERS))
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if found != _wanted(ending) and (found or _wanted(ending)):
        key = "document-locked" if found == ".doc" and ending == ".docx" else "document-other-kind"
        raise Stop(key, path=path, ending=ending, found=found or "?")
    blocks, left_out = reader(data, path)
    if not any(block.words for block in blocks):
        raise Stop("document-empty", path=path)
    _check_font(blocks, path)
    return Read(blocks, sha256(data).hexdigest(), left_out)


def _wanted(ending: str) -> str:
    """What the first bytes of such a file say; an OpenDocument file is a zip, as a Word file is."""
    return {".pdf": ".pdf", ".docx": ".docx", ".odt": ".docx"}.get(ending, "")


def _data(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise Stop("no-document", path=path)
        if size > MOST_BYTES:
            raise Stop("document-large", path=path, size=size // 1_000_000, limit=MOST_BYTES // 1_000_000)
        data = path.read_bytes()
    except FileNotFoundError:
        raise Stop("no-document", path=path) from None
    if not data.strip():
        raise Stop("document-empty", path=path)
    return data


def _check_font(blocks: list[Block], path: Path) -> None:
    """Text typed for fonts from before Unicode cannot be read by anybody who lacks them."""
    told = next(f012_legacy_encoding.check("", "\n".join(plain(block.text) for block in blocks)), None)
    if told:
        raise Stop("document-font", path=path, near=dict(told.values)["near"])


def decoded(data: bytes, path: Path) -> str:
    """The text of a text file: UTF-8, or UTF-16 where it says so."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:_SAMPLE])
        raise Stop("document-encoding", path=path, encoding=named[1].decode() if named else "?") from None
    if "\0" in text:
        raise Stop("document-damaged", path=path, detail="\\0")
    return text


def _read_text(data: bytes, path: Path) -> tuple[list[Block], tuple[str, ...]]:
    return text_blocks(decoded(data, path)), ()


def _read_html(data: bytes, path: Path) -> tuple[list[Block], tuple[str, ...]]:
    from office_documents import html_of_page  # noqa: PLC0415 (needs packages that text files do without)

    return html_of_page(decoded(data, path))


def _read_office(data: bytes, path: Path) -> tuple[list[Block], tuple[str, ...]]:
    from office_documents import blocks_of_office  # noqa: PLC0415

    return blocks_of_office(data, path)


def _read_pdf(data: bytes, path: Path) -> tuple[list[Block], tuple[str, ...]]:
    from pdf_documents import blocks_of_pdf  # noqa: PLC0415

    return blocks_of_pdf(data, path), ()


READERS: dict[str, Callable[[bytes, Path], tuple[list[Block], tuple[str, ...]]]] = {
    ".docx": _read_office,
    ".odt": _read_office,
    ".pdf": _read_pdf,
    ".md": _read_text,
    ".txt": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
}
