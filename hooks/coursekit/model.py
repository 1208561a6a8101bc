"""The domain, said once. Every output is a function of a `Course`.

    Course
    ├── site       Site                the owner's settings (content/data/site.yml)
    ├── ui         {lang: {key: str}}  the words of the interface (ui.yml)
    ├── sources    {key: Source}       documents we draw on
    ├── facts      {key: Fact}         one sourced figure or date each
    ├── quotes     {key: Quote}        one sourced phrase each, in its own language
    ├── terms      {key: Term}         the glossary
    ├── units      (Unit, …)           ordered sets of entries (page ids)
    ├── coverage   (Coverage, …)       each system of the sources → what carries it
    ├── apart      (Apart, …)          what must not meet in one paragraph
    ├── shelf      Shelf               fingerprints of the sources: what stands in them, without their text
    ├── abbreviations {key: Words}     what is typed for short into the search
    ├── changes    (Change, …)         what readers should know is new, newest first
    ├── diagrams   {key: Diagram}      drawings made from facts and paragraphs (diagram.py)
    ├── drills     {key: Drill}        made-up screens to practise on (practice.py)
    ├── placement  {key: Area}         questions to place oneself, by skill area (practice.py)
    ├── study      (StudyRule, …)      words by which things are found in a document (documents/rules.py)
    ├── documents  {(id, lang): Imported}  official texts beside which a page has its notes; the owner's, may be none
    ├── redirects  {old: new}          moved addresses
    └── pages      {(id, lang): Page}  every page that is written, one per edition

A page's id is its folder below content/: "", "about", "article", "lessons/why-now", "guides/branch-90". Its edition is
its language. Text that exists in both languages is a `Words`: {lang: str}.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from coursekit.fingerprint import Shelf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from coursekit.apart import Apart
    from coursekit.change import Change
    from coursekit.coverage import Coverage
    from coursekit.diagram import Diagram
    from coursekit.documents.rules import StudyRule
    from coursekit.documents.text_file import Imported
    from coursekit.markdown_source import MarkdownSource
    from coursekit.practice import Area, Drill
    from coursekit.recording import Recording

LANGUAGES = ("vi", "en")
LEARNERS = ("citizen", "member", "committee", "reporter", "help-team")  # whom a page can be for


class Kind(Enum):
    """What a page is for. The first four are the course's entries and appear in outputs.json."""

    ARTICLE = "article"
    LESSON = "lesson"
    GUIDE = "guide"
    DOCUMENT = "document"
    HOME = "home"
    PAGE = "page"

    @property
    def is_entry(self) -> bool:
        """Whether handouts, decks and packs are made from such a page."""
        return self in (Kind.ARTICLE, Kind.LESSON, Kind.GUIDE, Kind.DOCUMENT)


@dataclass(frozen=True)
class Site:
    """The owner's settings. An unset value is None, and nothing is printed for it."""

    title: Mapping[str, str]
    tagline: Mapping[str, str]
    owner: Mapping[str, str] | None = None
    address: str | None = None  # base URL with a closing slash
    contact: str | None = None  # e-mail address or https URL
    issuer: Mapping[str, str] | None = None
    editions: tuple[str, ...] = LANGUAGES
    required_editions: tuple[str, ...] = LANGUAGES
    editor_language: str = "vi"
    handouts: tuple[str, ...] = ()  # the looks in which pages are printed: a4, large, phone
    offline: bool = True  # whether readers can keep the site on their device; False takes back what they keep

    @property
    def default_edition(self) -> str:
        """The edition at the site's root."""
        return self.editions[0]


@dataclass(frozen=True)
class Slip:
    """A mistake printed in a source, what we use instead, and why."""

    printed: str
    used: str
    why: Mapping[str, str]


@dataclass(frozen=True)
class Source:
    """A document the course draws on."""

    key: str
    line: int
    title: Mapping[str, str]
    short: Mapping[str, str]
    issuer: Mapping[str, str]
    date: date
    language: str
    kind: str  # document | newspaper | article
    number: str | None = None
    published: Mapping[str, str] | None = None
    url: str | None = None
    note: Mapping[str, str] | None = None
    slips: tuple[Slip, ...] = ()


@dataclass(frozen=True)
class Fact:
    """One figure, date or document number with where it comes from."""

    key: str
    line: int
    show: Mapping[str, str]  # as printed in the text of each edition
    about: Mapping[str, str]  # what is counted or dated
    source: str
    place: Mapping[str, str]  # "p5" in both languages for a paragraph of the article, else a few words
    phrase: str  # at most 12 words of the source, in its language
    qualifier: str | None = None  # more-than | nearly | at-least | about | exactly
    population: Mapping[str, str] | None = None
    status: str | None = None  # target | registered | awarded | achieved
    as_of: str | None = None
    claim: str = "reported"  # reported (its source says so) | external (somebody looked it up at an official address)
    url: str | None = None  # of an external fact, and the three that follow
    checked_by: str | None = None
    checked_on: date | None = None
    review_by: date | None = None
    meant_for: tuple[str, ...] = ()  # page ids that will use it (`for:`), written or planned


@dataclass(frozen=True)
class Quote:
    """At most 25 words of a source, in the source's language; the other edition paraphrases."""

    key: str
    line: int
    text: str
    language: str
    speaker: Mapping[str, str]
    source: str
    place: Mapping[str, str]
    paraphrase: Mapping[str, str]


@dataclass(frozen=True)
class Term:
    """A glossary entry."""

    key: str
    line: int
    term: Mapping[str, str]
    definition: Mapping[str, str]
    source: str | None = None


@dataclass(frozen=True)
class Unit:
    """An ordered set of entries."""

    key: str
    line: int
    title: Mapping[str, str]
    summary: Mapping[str, str]
    entries: tuple[str, ...]  # page ids: the article and lessons, in reading order
    guides: tuple[str, ...] = ()  # page ids


@dataclass(frozen=True)
class Page:
    """One page of one edition: its front matter, and its Markdown as scanned."""

    id: str
    kind: Kind
    lang: str
    path: str  # from the project's root, for messages
    title: str
    summary: str
    updated: date
    source: MarkdownSource
    minutes: int | None = None
    step: int | None = None
    roles: tuple[str, ...] = ()  # for whom it is above all; none: for everybody
    objectives: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()  # a guide's lessons (page ids)
    status: str = "published"  # published | draft
    review_by: date | None = None
    audio: str | None = None  # the file beside the page in which it is read aloud
    lines: Mapping[str, int] = field(default_factory=dict)  # front-matter key → its line
    local_part: str | None = None  # the owner's Markdown for the local part, if given
    local_source: MarkdownSource | None = None  # the same, scanned
    opens: Mapping[str, str] = field(
        default_factory=dict
    )  # paragraph → fingerprint of the words its note was written for

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return self.id.rpartition("/")[2]

    @property
    def local_path(self) -> str:
        """Where the owner's local part is, or would be."""
        return self.path.replace("/index.", "/local.")

    @property
    def texts(self) -> tuple[tuple[str, MarkdownSource], ...]:
        """Each Markdown text that ends up on this page, with its path."""
        local = ((self.local_path, self.local_source),) if self.local_source else ()
        return ((self.path, self.source), *local)


@dataclass(frozen=True)
class Course:
    """Everything that was read and found sound."""

    site: Site
    ui: Mapping[str, Mapping[str, str]]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    quotes: Mapping[str, Quote]
    terms: Mapping[str, Term]
    units: tuple[Unit, ...]
    coverage: tuple[Coverage, ...]
    redirects: Mapping[str, str]
    pages: Mapping[tuple[str, str], Page]
    assets: frozenset[str] = frozenset()  # other files below content/, "lessons/x/map.svg"
    recordings: Mapping[str, Recording] = field(default_factory=dict)  # those of them that are sound, by path
    drafts: frozenset[tuple[str, str]] = frozenset()  # (id, lang) of pages left out because they are drafts
    published: tuple[str, ...] = ()  # addresses that were published once (published-urls.txt)
    apart: tuple[Apart, ...] = ()
    shelf: Shelf = field(default_factory=Shelf)
    changes: tuple[Change, ...] = ()
    abbreviations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # typed for short → Words
    diagrams: Mapping[str, Diagram] = field(default_factory=dict)
    drills: Mapping[str, Drill] = field(default_factory=dict)
    placement: Mapping[str, Area] = field(default_factory=dict)
    study: tuple[StudyRule, ...] = ()
    documents: Mapping[tuple[str, str], Imported] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict, init=False, compare=False, repr=False)  # of once.py

    def edition(self, lang: str) -> tuple[Page, ...]:
        """The pages of one edition, by id."""
        return tuple(page for (_, page_lang), page in sorted(self.pages.items()) if page_lang == lang)

    def unit_of(self, page_id: str) -> Unit | None:
        """The unit that lists a page, or None."""
        return next((unit for unit in self.units if page_id in (*unit.entries, *unit.guides)), None)
