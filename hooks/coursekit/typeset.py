"""From a document to a finished PDF, in memory: Typst lays it out and tags it, pikepdf packs it.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) are asked of Typst, which refuses what would break them. Dates come
from the document, never from the clock, and the file's identity from its content: the same input, the same bytes.
"""

from __future__ import annotations

import io
import json
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import typst

from coursekit.print_notes import brought_together, notes_at_the_end
from coursekit.print_pack import lean_tags, packed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pikepdf

STANDARDS = ["ua-1", "a-2a"]
ONE_LETTER = b'#set document(title: "x")\n#set text(font: "Libertinus Serif")\n#json("letter.json")'
LAST_LATIN = 0x1EFF  # the print fonts have all letters up to here
AWAY = re.compile(r"footnote away from its call: ([\w-]+)")  # the template's own words
FEW = re.compile(r"few lines on the last page of (\d+)")
TRIES = 24  # changes for footnotes on the page of their calls, before they go to the end


class Unprintable(Exception):
    """A document that cannot be set: the compiler's words, the texts no font has, the images that do not open."""

    def __init__(self, words: str, texts: tuple[str, ...] = (), images: tuple[str, ...] = ()) -> None:
        super().__init__(words)
        self.words, self.texts, self.images = words, texts, images


class FewLines(Exception):
    """A document whose last page, or last page before the answers, has a few lines only."""

    def __init__(self, pages: int) -> None:
        super().__init__(f"{pages} pages")
        self.pages = pages


class Room(Protocol):
    """A folder of a press's own, with what it prints: all the compiler can read."""

    @property
    def folder(self) -> str:
        """Its path."""

    def put(self, name: str, content: bytes) -> None:
        """Write a file into it."""

    def pdf(self, content: bytes) -> pikepdf.Pdf:
        """A PDF to be packed."""


class Press:
    """A reused compiler with one template; not to be shared between threads."""

    def __init__(self, template: bytes, room: Room) -> None:
        """`template` is the Typst source; images to print are put into the room before.

        Everything goes through files: what is handed over in memory, the compiler reads as markup first. Only the
        compiler's own fonts are used, so that every machine prints the same.
        """
        self._room = room
        room.put("main.typ", template)
        self._compiler: Any = typst.Compiler(f"{room.folder}/main.typ", root=room.folder, ignore_system_fonts=True)

    def pdf(self, document: Mapping[str, Any], images: Collection[str] = ()) -> tuple[bytes, int]:
        """The PDF and its number of pages; `images` names those it has. Raises Unprintable."""
        try:
            return self._packed(self._set(document, images))
        except FewLines as few:
            closer = self._packed(self._set(_settled(document, document["look"]["tight"]), images))
            return closer if closer[1] < few.pages else self._packed(self._set(_settled(document), images))

    def _set(self, document: Mapping[str, Any], images: Collection[str]) -> bytes:
        """The PDF with each footnote on the page of its call, or all at the end."""
        body = document["body"]
        for _ in range(TRIES):
            try:
                return self._compiled({**document, "body": body})
            except typst.TypstError as error:
                away, few = AWAY.search(str(error)), FEW.search(str(error))
                if few and not away:
                    raise FewLines(int(few[1])) from error
                if not away:
                    raise self.refusal(str(error), document, images) from error
            body = brought_together(body, away[1])
            if body is None:
                break
        return self._compiled(_settled(document) | {"body": notes_at_the_end(document["body"])})

    def _compiled(self, document: Mapping[str, Any]) -> bytes:
        self._room.put("doc.json", json.dumps(document, ensure_ascii=False).encode())
        if document["qr"]:
            self._room.put("qr.svg", qr_code(document["qr"]))
        return bytes(self._compiler.compile(format="pdf", pdf_standards=STANDARDS))

    def _packed(self, raw: bytes) -> tuple[bytes, int]:
        with self._room.pdf(lean_tags(raw)) as pdf:
            return packed(pdf)

    def refusal(self, words: str, document: Mapping[str, Any], images: Collection[str]) -> Unprintable:
        """All that stands in the way: the compiler stops at the first letter, and does not say at which image."""
        text = json.dumps(document, ensure_ascii=False)
        foreign = dict.fromkeys(letter for letter in text if ord(letter) > LAST_LATIN)
        letters = tuple(letter for letter in foreign if not self._has(letter))
        return Unprintable(words, letters, tuple(name for name in images if not self._opens(name)))

    @cached_property
    def _other(self) -> Any:
        """A compiler for what is tried apart."""
        return typst.Compiler(root=self._room.folder, ignore_system_fonts=True)

    def _opens(self, name: str) -> bool:
        return self._compiles({"main.typ": f'#image("{name}")'.encode()})

    def _has(self, letter: str) -> bool:
        return self._compiles({"main.typ": ONE_LETTER, "letter.json": json.dumps(letter).encode()}, STANDARDS)

    def _compiles(self, files: Mapping[str, bytes], standards: list[str] | None = None) -> bool:
        try:
            self._other.compile(input=dict(files), format="pdf", pdf_standards=standards or [])
        except typst.TypstError:
            return False
        return True


def _settled(document: Mapping[str, Any], measures: Mapping[str, float] | None = None) -> dict[str, Any]:
    """The document in these measures, a last page of a few lines or not."""
    return {**document, "look": {**document["look"], **(measures or {}), "few": []}}


def qr_code(text: str) -> bytes:
    """An SVG of the QR code of an address, error correction M."""
    import segno  # noqa: PLC0415 (takes a while, and only a site with an address needs it)

    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="svg", xmldecl=False, scale=4, border=2)
    return target.getvalue()
