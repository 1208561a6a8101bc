"""From a document to a finished PDF, in memory: Typst lays it out and tags it, pikepdf packs it.

PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) are asked of Typst, which refuses what would break them. Dates come
from the document, never from the clock, and the file's identity from its content: the same input, the same bytes.
"""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

import segno
import typst

from coursekit.print_notes import brought_together, notes_at_the_end
from coursekit.print_pack import Draft

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

STANDARDS = ["ua-1", "a-2a"]
ONE_LETTER = b'#set document(title: "x")\n#set text(font: "Libertinus Serif")\n#json("letter.json")'
LAST_LATIN = 0x1EFF  # the print fonts have all letters up to here
AWAY = re.compile(r"footnote away from its call: ([\w-]+)")  # the template's own words
TRIES = 24  # changes for footnotes on the page of their calls, before they go to the end


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
        best = Draft(self._set(document, images), document)
        for step in document["look"]["tight"]:
            if best.crumbs.body <= step["body"] or best.crumbs.answers <= step["answers"]:
                closer = Draft(self._set({**document, "look": document["look"] | step["look"]}, images), document)
                best = closer if closer.pages < best.pages else best
        return best.packed(), best.pages

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


def qr_code(text: str) -> bytes:
    """An SVG of the QR code of an address, error correction M."""
    target = io.BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="svg", xmldecl=False, scale=4, border=2)
    return target.getvalue()
