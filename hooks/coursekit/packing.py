"""The copies of a text file that a static server sends in its place: Brotli (.br) and gzip (.gz), packed once and well.

A host that does not know them sends the file itself: nothing links to a copy, and no file is there as a copy only.
"""

from __future__ import annotations

import gzip
import hashlib
import zlib

import brotli

TEXT_ENDINGS = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest", ".vtt", ".ics")
COPY_ENDINGS = (".br", ".gz")
BEST_BROTLI, BEST_GZIP = 11, 9
_STAMP = f"{brotli.__version__} {zlib.ZLIB_RUNTIME_VERSION}".encode()  # another packer, other bytes
_UNKNOWN_SYSTEM = b"\xff"


def is_text(path: str) -> bool:
    """Whether a published file gets copies; images and PDFs are packed already."""
    return path.lower().endswith(TEXT_ENDINGS)


def is_copy(path: str) -> bool:
    """Whether a file of the site is a copy of the one beside it."""
    return path.endswith(COPY_ENDINGS)


def key(content: bytes) -> str:
    """What names the copies of a file in a store: the same for the same bytes and the same packers."""
    return hashlib.sha256(_STAMP + b"\0" + content).hexdigest()[:32]


def packed(content: bytes, ending: str) -> bytes:
    """A copy's bytes, the same on every system: no time in them, and no name of the system."""
    if ending == ".br":
        data: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=BEST_BROTLI)
        return data
    data = gzip.compress(content, BEST_GZIP, mtime=0)
    return data[:9] + _UNKNOWN_SYSTEM + data[10:]


def is_sound(copy: bytes, content: bytes, ending: str) -> bool:
    """Whether a copy gives its file back: a store on a disk may be damaged."""
    try:
        unpacked: bytes = brotli.decompress(copy) if ending == ".br" else gzip.decompress(copy)
    except (brotli.error, OSError, EOFError, zlib.error):
        return False
    return unpacked == content
