"""axe-core over every page: WCAG 2.2 AA and its best practices, without one exception."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import SIZES

if TYPE_CHECKING:
    from playwright.sync_api import Page

# One page of every kind, below its edition.
KINDS = {
    "home": "", "plain": "about/", "article": "article/", "study": "article/study/",
    "lesson": "lessons/why-now/", "guide": "guides/branch-90/",
    "unit": "units/unit-1/", "contents": "contents/", "guides": "guides/", "topics": "topics/",
    "glossary": "glossary/", "sources": "sources/", "offline": "offline/",
}  # fmt: skip
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,  # the style is in the page: nothing to fetch first
}
EDITIONS = ("", "en/")
SCHEMES = ("light", "dark")
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"


def violations(page: Page) -> list[str]:
    """What axe finds on a page as it is now: the rule and the elements that break it."""
    found = Axe().run(page, options=OPTIONS).response
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [*KINDS, "404"])
def test_a_page_of_every_kind_is_accessible_light_and_dark_in_both_editions(new_page, live, kind, size) -> None:
    page = new_page(size)
    addresses = ["404.html"] if kind == "404" else [edition + KINDS[kind] for edition in EDITIONS]
    found = {}
    for address in addresses:
        page.goto(live + address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found[address, scheme] = violations(page)
    assert not any(found.values()), {where: what for where, what in found.items() if what}


@pytest.mark.parametrize(("size", "edition", "note"), [("phone", "", ".fact"), ("desktop", "en/", ".term")])
@pytest.mark.parametrize("kind", ["article", "lesson", "guide", "sources"])
def test_it_stays_so_with_everything_opened_that_opens(new_page, live, kind, size, edition, note) -> None:
    page = new_page(size)
    page.goto(live + edition + KINDS[kind])
    page.evaluate(OPEN_ALL)
    if kind != "sources":
        page.locator(note).first.focus()
    found = {}
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found[scheme] = violations(page)
    assert not any(found.values()), {where: what for where, what in found.items() if what}


def test_every_other_page_is_accessible(new_page, live) -> None:
    page = new_page("phone")
    seen = {edition + path for edition, path in product(EDITIONS, KINDS.values())}
    others = [address for address in live.pages() if address not in seen]
    assert others
    found = {}
    for address in others:
        page.goto(live + address)
        found[address] = violations(page)
    assert not any(found.values()), {where: what for where, what in found.items() if what}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_chosen_theme_is_as_readable_as_the_devices_own(new_page, live, scheme) -> None:
    """The button sets another attribute than the device does: its colours are written a second time."""
    page = new_page("phone", color_scheme="dark" if scheme == "light" else "light")
    page.goto(live + KINDS["lesson"])
    page.locator("button.theme").click()
    page.evaluate(OPEN_ALL)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_saving_and_what_comes_of_it_are_accessible(new_page, host, scheme) -> None:
    there, page = host(), new_page("phone", color_scheme=scheme)
    page.goto(there + "en/offline/")
    page.route("**/en/glossary/", lambda _: None)
    page.locator("#course button").first.click()
    page.wait_for_function("() => document.querySelector('progress')?.value > 0.3")
    found = {"saving": violations(page)}
    page.get_by_role("button", name="Stop").click()
    page.get_by_role("button", name="Go on").wait_for()
    found["stopped"] = violations(page)
    page.unroute("**/en/glossary/")
    page.get_by_role("button", name="Go on").click()
    page.locator("#course").get_by_role("button", name="Remove from this device").wait_for()
    found["saved"] = violations(page)
    there.is_cut = True
    page.goto(there + "lessons/first/")
    found["not here"] = violations(page)
    assert not any(found.values()), {where: what for where, what in found.items() if what}


def test_axe_does_find_what_is_wrong(new_page, live) -> None:
    """These tests would be worth nothing if axe had not been loaded."""
    page = new_page()
    page.goto(live.url)
    page.evaluate("document.querySelector('h1').style.color = '#ccc'; document.documentElement.lang = ''")
    found = " ".join(violations(page))
    assert "color-contrast" in found
    assert "html-has-lang" in found
