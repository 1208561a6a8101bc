"""The annotated edition: an imported text and a page's notes, paragraph by paragraph, as HTML.

A note is what stands below a heading whose id is a paragraph's name (p5). Text and note of a paragraph are put into one
section of that id, so that links to it hold whether the text is there or not. Every sign of the text is escaped: it
is words and a few marks, whatever the document was.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.dates import long_date
from coursekit.documents.blocks import CALL, CALL_END, EM, EM_END, STRONG, STRONG_END
from coursekit.documents.tables import cells_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.documents.assembly import Part, Text
    from coursekit.documents.text_file import Imported
    from coursekit.model import Course

VIEWS = {"both": " checked", "text": ' id="_t"', "notes": ' id="_n"'}  # what the style asks for
_CUT = re.compile(r'(?=<h2\b|<div class="footnote"|<section class="(?:terms|sources)")')
# A drawing whose cells lead to the paragraphs: with the text every paragraph has its link, and the bytes are needed.
_DIAGRAM = re.compile(r'<figure class="diagram">(?:(?!</figure>).)*?href="#p0"(?:(?!</figure>).)*</figure>', re.DOTALL)
_HEADING = re.compile(r'<h2 id="(p\d+)">(.*?)</h2>', re.DOTALL)
_CALL = re.compile(f"{CALL}(\\d+){CALL_END}")
_MARKS = {EM: "<em>", EM_END: "</em>", STRONG: "<b>", STRONG_END: "</b>", "\n": "<br>"}


@dataclass(frozen=True)
class Edition:
    """What the page says besides text and notes: words, the text's language, the day it was imported."""

    ui: Mapping[str, str]
    lang: str  # of the text
    page_lang: str
    imported: date
    source: str = ""  # what the document's source is called for short

    @property
    def of_text(self) -> str:
        """What says that a piece is in another language than the page."""
        return "" if self.lang == self.page_lang else f' lang="{self.lang}"'


def annotated(notes: str, document: Imported, edition: Edition) -> str:
    """The page's rendered notes with the text beside them."""
    pieces = _CUT.split(_DIAGRAM.sub("", notes))
    found = {match[1]: piece for piece in pieces if (match := _HEADING.match(piece))}
    names = [part.name for part in document.text.parts if part.name]
    text = "".join(_pairs(document.text, found, edition))
    before: list[str] = []
    after: list[str] = []
    seen = False
    for piece in pieces:
        match = _HEADING.match(piece)
        if match and match[1] in names:
            seen = True
            continue
        (after if seen else before).append(piece)
    if not seen:  # no note on any paragraph: what the page says comes first
        before, after = pieces, []
    return "".join(
        (
            _views(edition),
            *before,
            text,
            _notes(document.text, edition),
            _provenance(document, edition),
            "</div>",
            *after,
        )
    )


def _views(edition: Edition) -> str:
    """The three views, as radio buttons: they work by style alone, and what is printed is what is seen."""
    ui = edition.ui
    choices = "".join(
        f'<label><input type="radio" name="v"{more}>{html.escape(ui[f"view-{view}"])}</label>'
        for view, more in VIEWS.items()
    )
    return f"<fieldset><legend>{html.escape(ui['views'])}</legend>{choices}</fieldset>"


def _pairs(text: Text, notes: Mapping[str, str], edition: Edition) -> Iterator[str]:
    """A section for each paragraph; lines without a name go with the one after them, the last with the last."""
    lines: list[str] = []
    parts = [part for part in text.parts if part.kind != "title"]
    last = max((place for place, part in enumerate(parts) if part.name), default=-1)
    for place, part in enumerate(parts):
        if not part.name:
            lines.append(_line(part))
            continue
        lines.append(_paragraph(part, edition))
        if place == last:
            lines += [_line(one) for one in parts[place + 1 :]]
        yield _pair(part.name, "".join(lines), notes.get(part.name, ""), edition)
        lines = []
        if place == last:
            return


def _line(part: Part) -> str:
    """A heading, the byline, the signature."""
    text = marked(part.text)
    return f"<p><b>{text}</b></p>" if part.kind == "heading" else f"<p>{text}</p>"


def _paragraph(part: Part, edition: Edition) -> str:
    """The paragraph below its number, which is the link to it."""
    ui = edition.ui
    name = ui["text-epigraph"] if part.name == "p0" else ui["text-paragraph"].format(n=part.name[1:])
    said = _table(part.text) if part.kind == "table" else f"<p>{marked(part.text)}</p>"
    return f'<a href="#{part.name}">{html.escape(name)}</a>{said}'


def _table(text: str) -> str:
    """A table, which scrolls inside itself."""
    head, rows = cells_of(text)
    first = f"<thead><tr>{''.join(f'<th>{marked(cell)}</th>' for cell in head)}</tr></thead>" if head else ""
    rest = "".join(f"<tr>{''.join(f'<td>{marked(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="table" tabindex="0" role="group"><table>{first}<tbody>{rest}</tbody></table></div>'


def _pair(name: str, said: str, note: str, edition: Edition) -> str:
    match = _HEADING.match(note)
    head, rest = (f"<h2>{match[2]}</h2>", note[match.end() :]) if match else ("", "")
    beside = f"<div>{rest}</div>" if rest.strip() else ""
    return (
        f'<section class="pair" id="{name}">{head}<div class="box said"{edition.of_text}>{said}</div>{beside}</section>'
    )


def marked(text: str) -> str:
    """A text with marks as HTML."""
    escaped = html.escape(text, quote=False)
    for sign, tag in _MARKS.items():
        escaped = escaped.replace(sign, tag)
    return _CALL.sub(r'<sup><a href="#fn:t\1">\1</a></sup>', escaped)


def _notes(text: Text, edition: Edition) -> str:
    if not text.notes:
        return '<div class="footnote said">'
    rows = "".join(f'<li id="fn:t{number}">{marked(note)}</li>' for number, note in enumerate(text.notes, 1))
    ui = edition.ui
    title = html.escape(ui["text-notes"])
    return f'<div class="footnote said"><p class="box-title">{title}</p><ol{edition.of_text}>{rows}</ol>'


def _provenance(document: Imported, edition: Edition) -> str:
    """From which file the text is, when it was taken over, and every word that was changed."""
    known, ui = document.provenance, edition.ui
    told = ui["provenance"].format(
        document=known.document, date=long_date(edition.imported, ui), words=known.words, sha256=known.sha256
    )
    changed = "; ".join(f"{one.paragraph}: {one.found} → {one.used}" for one in known.corrections)
    more = ui["corrected"].format(words=changed) if changed else ui["uncorrected"]
    images = ui["images-left-out"].format(places=", ".join(known.images)) if known.images else ""
    source = ui["provenance-source"].format(source=edition.source) if edition.source else ""
    return f"<p>{html.escape(' '.join(filter(None, (told, source, more, images))))}</p>"


def with_text(course: Course, page_id: str, lang: str, notes: str) -> str:
    """A page's rendered notes with the imported text beside them; as they are where there is none.

    Where the text is in the other edition's language only, this edition says where it can be read.
    """
    ui = course.ui[lang]
    document = course.documents.get((page_id, lang))
    if document is not None:
        known = document.provenance
        source = course.sources.get(known.source or "")
        imported = date.fromisoformat(known.imported)
        return annotated(notes, document, Edition(ui, lang, lang, imported, source.short[lang] if source else ""))
    other = next((one for one in course.site.editions if (page_id, one) in course.documents), None)
    if other is None or (page_id, lang) not in course.pages:
        return notes
    there = relative(address(course.site, page_id, lang), address(course.site, page_id, other))
    return f'<p><a href="{there}" hreflang="{other}">{html.escape(ui["text-elsewhere"])}</a></p>{notes}'
