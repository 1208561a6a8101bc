"""How a page looks in the light, in the dark and on paper, and how it is passed on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"
WITHOUT_STORAGE = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked"); } });"""
SHARING = "Navigator.prototype.share = (what) => { window.shared = what; return Promise.resolve(); };"
NO_SHARING = "delete Navigator.prototype.share;"


def paper_of(page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


# Light and dark


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_device_until_the_reader_chooses_and_then_stays(open_page, live, scheme) -> None:
    page = open_page(LESSON, color_scheme=scheme)
    before, switch = paper_of(page), page.get_by_role("button", name="Nền sáng / tối")
    expect(switch).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    switch.click()
    chosen = paper_of(page)
    assert chosen != before
    page.reload()
    assert paper_of(page) == chosen
    page.goto(live + "en/")
    assert paper_of(page) == chosen
    page.get_by_role("button", name="Light / dark").click()
    assert paper_of(page) == before


def test_the_theme_can_be_switched_where_storage_is_blocked(new_page, live) -> None:
    page = new_page()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.add_init_script(WITHOUT_STORAGE)
    page.goto(live + LESSON)
    before = paper_of(page)
    page.get_by_role("button", name="Nền sáng / tối").click()
    assert paper_of(page) != before
    assert told == []


# On paper


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_on_paper_there_is_only_the_text_black_on_white(open_page, chosen) -> None:
    page = open_page(LESSON, color_scheme=chosen)
    page.evaluate("(theme) => { document.documentElement.className = theme; }", chosen)
    page.locator(".fact").first.focus()  # a note that is open must not stand on every sheet
    page.emulate_media(media="print")
    for gone in (".top", ".turn", ".tools", ".toc", ".end", ".fact span"):
        for one in page.locator(gone).all():
            expect(one).to_be_hidden()
    assert paper_of(page) == "rgb(255, 255, 255)"
    colours = page.locator("main h1, main h2, main p, main li, main dt, main dd, main a").evaluate_all(
        "(all) => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).color))]"
    )
    assert set(colours) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".box.local")).to_be_visible()


def test_on_paper_the_questions_have_boxes_to_tick_and_no_answers(open_page) -> None:
    page = open_page(LESSON)
    page.emulate_media(media="print")
    options = page.locator(".options summary")
    assert options.count() >= 8
    for option in options.all():
        expect(option).to_be_visible()
        assert "☐" in option.evaluate("(one) => getComputedStyle(one, '::before').content")
    for answer in page.locator(".options p").all():
        expect(answer).to_be_hidden()


@pytest.mark.parametrize("edition", ["", "en/"])
def test_on_paper_the_screens_to_practise_with_are_cards_in_one_piece_without_their_keys(open_page, edition) -> None:
    page = open_page(f"{edition}lessons/practice-screens/")
    page.emulate_media(media="print")
    assert page.locator(".drill").count() == 6
    for card in page.locator(".drill").all():
        expect(card.locator(".screen")).to_be_visible()
        expect(card.locator(":scope > details")).to_be_hidden()
        assert card.evaluate("(one) => getComputedStyle(one).breakInside") == "avoid"
        assert "dashed" in card.evaluate("(one) => getComputedStyle(one).borderStyle")


def test_the_print_button_opens_the_browsers_print_window(open_page) -> None:
    page = open_page(LESSON)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.get_by_role("button", name="In trang này").click()
    assert page.evaluate("window.printed") is True


# Passing it on


def test_share_opens_the_phones_own_sheet_with_title_and_address(new_page, live) -> None:
    page = new_page("phone")
    page.add_init_script(SHARING)
    page.goto(live + LESSON + "#_sources")
    page.get_by_role("button", name="Chia sẻ").click()
    page.wait_for_function("window.shared")
    assert page.evaluate("window.shared") == {"title": page.title(), "url": live + LESSON}


def test_share_copies_the_address_where_there_is_no_sheet(new_page, live) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(NO_SHARING)
    page.goto(live + "en/" + LESSON)
    button = page.locator("button.share")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == live + "en/" + LESSON


def test_share_is_not_offered_where_the_browser_can_do_neither(new_page, live) -> None:
    page = new_page()
    page.add_init_script(NO_SHARING + "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });")
    page.goto(live + LESSON)
    expect(page.get_by_role("button", name="In trang này")).to_be_visible()
    expect(page.locator("button.share")).to_have_count(0)
