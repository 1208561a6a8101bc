"""The page of reading tools beside a document: what was found in it, each with links to its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address, relative
from coursekit.dates import short_date
from coursekit.documents.duties import shortened
from coursekit.documents.passages import bare
from coursekit.documents.study import study_of
from coursekit.documents.study_pages import STUDY, study_ids
from coursekit.reading_time import minutes_of
from coursekit.views.frame import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from coursekit.documents.named import Named
    from coursekit.documents.passages import Passage
    from coursekit.documents.quoted import Quoted
    from coursekit.documents.study import Study
    from coursekit.model import Course

MOST, MOST_ROWS = 40, 80  # of a list, and of the outline: a page stays small however long the document is
_OPENING = 10  # words by which a paragraph without a note is called


@dataclass(frozen=True)
class Part:
    """What stands below one of the document's own headings, or all of it."""

    title: str
    facts: str
    rows: tuple[tuple[Link, str], ...]  # (paragraph, minutes)


@dataclass(frozen=True)
class Found:
    """One thing that was found, and where."""

    lead: str
    text: str
    places: tuple[Link, ...]
    href: str = ""  # of the lead


@dataclass(frozen=True)
class Finds:
    """A list with its title, and how many it leaves out."""

    title: str
    rows: tuple[Found, ...]
    more: str


@dataclass(frozen=True)
class Asked:
    """What is asked of one addressee: each clause with its paragraph."""

    name: str
    rows: tuple[tuple[str, Link], ...]


@dataclass(frozen=True)
class StudyView:
    """All of the page."""

    about: Link
    told: tuple[str, ...]
    total: str
    parts: tuple[Part, ...]
    lists: tuple[Finds, ...]  # of documents, of quotations
    terms: Finds
    asked: tuple[Asked, ...]


def study_view(course: Course, page_id: str, lang: str) -> StudyView:
    """The view of the page of tools beside page `page_id`."""
    maker = _Maker(course, page_id, lang)
    ui, found = course.ui[lang], maker.study
    words = sum(one.words for one in found.passages)
    return StudyView(
        about=Link(maker.there, course.pages[page_id, lang].title),
        told=(ui["study-from-text" if found.is_of_text else "study-from-notes"], ui["study-rules"]),
        total=ui["study-total"].format(n=max(round(minutes_of(words, lang)), 1), words=words),
        parts=tuple(maker.parts()),
        lists=tuple(one for one in (maker.named(), maker.quoted()) if one.rows),
        terms=maker.terms(),
        asked=tuple(maker.asked()),
    )


def study_links(course: Course, lang: str, here: str) -> tuple[Link, ...]:
    """A link to each such page of an edition, for a list that stands at `here`."""
    pages = (course.pages.get((page_id.removesuffix(STUDY), lang)) for page_id in study_ids(course))
    return tuple(
        Link(relative(here, address(course.site, page.id + STUDY, lang)), study_title(course, page.id, lang))
        for page in pages
        if page is not None
    )


def study_title(course: Course, page_id: str, lang: str) -> str:
    """What the page of tools beside a page is called."""
    return course.ui[lang]["study-of"].format(title=course.pages[page_id, lang].title)


class _Maker:
    def __init__(self, course: Course, page_id: str, lang: str) -> None:
        self.course, self.lang = course, lang
        self.study: Study = study_of(course, page_id, lang)
        self.here = address(course.site, page_id + STUDY, lang)
        self.there = relative(self.here, address(course.site, page_id, lang))
        self.titles = {one.name: one.title for one in self.study.passages}

    def word(self, key: str, **values: object) -> str:
        """A word of the interface."""
        return self.course.ui[self.lang][key].format(**values)

    def _label(self, name: str) -> str:
        """How a passage is called for short."""
        if name == "p0":
            return self.word("text-epigraph")
        if re.fullmatch(r"p\d+", name):
            return self.word("text-paragraph", n=name[1:])
        return self.titles.get(name) or name

    def _places(self, names: Iterable[str]) -> tuple[Link, ...]:
        return tuple(Link(f"{self.there}#{name}", self._label(name)) for name in names)

    def _minutes(self, words: int) -> str:
        minutes = round(minutes_of(words, self.lang))
        return self.word("minutes", n=minutes) if minutes else self.word("study-short")

    def parts(self) -> Iterator[Part]:
        """The outline: paragraphs below the document's own headings."""
        groups: list[list[Passage]] = []
        for passage in self.study.passages[:MOST_ROWS]:
            if passage.heading or not groups:
                groups.append([])
            groups[-1].append(passage)
        for group in groups:
            title = group[0].heading
            facts = self._minutes(sum(one.words for one in group)) if title else ""
            yield Part(title, facts, tuple((self._row(one), self._minutes(one.words)) for one in group))

    def _row(self, passage: Passage) -> Link:
        label = self._label(passage.name)
        said = passage.title or f"{shortened(bare(passage.text), _OPENING).removesuffix(' …')} …"
        text = said if label.lower() in said.lower() else f"{label}: {said}"
        return Link(f"{self.there}#{passage.name}", text)

    def _finds(self, title: str, rows: Iterable[Found]) -> Finds:
        every = tuple(rows)
        more = self.word("study-more", n=len(every) - MOST) if len(every) > MOST else ""
        return Finds(title, every[:MOST], more)

    def named(self) -> Finds:
        """The documents that are named, on their dates."""
        return self._finds(self.word("study-named"), (self._document(one) for one in self.study.named))

    def _document(self, one: Named) -> Found:
        when = short_date(self.course.ui[self.lang], *one.day) if one.day else self.word("study-undated")
        who = f" ({one.body})" if one.body and one.body not in one.label else ""
        text = f"{one.label[:1].upper()}{one.label[1:]}{who}" + (f": {one.about}" if one.about else "")
        return Found(when, text, self._places(one.places))

    def quoted(self) -> Finds:
        """What is quoted, and of what work."""
        return self._finds(self.word("study-quoted"), (self._quotation(one) for one in self.study.quoted))

    def _quotation(self, one: Quoted) -> Found:
        said = f"“{one.words}”" if one.words and not one.is_paraphrase else one.words
        ours = f"({self.word('paraphrase')})" if one.is_paraphrase else ""
        return Found("", " ".join(filter(None, (said, ours, one.work))), self._places([one.place]))

    def terms(self) -> Finds:
        """The terms of the glossary, each with its paragraphs."""
        glossary = relative(self.here, address(self.course.site, "glossary", self.lang))
        return self._finds(
            self.word("study-terms"),
            (
                Found(self.course.terms[key].term[self.lang], "", self._places(names), f"{glossary}#{key}")
                for key, names in self.study.terms.items()
            ),
        )

    def asked(self) -> Iterator[Asked]:
        """The duties of each addressee that has any."""
        names: Mapping[str, str] = {rule.key: rule.name.get(self.lang, rule.key) for rule in self.course.study}
        for key, name in names.items():
            rows = [one for one in self.study.duties if one.addressee == key][:MOST]
            if rows:
                yield Asked(name, tuple((one.text, self._places([one.place])[0]) for one in rows))
