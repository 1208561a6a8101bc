"""From a document to a finished PDF, in memory: Typst lays it out and tags it, pikepdf packs it.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) are asked of Typst, which refuses what would break them. Dates come
from the document, never from the clock, and the file's identity from its content: the same input, the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import pikepdf
import segno
import typst

from coursekit.print_notes import brought_together, notes_at_the_end

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

# The number at the end changes when this module makes other bytes of the same document.
TOOLS = " ".join(f"{tool} {version(tool)}" for tool in ("typst", "pikepdf", "segno")) + " 1"
STANDARDS = ["ua-1", "a-2a"]
ONE_LETTER = b'#set document(title: "x")\n#set text(font: "Libertinus Serif")\n#json("letter.json")'
LAST_LATIN = 0x1EFF  # the print fonts have all letters up to here
AWAY = re.compile(r"footnote away from its call: ([\w-]+)")  # the template's own words
TRIES = 24  # changes for footnotes on the page of their calls, before they go to the end
CRUMBS = 12  # lines that are not worth a page
# How Typst writes what is not content, and where it sets a line.
ARTIFACT = re.compile(rb"/Artifact\b.*?\bEMC", re.DOTALL)
BASELINE = re.compile(rb"1 0 0 -1 [\d.]+ ([\d.]+) cm[^BQ]*BT")


class Unprintable(Exception):
    """A document that cannot be set: the compiler's words, the texts no font has, the images that do not open."""

    def __init__(self, words: str, texts: tuple[str, ...] = (), images: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.words, self.texts, self.images = words, texts, images


class Press:
    """A reused compiler with one template; not to be shared between threads."""

    def __init__(self, template: bytes, root: str) -> None:
        """`template` is the Typst source; `root` is a folder with the images to print, all the compiler can read.

        Only the compiler's own fonts are used, so that every machine prints the same.
        """
        self._template = template
        self._compiler: Any = typst.Compiler(root=root, ignore_system_fonts=True)

    def pdf(self, document: Mapping[str, Any], images: Collection[str] = ()) -> tuple[bytes, int]:
        """The PDF and its number of pages; `images` names those it has. Raises Unprintable."""
        best = packed(self._set(document, images), document)
        for step in document["look"]["tight"] if best.ends_in_crumbs else ():
            closer = packed(self._set({**document, "look": document["look"] | step}, images), document)
            best = closer if closer.pages < best.pages else best
            if not best.ends_in_crumbs:
                break
        return best.content, best.pages

    def _set(self, document: Mapping[str, Any], images: Collection[str]) -> bytes:
        """The PDF with each footnote on the page of its call, or all at the end."""
        body = document["body"]
        for _ in range(TRIES):
            try:
                return self._compiled({**document, "body": body})
            except typst.TypstError as error:
                away = AWAY.search(str(error))
                if not away:
                    raise self.refusal(str(error), document, images) from error
            body = brought_together(body, away[1])
            if body is None:
                break
        return self._compiled({**document, "body": notes_at_the_end(document["body"])})

    def _compiled(self, document: Mapping[str, Any]) -> bytes:
        files = {"main.typ": self._template, "doc.json": json.dumps(document, ensure_ascii=False).encode()}
        if document["qr"]:
            files["qr.svg"] = qr_code(document["qr"])
        return bytes(self._compiler.compile(input=files, format="pdf", pdf_standards=STANDARDS))

    def refusal(self, words: str, document: Mapping[str, Any], images: Collection[str]) -> Unprintable:
        """All that stands in the way: the compiler stops at the first letter, and does not say at which image."""
        text = json.dumps(document, ensure_ascii=False)
        foreign = dict.fromkeys(letter for letter in text if ord(letter) > LAST_LATIN)
        letters = tuple(letter for letter in foreign if not self._has(letter))
        return Unprintable(words, letters, tuple(name for name in images if not self._opens(name)))

    def _opens(self, name: str) -> bool:
        return self._compiles({"main.typ": f'#image("{name}")'.encode()})

    def _has(self, letter: str) -> bool:
        return self._compiles({"main.typ": ONE_LETTER, "letter.json": json.dumps(letter).encode()}, STANDARDS)

    def _compiles(self, files: Mapping[str, bytes], standards: list[str] | None = None) -> bool:
        try:
            self._compiler.compile(input=dict(files), format="pdf", pdf_standards=standards or [])
        except typst.TypstError:
            return False
        return True


def stamp(code: str, template: bytes) -> str:
    """A hash of what all handouts depend on besides the course: code, template, tools."""
    return hashlib.sha256(f"{code} {TOOLS} ".encode() + template).hexdigest()


def key(template: bytes, document: Mapping[str, Any], images: Mapping[str, bytes]) -> str:
    """A hash of all that a handout's bytes depend on."""
    whole = hashlib.sha256(template + json.dumps(document, ensure_ascii=False, sort_keys=True).encode())
    for name, content in sorted(images.items()):
        whole.update(name.encode() + hashlib.sha256(content).digest())
    whole.update(TOOLS.encode())
    return whole.hexdigest()


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
        target = io.BytesIO()
        pdf.save(
            target, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True
        )
        return Packed(target.getvalue(), len(pdf.pages), crumbs)


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


def qr_code(text: str) -> bytes:
    """An SVG of the QR code of an address, error correction M."""
    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="svg", xmldecl=False, scale=4, border=2)
    return target.getvalue()
