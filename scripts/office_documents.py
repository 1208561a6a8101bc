"""Word and OpenDocument files, and web pages: to sanitised HTML, and from there to blocks.

Both office formats are zips. A new one is made that holds only the parts with text in them, each read up to a limit: so
macros, pictures, embedded files and what a zip bomb unfolds to never reach the converter.
"""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import nh3
import pypandoc
from coursekit.documents.html_blocks import html_blocks
from environment import clean_variables
from messages import Stop

if TYPE_CHECKING:
    from coursekit.documents.blocks import Block

MOST_UNPACKED = 60_000_000  # bytes of XML: a book of 10,000 pages
SECONDS = 60
_MEMORY = "-M1g"
_PARTS = {
    ".docx": re.compile(
        r"\[Content_Types\]\.xml|_rels/\.rels|word/(?:document|footnotes|endnotes|styles|numbering)\.xml|word/_rels/document\.xml\.rels"
    ),
    ".odt": re.compile(r"mimetype|META-INF/manifest\.xml|content\.xml|styles\.xml"),
}
_MAIN = {".docx": "word/document.xml", ".odt": "content.xml"}
_MACROS = re.compile(r"vbaProject\.bin$|^Basic/|^Scripts/")
_PICTURE = re.compile(r"word/media/[\w.-]+$|Pictures/[\w.-]+$")  # a dot stands for each: its place is told
_DOT = bytes.fromhex("47494638396101000100000000002c00000000010001000002024c01003b")  # one pixel, GIF
_OUTSIDE = re.compile(rb"TargetMode=\"External\"|xlink:href=\"https?:")
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_KEPT = """
p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tr td th blockquote pre section aside article main
header footer nav center figure figcaption caption em i strong b sup sub br a span u font hr img
"""
_DROPPED = """
script style iframe object svg math template noscript form button title head select textarea audio video canvas
"""
TAGS, WITHOUT = set(_KEPT.split()), set(_DROPPED.split())
_NAMED = {"id", "name"}  # footnotes are found by them
_SPANS = {"colspan", "rowspan"}
_ACTIVE = re.compile(
    r"<\s*(?:script|iframe|object|embed)\b|\son\w+\s*=|(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE
)


def sanitised(html: str) -> str:
    """HTML with nothing in it but text, its structure, and links inside the page."""
    own = {"a": {"href"}, "td": _SPANS, "th": _SPANS}
    attributes = {tag: _NAMED | own.get(tag, set()) for tag in TAGS}
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags=WITHOUT,
        attributes=attributes,
        url_schemes=set(),
        link_rel=None,
        strip_comments=True,
    )


def html_of_page(html: str) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks of a web page."""
    return html_blocks(sanitised(html)), ("left-out-active",) if _ACTIVE.search(html) else ()


def blocks_of_office(data: bytes, path: Path) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks of a Word or OpenDocument file."""
    ending = path.suffix.lower()
    clean, left_out = _clean(data, path, ending)
    return html_blocks(sanitised(_converted(clean, path, ending))), left_out


def _clean(data: bytes, path: Path, ending: str) -> tuple[bytes, tuple[str, ...]]:
    """The same file with nothing but its text; what was left out that its reader might miss."""
    room, left = io.BytesIO(), MOST_UNPACKED
    is_outside = False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(room, "w") as new:
            names = [info.filename for info in old.infolist()]
            for info in old.infolist():
                if _PICTURE.match(info.filename):
                    new.writestr(info.filename, _DOT)
                if not _PARTS[ending].fullmatch(info.filename):
                    continue
                part = _part(old, info, left, path)
                left -= len(part)
                is_outside = is_outside or bool(_OUTSIDE.search(part))
                new.writestr(info.filename, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise Stop("document-damaged", path=path, detail=type(error).__name__) from None
    if _MAIN[ending] not in names:
        raise Stop("document-damaged", path=path, detail=_MAIN[ending])
    told = {"left-out-macros": any(_MACROS.search(name) for name in names), "left-out-links": is_outside}
    return room.getvalue(), tuple(key for key, is_so in told.items() if is_so)


def _part(file: zipfile.ZipFile, info: zipfile.ZipInfo, left: int, path: Path) -> bytes:
    if info.flag_bits & 1:
        raise Stop("document-locked", path=path)
    with file.open(info) as stream:
        part = stream.read(left + 1)
    if len(part) > left:
        raise Stop("document-bomb", path=path, limit=MOST_UNPACKED // 1_000_000)
    if _ENTITIES.search(part):
        raise Stop("document-damaged", path=path, detail="<!ENTITY")
    if info.filename == "META-INF/manifest.xml" and b"encryption-data" in part:
        raise Stop("document-locked", path=path)
    return part


def _converted(data: bytes, path: Path, ending: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, f"document{ending}")
        copy.write_bytes(data)
        limits = ["+RTS", _MEMORY, "-RTS", "--sandbox"]
        command = [pypandoc.get_pandoc_path(), *limits, "-f", ending[1:], "-t", "html", "--wrap=none", str(copy)]
        try:
            done = subprocess.run(
                command, cwd=folder, env=clean_variables(), capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise Stop("document-slow", path=path, seconds=SECONDS) from None
    if done.returncode:
        detail = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise Stop("document-damaged", path=path, detail=detail[-1][:200] if detail else str(done.returncode))
    return done.stdout.decode("utf-8", errors="replace")
