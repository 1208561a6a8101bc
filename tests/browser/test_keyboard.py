"""Notes, options and tables by keyboard and by touch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"


def outline_of_focus(page) -> str:
    return page.evaluate("getComputedStyle(document.activeElement).outlineStyle")


def press_until(page, selector: str, key: str = "Tab", limit: int = 60):
    """Press a key until the focus is on such an element."""
    for _ in range(limit):
        page.keyboard.press(key)
        if page.evaluate("(one) => document.activeElement.matches(one)", selector):
            return page.locator(":focus")
    message = f"{key} never came to {selector}"
    raise AssertionError(message)


@pytest.mark.parametrize("address", ["", LESSON, "en/topics/"])
def test_the_first_stop_of_the_keyboard_skips_to_the_text(open_page, address) -> None:
    page = open_page(address, "phone")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to the text" if address.startswith("en") else "Đến phần nội dung")
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_wherever_the_keyboard_stops_can_be_seen(open_page) -> None:
    page = open_page(LESSON)
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_be_in_viewport()
        assert outline_of_focus(page) == "solid", page.evaluate("document.activeElement.outerHTML")
        stops.append(page.evaluate("document.activeElement.outerHTML"))
    assert len(set(stops)) > 20


def test_the_note_of_a_figure_opens_when_the_keyboard_comes_to_it_and_escape_closes_it(open_page) -> None:
    page = open_page(LESSON)
    fact = press_until(page, ".fact")
    note = page.locator(".fact").first.locator("span")
    expect(note).to_be_in_viewport(ratio=1)
    expect(note).to_contain_text("205-KH/TU")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(fact).to_have_count(0)  # nothing has the focus
    page.keyboard.press("Tab")  # and it goes on from where it was
    assert page.evaluate("document.querySelector('.fact').compareDocumentPosition(document.activeElement) & 4")


def test_escape_closes_a_note_that_is_only_pointed_at_and_pointing_again_opens_it(open_page) -> None:
    page = open_page(LESSON, "desktop")
    term = page.locator(".term").first
    term.hover()
    expect(term.locator("span")).to_be_visible()
    page.keyboard.press("Escape")
    expect(term.locator("span")).to_be_hidden()
    page.locator("h1").hover()
    term.hover()
    expect(term.locator("span")).to_be_visible()


def test_the_definition_of_a_term_opens_on_a_tap_and_closes_with_the_next_tap_elsewhere(open_page) -> None:
    page = open_page(LESSON, "phone", has_touch=True)
    term = page.locator(".term").first
    term.tap()
    expect(term.locator("span")).to_be_in_viewport(ratio=1)
    page.locator("h1").tap()
    expect(term.locator("span")).to_be_hidden()


def test_the_longest_note_fits_a_small_screen_with_large_text(open_page) -> None:
    page = open_page("article/", "phone")
    page.set_viewport_size({"width": 320, "height": 568})
    page.add_style_tag(content="html { font-size: 200% }")
    lengths = page.locator(".fact span").evaluate_all("(all) => all.map((one) => one.textContent.length)")
    fact = page.locator(".fact").nth(lengths.index(max(lengths)))
    fact.focus()
    note = fact.locator("span")
    box = note.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 568
    assert box["x"] + box["width"] <= 320
    page.keyboard.press("Tab")  # what does not fit is scrolled, by keyboard too
    page.keyboard.press("End")
    page.wait_for_function(
        "(one) => one.scrollTop + one.clientHeight >= one.scrollHeight - 2", arg=note.element_handle()
    )


def test_an_option_opens_with_enter_and_says_whether_it_fits(open_page) -> None:
    page = open_page(LESSON)
    option = page.locator(".options details").first
    option.locator("summary").focus()
    expect(option.locator("p")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(option.locator("p")).to_be_visible()
    expect(option.locator("p")).to_contain_text(re.compile("Đúng|Chưa đúng"))
    page.keyboard.press("Enter")
    expect(option.locator("p")).to_be_hidden()


def test_a_wide_table_is_scrolled_inside_its_frame_by_keyboard(new_page, serve, build_site, small_text) -> None:
    wide = "\n| " + " | ".join(f"Column {number}" for number in range(12)) + " |\n|" + "---|" * 12 + "\n|" + " x |" * 12
    path = "about/index.en.md"
    page = new_page("phone")
    page.goto(serve(build_site({path: small_text(path) + wide + "\n"})) + "en/about/")
    frame = page.get_by_role("group", name="Wide table: swipe sideways to see it all")
    frame.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    scrolled = (
        "(one) => new Promise((done) => { const look = () => one.scrollLeft ? done() : setTimeout(look, 20); look(); })"
    )
    frame.evaluate(scrolled)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
