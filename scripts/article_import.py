"""What import-article and verify-article share: a file and a course → the text of one of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.content_paths import document_path, in_messages
from coursekit.documents.accounts import unaccounted
from coursekit.documents.assembly import Assembled, assemble
from coursekit.documents.blocks import plain
from coursekit.documents.finding import Found, NotFound, find
from coursekit.documents.stored import read_corrections, read_imported
from coursekit.documents.suspects import WORD, Suspect, suspects
from coursekit.nearest import nearest
from document_reading import Read, read_document
from messages import Stop

from content import check_content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coursekit.documents.corrections import Decision
    from coursekit.documents.text_file import Imported
    from coursekit.model import Course, Page, Source
    from coursekit.problem import Problem
    from front_door import Arguments, Context

SHOWN = 8  # words of a beginning or an end
_QUOTED = re.compile("“([^”]+)”")


@dataclass(frozen=True)
class Place:
    """Where an imported text belongs."""

    root: Path
    page: Page
    course: Course
    lang: str  # of the text

    def name(self, what: str) -> str:
        """The file of the text, or of the decisions about it, from the project's root."""
        return in_messages(document_path(self.page.id, what, self.lang))

    @property
    def title(self) -> str:
        """How the document is called: what the page's title has in quotation marks, else all of it."""
        quoted = _QUOTED.search(self.page.title)
        return quoted[1] if quoted else self.page.title

    def imported(self, problems: list[Problem]) -> Imported | None:
        """The text that is there."""
        path = self.root / self.name("text")
        return read_imported(self.name("text"), path.read_text(encoding="utf-8"), problems) if path.is_file() else None

    def decisions(self) -> list[Decision]:
        """What was decided before; a file that cannot be read must not be written over."""
        path, problems = self.root / self.name("corrections"), list["Problem"]()
        found = (
            read_corrections(self.name("corrections"), path.read_text(encoding="utf-8"), problems)
            if path.is_file()
            else []
        )
        if problems:
            raise Stop("article-unreadable", problem=problems[0].text(self.course.site.editor_language))
        return found


@dataclass(frozen=True)
class Reading:
    """A document found in a file."""

    read: Read
    found: Found
    assembled: Assembled


def add_place(parser: Arguments) -> None:
    """The arguments that both commands have."""
    parser.add_argument("file")
    parser.add_argument("--edition", choices=("vi", "en"))
    parser.add_argument("--document", metavar="FOLDER")


def place_of(context: Context, edition: str | None, document: str | None) -> Place:
    """The page that an import is for."""
    course = check_content(context.root).course
    page_id = f"documents/{document}" if document else "article"
    lang = edition or (course.site.default_edition if course else "vi")
    page = course.pages.get((page_id, lang)) if course else None
    if course is None or page is None:
        raise Stop("article-no-page", path=in_messages(f"{page_id}/index.{lang}.md"))
    return Place(context.root, page, course, lang)


def source_of(course: Course, key: str, lang: str) -> Source:
    """The source of that key."""
    if key not in course.sources:
        near = nearest(key, course.sources)[f"nearest_{lang}"]
        raise Stop("source-unknown", source=key, near=near, known=", ".join(course.sources))
    return course.sources[key]


def reading_of(context: Context, file: Path, title: str, start: str, end: str) -> Reading:
    """Read the file, find the document in it, and see that every word arrived."""
    read = read_document(file)
    try:
        found = find(read.blocks, title, start, end)
    except NotFound as error:
        raise _told(error, context, file, title=title, start=start, end=end) from None
    assembled = assemble(found)
    lost = unaccounted(found.blocks, assembled.text)
    if lost:
        lines = [context.say("verify-difference", near=one.near, found=one.found, used=one.used) for one in lost[:5]]
        raise Stop("article-words-lost", differences="\n".join(lines))
    return Reading(read, found, assembled)


def _told(error: NotFound, context: Context, file: Path, *, title: str, start: str, end: str) -> Stop:
    if error.why == "several":
        places = "\n".join(
            context.say("article-place", place=block.place, words=" ".join(block.words[:SHOWN]))
            for block in error.blocks
        )
        return Stop("article-several", path=file, count=len(error.blocks), places=places)
    if error.why == "no-title":
        return Stop("article-none", title=title, path=file)
    return Stop(f"article-{error.why}", path=file, given=start if error.why == "no-start" else end or "./.")


def suspected(reading: Reading, place: Place, source: Source | None) -> list[Suspect]:
    """The words of a document that a person should look at: known slips of its source, and what looks odd."""
    inside = set(reading.found.blocks)
    around = [block.text for block in reading.read.blocks if block not in inside]
    ours = [page.source.body for page in place.course.edition(place.lang)]
    terms = [
        text for term in place.course.terms.values() for text in (term.term[place.lang], term.definition[place.lang])
    ]
    text = reading.assembled.text
    slips = list(_slips(reading, source)) if source and source.language == place.lang else []
    taken = {(one.paragraph, one.word + step) for one in slips for step in range(len(WORD.findall(one.found)))}
    odd = suspects(text, [*around, *ours, *terms], place.lang)
    every = [*slips, *(one for one in odd if (one.paragraph, one.word) not in taken)]
    order = [part.name for part in text.parts]
    return sorted(every, key=lambda one: (order.index(one.paragraph), one.word))


def _slips(reading: Reading, source: Source) -> Iterator[Suspect]:
    for part in (part for part in reading.assembled.text.parts if part.name):
        text = plain(part.text)
        for slip in source.slips:
            for match in re.finditer(rf"(?<!\w){re.escape(slip.printed)}(?!\w)", text):
                word = len(WORD.findall(text[: match.start()])) + 1
                near = text[max(match.start() - 20, 0) : match.end() + 20].partition(" ")[2].rpartition(" ")[0]
                yield Suspect(part.name, word, slip.printed, slip.used, "slip", near.replace("\n", " "))
