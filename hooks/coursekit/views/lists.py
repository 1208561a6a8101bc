"""Pages that lead to other pages: home, units, guides, the whole contents, topics A–Z."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import TOPIC_PAGES, address, relative
from coursekit.collation import first_letter, plain_letter, sort_key
from coursekit.model import Kind
from coursekit.views.frame import Link
from coursekit.views.prices import unit_price
from coursekit.views.rows import rows
from coursekit.views.ways import path_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.markdown_source import Heading
    from coursekit.model import Course, Page, Unit
    from coursekit.outputs import Output
    from coursekit.views.rows import Row

    Outputs = Mapping[tuple[str, str], Mapping[str, Output]]
    Sizes = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Door:
    """One answer to "Who are you?": where it leads and why."""

    href: str
    name: str
    text: str


@dataclass(frozen=True)
class UnitView:
    """A unit with its entries."""

    href: str
    title: str
    summary: str
    entries: tuple[Row, ...]
    guides: tuple[Row, ...]
    price: str = ""  # of all its pages and files


@dataclass(frozen=True)
class Letter:
    """The topics under one letter."""

    letter: str
    anchor: str
    links: tuple[Link, ...]


def unit_view(
    course: Course, unit: Unit, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> UnitView:
    """One unit as a list that stands at address `here`."""
    return UnitView(
        href=relative(here, address(course.site, f"units/{unit.key}", lang)),
        title=unit.title[lang],
        summary=unit.summary[lang],
        entries=rows(course, unit.entries, lang, here, sizes, outputs=outputs),
        guides=rows(course, unit.guides, lang, here, sizes, outputs=outputs),
        price=unit_price(course, unit, lang, sizes, outputs or {}),
    )


def unit_views(
    course: Course, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> tuple[UnitView, ...]:
    """All units in order."""
    return tuple(unit_view(course, unit, lang, here, sizes, outputs=outputs) for unit in course.units)


def guide_rows(
    course: Course, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> tuple[Row, ...]:
    """All guides, as the units order them."""
    ordered = [page_id for unit in course.units for page_id in unit.guides]
    return rows(course, tuple(dict.fromkeys(ordered)), lang, here, sizes, outputs=outputs)


def doors(course: Course, lang: str) -> tuple[Door, ...]:
    """Reporter, branch, learner: each to the first useful thing there is for them."""
    here = address(course.site, "", lang)
    ui = course.ui[lang]
    targets = {"reporter": _first(course, Kind.ARTICLE), "branch": _first(course, Kind.GUIDE),
               "learner": _first(course, Kind.LESSON)}  # fmt: skip
    return tuple(
        Door(
            href=relative(here, address(course.site, target or "contents", lang)),
            name=ui[f"door-{who}"],
            text=ui[f"door-{who}-text"],
        )
        for who, target in targets.items()
    )


def _first(course: Course, kind: Kind) -> str | None:
    for unit in course.units:
        for page_id in (*unit.entries, *unit.guides):
            page = next((course.pages[page_id, lang] for lang in course.site.editions
                         if (page_id, lang) in course.pages), None)  # fmt: skip
            if page is not None and page.kind is kind:
                return page_id
    return None


def topics(course: Course, lang: str, page_id: str = "topics") -> tuple[Letter, ...]:
    """Entries, sections and glossary terms under their first letters, in dictionary order.

    All of them, or those of a page of TOPIC_PAGES; links start from that page.
    """
    site = course.site
    here = address(site, page_id, lang)
    glossary = relative(here, address(site, "glossary", lang))
    links = {(term.term[lang], f"{glossary}#{term.key}") for term in course.terms.values()}
    for page in course.edition(lang):
        if page.kind.is_entry:
            there = relative(here, address(site, page.id, lang))
            links.add((page.title, there))
            links |= {(head.text, f"{there}#{head.id}") for head in _sections(page)}
    links |= {(way.text, way.href) for way, _ in path_links(course, lang, here)}
    return _by_letter(
        [
            Link(href, text[:1].upper() + text[1:])
            for text, href in links
            if page_id not in TOPIC_PAGES or _topic_page(first_letter(text)) == page_id
        ]
    )


def letter_links(course: Course, lang: str, page_id: str) -> tuple[Link, ...]:
    """Every letter that has topics, as a link from a page to where they are."""
    site = course.site
    here = address(site, page_id, lang)
    found = {first_letter(text) for text in _topic_texts(course, lang)}
    return tuple(
        Link(f"{relative(here, address(site, _topic_page(letter), lang))}#{_anchor(letter)}", letter)
        for letter in sorted(found, key=sort_key)
    )


def _topic_texts(course: Course, lang: str) -> Iterator[str]:
    yield from (term.term[lang] for term in course.terms.values())
    for page in course.edition(lang):
        if page.kind.is_entry:
            yield page.title
            yield from (head.text for head in _sections(page))
    yield from (way.text for way, _ in path_links(course, lang, ""))


def _topic_page(letter: str) -> str:
    """The page of TOPIC_PAGES that has a letter: "Đ" stands with "D", a sign or a digit on the first."""
    plain = plain_letter(letter)
    return next((page for page in TOPIC_PAGES if page[-3] <= plain <= page[-1]), TOPIC_PAGES[0])


def _anchor(letter: str) -> str:
    return f"letter-{ord(letter):x}"


def _sections(page: Page) -> list[Heading]:
    """The sections a reader sees: not those of speaker notes on a lesson, nor of questions the owner has answered."""
    unseen = [] if page.kind is Kind.GUIDE else [*page.source.boxes_of("notes")]
    unseen += page.source.boxes_of("local")[:1] if page.local_part is not None else ()
    return [
        head
        for head in page.source.headings
        if head.level == 2 and not any(box.line < head.line <= box.line + len(box.body) for box in unseen)
    ]


def _by_letter(links: list[Link]) -> tuple[Letter, ...]:
    groups: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda one: (sort_key(one.text), one.href)):
        groups.setdefault(first_letter(link.text), []).append(link)
    return tuple(
        Letter(letter, _anchor(letter), tuple(found))
        for letter, found in sorted(groups.items(), key=lambda item: sort_key(item[0]))
    )
