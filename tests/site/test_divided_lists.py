"""Lists of a course that has grown: going through their pages one meets every entry once.

The course is small and the room on a page smaller still; the same course with all the room is what to compare with.
"""

from __future__ import annotations

import re
from itertools import pairwise
from posixpath import join, normpath
from typing import TYPE_CHECKING

import pytest

from tests.grown_course import ALONE, LESSONS, grown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Element

EDITIONS = {"vi": "", "en": "en/"}
LISTS = (
    *("changes/", "glossary/", "guides/", "coverage/", "offline/"),
    *("paths/step-1/", "units/unit-2/", "topics/h-m/"),
)
PART = re.compile(r"(?:\d[\d-]*/)+")
TAPS = 3


@pytest.fixture(params=EDITIONS)
def prefix(request) -> str:
    return EDITIONS[request.param]


def is_part(root: str, address: str) -> bool:
    """Whether a page is one of those below a list's own."""
    return address.startswith(root) and PART.fullmatch(address[len(root) :]) is not None


def is_in(element: Element, name: str) -> bool:
    """Whether an element stands in one of that class."""
    return any(name in one.classes for one in element.around)


class Reader:
    """Somebody who taps through the pages of a list."""

    def __init__(self, site, read_html) -> None:
        self.page = lambda address: read_html(site.text(address))

    def links(self, address: str, tag: str = "li") -> Iterator[tuple[str, Element]]:
        """The links in such elements of a page's own text, by where they lead."""
        for link in self.page(address).all("a"):
            if link.inside("main") and link.inside(tag):
                path, _, anchor = link["href"].partition("#")
                there = normpath(join("/", address, path)).lstrip("/")
                yield f"{there}/#{anchor}".rstrip("#"), link

    def further(self, root: str, address: str) -> list[str]:
        """The pages further down that a page leads to."""
        return [there for there, _ in self.links(address) if is_part(root, there)]

    def pages(self, root: str, address: str | None = None) -> list[str]:
        """All pages of a list, as one comes to them from its own page."""
        start = root if address is None else address
        return [start, *(one for kid in self.further(root, start) for one in self.pages(root, kid))]

    def entries(self, root: str) -> list[str]:
        """What stands on all of them, in order."""
        found = []
        for address in self.pages(root):
            page = self.page(address)
            if root.endswith("glossary/"):
                found += [term["id"] for term in page.all("dt")]
            elif root.endswith("offline/"):
                found += [pack["id"] for pack in page.all("li") if pack["data-parts"] is not None]
            else:
                found += [there for there, _ in self.links(address) if not is_part(root, there)]
        return [re.sub(r"glossary/\d+/#", "glossary/#", one) for one in found]


@pytest.fixture(scope="module")
def whole(build_site, small_text, read_html) -> Reader:
    return Reader(build_site(grown(small_text)), read_html)


@pytest.fixture
def cut(divided_site, read_html) -> Reader:
    return Reader(divided_site, read_html)


@pytest.mark.parametrize("name", LISTS)
def test_going_through_the_pages_of_a_list_one_meets_every_entry_once_in_its_order(whole, cut, prefix, name) -> None:
    root = prefix + name
    assert whole.pages(root) == [root]
    assert len(cut.pages(root)) > 1
    assert cut.entries(root) == whole.entries(root)


@pytest.mark.parametrize("name", LISTS)
def test_the_pages_of_a_list_lead_on_and_back_and_up(cut, prefix, name) -> None:
    pages = cut.pages(prefix + name)
    turns = {(address, there, link["rel"]) for address in pages for there, link in cut.links(address, "nav")}
    steps = {(here, there) for here, there, rel in turns if rel == "next"}
    filled = [page for page in pages if any(page in step for step in steps)]
    assert sorted(steps) == sorted(pairwise(filled))
    ups = {address: [one for one, link in cut.links(address, "p") if is_in(link, "crumb")][-1] for address in pages[1:]}
    assert all(address in cut.further(prefix + name, up) for address, up in ups.items())
    # Back is where one came from, by the turn or by the way up.
    assert all((there, here, "prev") in turns or ups.get(there) == here for here, there in steps)


def test_every_page_has_a_title_of_its_own(divided_site, cut, prefix) -> None:
    own = [address for address in divided_site.pages() if address.startswith("en/") == bool(prefix)]
    for tag in ("title", "h1"):
        told = [cut.page(address).one(tag).words for address in own]
        assert [words for words in told if told.count(words) > 1] == [], tag


def test_the_other_edition_of_a_page_of_a_list_is_the_list(cut) -> None:
    further = cut.pages("units/unit-2/")[1:]
    switches = [(address, cut.page(address).one("a", class_="lang")["href"]) for address in further]
    assert {normpath(join("/", address, href)) for address, href in switches} == {"/en/units/unit-2"}


def test_any_lesson_is_found_from_the_topics_in_three_taps(cut, prefix) -> None:
    reached = {f"{prefix}topics/"}
    for _ in range(TAPS):
        for address in [one for one in reached if one.startswith(f"{prefix}topics/")]:
            reached |= {there.partition("#")[0] for tag in ("li", "p") for there, _ in cut.links(address, tag)}
    assert {f"{prefix}lessons/more-{number}/" for number in LESSONS} <= reached


def test_a_letter_leads_to_its_place(cut, prefix) -> None:
    for there, _ in cut.links(f"{prefix}topics/", "p"):
        page, _, anchor = there.partition("#")
        assert anchor in cut.page(page).ids, there


def test_the_contents_of_a_large_course_list_units_and_each_unit_its_lessons(cut, prefix) -> None:
    units = [f"{prefix}units/unit-{number}/" for number in (1, 2, *ALONE)]
    assert cut.entries(f"{prefix}contents/") == units
    lessons = {one for unit in units for one in cut.entries(unit)}
    assert {f"{prefix}lessons/more-{number}/" for number in LESSONS} <= lessons


def test_the_home_page_of_a_large_course_names_some_units_and_leads_to_all(cut, prefix) -> None:
    found = [there for there, _ in cut.links(prefix)]
    assert f"{prefix}units/unit-1/" in found
    assert f"{prefix}units/unit-{ALONE[-1]}/" not in found
    assert f"{prefix}contents/" in {there for there, _ in cut.links(prefix, "p")}


def test_a_source_that_many_pages_use_says_how_many_and_leads_to_them(whole, cut, prefix) -> None:
    sources, root = f"{prefix}sources/", f"{prefix}sources/plan/"
    (section,) = [one for one in whole.page(sources).all("section") if one["id"] == "plan"]
    used = [there for there, link in whole.links(sources) if section in link.around and is_in(link, "links")]
    told = [one.words for page in cut.pages(sources) for one in cut.page(page).all("p", class_="facts")]
    assert any(re.search(rf"\b{len(used)}\b", words) for words in told)
    links = [pair for address in cut.pages(root) for pair in cut.links(address)]
    assert [there for there, link in links if is_in(link, "links") and not is_part(root, there)] == used


def test_a_term_is_linked_where_it_stands(cut) -> None:
    found = [there for page in cut.pages("topics/t-z/") for there, _ in cut.links(page)]
    (there,) = [one for one in found if one.endswith("#term-tay")]
    assert "term-tay" in cut.page(there.partition("#")[0]).ids


def test_every_page_of_a_list_can_be_saved_with_the_whole_course(divided_site) -> None:
    saved = "".join(data.decode() for path, data in divided_site.files().items() if path.startswith("offline/vi/"))
    own = [address for address in divided_site.pages() if not address.startswith("en/")]
    assert [address for address in own if f'"{address}"' not in saved] == []


def test_a_page_that_a_list_no_longer_has_leads_to_the_list(build_site, read_html) -> None:
    site = build_site({"data/published-urls.txt": "topics/h-m/7/\nen/changes/2025/9/\nlessons/first/\n"})
    for old, new in (("topics/h-m/7/", "/topics/h-m"), ("en/changes/2025/9/", "/en/changes")):
        assert normpath(join("/", old, read_html(site.text(old)).one("a")["href"])) == new


def test_the_shipped_course_is_not_divided(shipped) -> None:
    lists = r"contents|changes|coverage|glossary|guides|offline|sources|topics/\w-\w|(?:units|paths|sources)/[^/]+"
    further = re.compile(rf"(?:en/)?(?:{lists})/{PART.pattern}")
    assert [address for address in shipped.pages() if further.fullmatch(address)] == []
