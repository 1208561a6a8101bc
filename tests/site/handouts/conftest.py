"""A handout, read as a screen reader reads it: by its tags, header and footer left out."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARK = re.compile(r"[•–]?|\d+\.?|[A-F]\.")  # of a list, a footnote
OPERATORS = "BDC BMC EMC cm Tm Tf Tj TJ"


ENDS = (None, None)
PAGINATION, REPEATED = -1, -2  # marks of what is no content
UNMARKED = -3


@dataclass(eq=False)
class Tag:
    """An element of the structure tree: "P", "H1", "Note", … with its text and elements in order."""

    name: str
    parts: list[Tag | tuple[int, int]]  # a place is a page and the number of its marked content
    pdf: Pdf

    def walk(self) -> Iterator[Tag]:
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.walk()

    def places(self, *without: str) -> Iterator[tuple[int, int]]:
        """The marked contents below; ENDS where a cell begins, for it can stand on the line of the one before."""
        for part in self.parts:
            if not isinstance(part, Tag):
                yield part
            elif part.name not in without:
                yield from [ENDS] if part.name in ("TD", "TH") else []
                yield from part.places(*without)

    def text(self, *without: str) -> str:
        """The text, "\\n" between lines; without the elements of these names."""
        return self.pdf.text(self.places(*without))

    def all(self, *names: str) -> list[Tag]:
        return [tag for tag in self.walk() if tag.name in names]

    @property
    def pages(self) -> set[int]:
        return {page for page, _ in self.places("Note") if page is not None}


@dataclass
class Run:
    """Text set in one go: where it starts, how large it is, what it says."""

    left: float
    baseline: float
    size: float
    text: str


class Pdf:
    """A PDF with its structure."""

    def __init__(self, content: bytes) -> None:
        self.file = pikepdf.open(io.BytesIO(content))
        self._number = {page.obj.objgen: number for number, page in enumerate(self.file.pages)}
        self._maps: dict[tuple[int, int], dict[int, str]] = {}
        self.marked = [self._read(page) for page in self.file.pages]  # per page: mark → runs

    @cached_property
    def root(self) -> Tag:
        (document,) = self.file.Root.StructTreeRoot.K
        return self._tag(document, None)

    def text(self, places) -> str:
        """The text of marked contents, "\\n" where a new line begins."""
        said, last = [], None
        for page, mark in places:
            if page is None:
                said.append("\n")
                continue
            for run in self.marked[page].get(mark, []):
                goes_on = last and last[0] == page and abs(last[1].baseline - run.baseline) < 0.6 * last[1].size
                said.append(run.text if last is None or (goes_on and run.left >= last[1].left) else f"\n{run.text}")
                last = page, run
        return "".join(said)

    def _tag(self, element: pikepdf.Dictionary, page: int | None) -> Tag:
        page = self._number[element.Pg.objgen] if "/Pg" in element else page
        found: list[Tag | tuple[int, int]] = []
        children = element.get("/K", [])
        for child in children if isinstance(children, pikepdf.Array) else [children]:
            if isinstance(child, int):
                found.append((page, child))
            elif child.get("/Type") == "/MCR":
                found.append((self._number[child.Pg.objgen], int(child.MCID)))
            elif "/S" in child:
                found.append(self._tag(child, page))
        tag = Tag(str(element.S).lstrip("/"), found, self)
        if tag.name == "Lbl" and MARK.fullmatch(tag.text()):
            tag.name = "Mark"  # a term of a definition list is a label, too
        return tag

    def _read(self, page: pikepdf.Page) -> dict[int, list[Run]]:
        marks, marked, place, font, size = [UNMARKED], {}, (0.0, 0.0), None, 0.0
        for operands, operator in pikepdf.parse_content_stream(page, OPERATORS):
            name = str(operator)
            if name in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                marks.append(int(properties["/MCID"]) if "/MCID" in properties else _aside(operands, marks[-1]))
            elif name == "EMC":
                marks.pop()
            elif name in ("cm", "Tm"):
                place = (float(operands[4]), float(operands[5])) if any(operands[4:]) else place
            elif name == "Tf":
                font, size = page.Resources.Font[str(operands[0])], float(operands[1])
            else:
                shown = operands[0] if name == "TJ" else operands
                codes = b"".join(bytes(one) for one in shown if isinstance(one, pikepdf.String))
                marked.setdefault(marks[-1], []).append(Run(*place, size, self._letters(font, codes)))
        return marked

    def _letters(self, font: pikepdf.Dictionary, codes: bytes) -> str:
        if font.objgen not in self._maps:
            self._maps[font.objgen] = _to_unicode(font.ToUnicode.read_bytes())
        return "".join(self._maps[font.objgen][int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))


def _aside(operands: list, around: int) -> int:
    """What is not numbered: a header or footer, or another thing that is no content (a table's head, repeated)."""
    if operands[0] != "/Artifact":
        return around
    return PAGINATION if len(operands) > 1 and "/Attached" in operands[1] else REPEATED


def _to_unicode(cmap: bytes) -> dict[int, str]:
    pairs = re.findall(rb"<(\w+)> <(\w+)>", b"".join(re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.DOTALL)))
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


@pytest.fixture(scope="session")
def read_pdf() -> Callable[[bytes], Pdf]:
    """`read_pdf(bytes)`: a handout taken apart; each file once."""
    known: dict[bytes, Pdf] = {}
    return lambda content: known.get(content) or known.setdefault(content, Pdf(content))


@pytest.fixture(scope="session")
def handouts(shipped, read_pdf):
    """Every handout of the shipped course: its name in outputs.json, its page's record, the PDF."""
    return [
        (name, page, read_pdf((shipped.folder / output["url"]).read_bytes()))
        for page in json.loads(shipped.text("outputs.json"))["pages"]
        for name, output in page["outputs"].items()
        if output["url"].endswith(".pdf")
    ]


@pytest.fixture(scope="session")
def ui() -> dict[str, dict[str, str]]:
    """The words of the interface by edition."""
    words = yaml.safe_load((Path(__file__).parents[3] / "content/data/ui.yml").read_text("utf-8"))
    return {lang: {key: text[lang] for key, text in words.items()} for lang in ("vi", "en")}
