"""Lists in dictionary order: the topics, which are five lists of fixed letters, and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import TOPIC_PAGES
from coursekit.catalogue.listed import Listed, listed, pages_of, share
from coursekit.collation import first_letter, plain_letter, sort_key
from coursekit.dividing import Entry
from coursekit.model import Kind
from coursekit.once import once
from coursekit.paths import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.dividing import Part
    from coursekit.markdown_source import Heading
    from coursekit.model import Course, Page


@dataclass(frozen=True)
class Topic:
    """A page, a section of one or a term, under the letter it begins with."""

    text: str
    page_id: str
    anchor: str  # "" for a whole page
    letter: str


@once
def glossary(course: Course, lang: str) -> Listed:
    """The glossary, term by term."""
    other = next((one for one in course.site.editions if one != lang), "")
    terms = sorted(course.terms.values(), key=lambda term: sort_key(term.term[lang]))
    entries = (
        Entry(
            term.term[lang],
            share(term.term[lang] + term.definition[lang] + term.term.get(other, ""), term.key, entries=2),
            term,
            first_letter(term.term[lang]),
        )
        for term in terms
    )
    return listed(course, "glossary", entries, opens=False)


@once
def term_pages(course: Course, lang: str) -> dict[str, str]:
    """The page on which each term of the glossary stands."""
    return pages_of(glossary(course, lang), lambda term: str(term.key))


@once
def topic_lists(course: Course, lang: str) -> dict[str, Listed]:
    """The topics of each page of TOPIC_PAGES."""
    by_page: dict[str, list[Topic]] = {page_id: [] for page_id in TOPIC_PAGES}
    for topic in _topics(course, lang):
        by_page[_topic_page(topic.letter)].append(topic)
    return {
        page_id: listed(course, page_id, (_entry(topic) for topic in topics), opens=False)
        for page_id, topics in by_page.items()
    }


@once
def letter_pages(course: Course, lang: str) -> dict[str, str]:
    """Every letter that has topics, and where they are: the page with all of them, or the one that leads to each."""
    found: dict[str, str] = {}
    for topics in topic_lists(course, lang).values():
        ends: dict[str, tuple[int, int]] = {}
        for place, entry in enumerate(topics.entries):
            first, _ = ends.get(entry.group, (place, place))
            ends[entry.group] = (first, place + 1)
        found |= {letter: _deepest(topics.root, *end).page_id for letter, end in ends.items()}
    return dict(sorted(found.items(), key=lambda pair: sort_key(pair[0])))


def _deepest(part: Part, first: int, last: int) -> Part:
    for kid in part.kids:
        start, stop = kid.reach
        if start <= first and last <= stop:
            return _deepest(kid, first, last)
    return part


def _entry(topic: Topic) -> Entry:
    code = topic.page_id.rpartition("/")[2] + topic.anchor
    return Entry(topic.text, share(topic.text, code), topic, topic.letter)


def _topics(course: Course, lang: str) -> list[Topic]:
    """All topics in dictionary order, each place once."""
    found = dict.fromkeys(_found(course, lang))
    topics = [
        Topic(text[:1].upper() + text[1:], page_id, anchor, first_letter(text)) for text, page_id, anchor in found
    ]
    return sorted(topics, key=lambda one: (sort_key(one.letter), sort_key(one.text), one.page_id, one.anchor))


def _found(course: Course, lang: str) -> Iterator[tuple[str, str, str]]:
    where = term_pages(course, lang)
    yield from ((term.term[lang], where[term.key], term.key) for term in course.terms.values())
    for page in course.edition(lang):
        if page.kind.is_entry:
            yield page.title, page.id, ""
            yield from ((head.text, page.id, head.id) for head in _sections(page))
    yield from ((course.ui[lang][f"path-{way.key}"], way.page_id, "") for way in paths(course))


def _topic_page(letter: str) -> str:
    """The page of TOPIC_PAGES that has a letter: "Đ" stands with "D", a sign or a digit on the first."""
    plain = plain_letter(letter)
    return next((page for page in TOPIC_PAGES if page[-3] <= plain <= page[-1]), TOPIC_PAGES[0])


def _sections(page: Page) -> list[Heading]:
    """The sections a reader sees: not those of speaker notes on a lesson, nor of questions the owner has answered."""
    unseen = [] if page.kind is Kind.GUIDE else [*page.source.boxes_of("notes")]
    unseen += page.source.boxes_of("local")[:1] if page.local_part is not None else ()
    return [
        head
        for head in page.source.headings
        if head.level == 2 and not any(box.line < head.line <= box.line + len(box.body) for box in unseen)
    ]
