"""Pages that lead to other pages: home, units, guides, the whole contents, topics A–Z."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address, relative
from coursekit.catalogue.alphabet import letter_pages, topic_lists
from coursekit.catalogue.places import places
from coursekit.catalogue.reading import contents, home_units
from coursekit.collation import sort_key
from coursekit.model import Kind
from coursekit.views.frame import Link
from coursekit.views.parts import items
from coursekit.views.prices import unit_price
from coursekit.views.rows import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Unit
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
    entries: tuple[Row, ...] = ()
    guides: tuple[Row, ...] = ()
    price: str = ""  # of all its pages and files
    lessons: str = ""  # how many


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
    return replace(
        unit_card(course, unit, lang, here, sizes, outputs=outputs),
        entries=rows(course, unit.entries, lang, here, sizes, outputs=outputs),
        guides=rows(course, unit.guides, lang, here, sizes, outputs=outputs),
    )


def unit_card(
    course: Course, unit: Unit, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> UnitView:
    """One unit without its pages."""
    lessons = sum((page_id, lang) in course.pages for page_id in unit.entries)
    return UnitView(
        lessons=course.ui[lang]["n-lessons"].format(n=lessons),
        href=relative(here, address(course.site, f"units/{unit.key}", lang)),
        title=unit.title[lang],
        summary=unit.summary[lang],
        price=unit_price(course, unit, lang, sizes, outputs or {}),
    )


def unit_page(
    course: Course, unit: Unit, lang: str, page_id: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> UnitView:
    """A unit on its own page, or what stands on a further page of it."""
    here = address(course.site, page_id, lang)
    card = unit_card(course, unit, lang, here, sizes, outputs=outputs)
    found = sections(course, page_id, lang, sizes, outputs=outputs)
    return replace(card, entries=found.get("entries", ()), guides=found.get("guides", ()))


def sections(
    course: Course, page_id: str, lang: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> dict[str, tuple[Row, ...]]:
    """The rows on a page of a list that has sections, by section."""
    here = address(course.site, page_id, lang)
    found: dict[str, list[str]] = {}
    for section, listed_id in items(course, page_id, lang):
        found.setdefault(section, []).append(listed_id)
    return {section: rows(course, tuple(ids), lang, here, sizes, outputs=outputs) for section, ids in found.items()}


def contents_views(course: Course, lang: str, page_id: str, sizes: Sizes, outputs: Outputs) -> dict[str, Any]:
    """The units on a page of the contents, in order: with their pages, or in a large course without."""
    here, is_brief = address(course.site, page_id, lang), contents(course, lang).is_brief
    view = unit_card if is_brief else unit_view
    found = items(course, page_id, lang)
    return {
        "units": tuple(view(course, unit, lang, here, sizes, outputs=outputs) for unit in found),
        "is_brief": is_brief,
    }


def home_views(course: Course, lang: str, sizes: Sizes, outputs: Outputs) -> tuple[UnitView, ...]:
    """The units that the home page names."""
    here = address(course.site, "", lang)
    return tuple(unit_card(course, unit, lang, here, sizes, outputs=outputs) for unit in home_units(course, lang))


def rest_of_home(course: Course, lang: str) -> Link | None:
    """Where all units are, in a course with too many for the home page."""
    if len(home_units(course, lang)) == len(course.units):
        return None
    there = relative(address(course.site, "", lang), address(course.site, "contents", lang))
    return Link(there, course.ui[lang]["all-units"].format(n=len(course.units)))


def document_rows(
    course: Course, lang: str, here: str, sizes: Sizes, *, outputs: Outputs | None = None
) -> tuple[Row, ...]:
    """All documents besides the article, by the names of their folders."""
    ids = sorted({page.id for page in course.pages.values() if page.kind is Kind.DOCUMENT})
    return rows(course, tuple(ids), lang, here, sizes, outputs=outputs)


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

    All of them, or those that stand on a page of the topics; links start from that page.
    """
    here = address(course.site, page_id, lang)
    if page_id == "topics":
        found = [entry.item for one in topic_lists(course, lang).values() for entry in one.entries]
    else:
        found = list(items(course, page_id, lang))
    groups: dict[str, list[Link]] = {}
    for topic in found:
        there = relative(here, address(course.site, topic.page_id, lang))
        groups.setdefault(topic.letter, []).append(Link(f"{there}#{topic.anchor}".rstrip("#"), topic.text))
    return tuple(
        Letter(letter, letter_anchor(letter), tuple(links))
        for letter, links in sorted(groups.items(), key=lambda item: sort_key(item[0]))
    )


def letter_links(course: Course, lang: str, page_id: str) -> tuple[Link, ...]:
    """Every letter that has topics, as a link from a page to where they are."""
    here = address(course.site, page_id, lang)
    return tuple(
        Link(f"{relative(here, address(course.site, there, lang))}#{letter_anchor(letter)}", letter)
        for letter, there in letter_pages(course, lang).items()
    )


def letter_anchors(course: Course, lang: str, page_id: str) -> dict[str, str]:
    """The anchors of letters on a page that only leads to their topics, by the page that the letter begins on."""
    place = places(course, lang)[page_id]
    if not place.part.kids:
        return {}
    first = {entry.group: number for number, entry in reversed(list(enumerate(place.listed.entries)))}
    begins = [first[letter] for letter, there in letter_pages(course, lang).items() if there == page_id]
    return {
        kid.page_id: letter_anchor(place.listed.entries[at].group)
        for kid in place.part.kids
        for at in begins
        if kid.reach[0] <= at < kid.reach[1]
    }


def letter_anchor(letter: str) -> str:
    """The anchor of a letter."""
    return f"letter-{ord(letter):x}"


def topic_shelves(course: Course, lang: str) -> tuple[Link, ...]:
    """In a very large course: the pages that lead to the topics, so that any is three taps from the first page."""
    here = address(course.site, "topics", lang)
    return tuple(
        Link(relative(here, address(course.site, kid.page_id, lang)), kid.label)
        for one in topic_lists(course, lang).values()
        for kid in one.root.kids
        if kid.kids
    )
