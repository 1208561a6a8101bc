"""What a reader does with a page: by touch, by keyboard, on paper, without a network, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"
FOCUSED = "() => document.activeElement"
WITHOUT_STORAGE = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked"); } });"""
SHARING = "Navigator.prototype.share = (what) => { window.shared = what; return Promise.resolve(); };"
NO_SHARING = "delete Navigator.prototype.share;"


def paper_of(page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


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


# By keyboard


@pytest.mark.parametrize("address", ["", LESSON, "en/topics/"])
def test_the_first_stop_of_the_keyboard_skips_to_the_text(open_page, address) -> None:
    page = open_page(address, "phone")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to the text" if address.startswith("en") else "Đến phần nội dung")
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()
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
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


# Two editions


@pytest.mark.parametrize("address", ["", "about/", "article/", LESSON, "guides/branch-90/", "units/unit-1/", "topics/"])
def test_the_language_switch_leads_to_the_same_page_and_back(open_page, live, address) -> None:
    page = open_page(address)
    vietnamese = page.locator("h1").inner_text()
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(live + f"en/{address}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).not_to_have_text(vietnamese)
    page.get_by_role("link", name="Tiếng Việt", exact=True).click()
    expect(page).to_have_url(live + address)
    expect(page.locator("h1")).to_have_text(vietnamese)


def test_from_home_each_door_leads_to_its_first_useful_thing(open_page, live) -> None:
    page = open_page("", "phone")
    for door, there in (("Báo cáo viên", "article/"), ("Bí thư", "guides/branch-90/"), ("Người học", LESSON)):
        page.goto(live.url)
        page.get_by_role("listitem").filter(has_text=door).first.get_by_role("link").click()
        expect(page).to_have_url(live + there)


def test_a_citation_mark_leads_to_its_source_and_on_to_all_that_is_known_of_it(open_page, live) -> None:
    page = open_page("en/" + LESSON)
    page.get_by_role("link", name="Source 1").first.click()
    source = page.locator("section.sources li").first
    expect(source).to_be_in_viewport()
    source.get_by_role("link").click()
    expect(page).to_have_url(re.compile(re.escape(live + "en/sources/") + "#[a-z0-9-]+$"))
    expect(page.locator(".source:target h2")).to_be_in_viewport()


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
    page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", chosen)
    page.locator(".fact").first.focus()  # a note that is open must not stand on every sheet
    page.emulate_media(media="print")
    for gone in (".top", ".turn", ".tools", ".toc", ".end", ".cite-this", ".fact span"):
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
    expect(page.locator("button.share")).to_be_hidden()


# From a folder


def test_from_a_folder_without_a_network_one_walks_from_home_through_a_lesson_and_back(new_page, shipped) -> None:
    page = new_page("phone", offline=True)
    asked, troubles = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: request.failure != "net::ERR_ABORTED" and troubles.append(request.url))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    home = (shipped.folder / "index.html").as_uri()

    def expect_at(path: str) -> None:
        expect(page).to_have_url(shipped.folder.as_uri() + "/" + path)
        expect(page.locator("h1")).to_be_visible()

    page.goto(home)
    page.get_by_role("listitem").filter(has_text="Người học").first.get_by_role("link").click()
    expect_at(f"{LESSON}index.html")
    page.get_by_role("link", name="Trang sau").click()
    expect_at("lessons/what-still-falls-short/index.html")
    page.get_by_role("link", name="English", exact=True).click()
    expect_at("en/lessons/what-still-falls-short/index.html")
    page.locator("section.sources a").first.click()
    expect(page.locator(".source:target")).to_be_in_viewport()
    page.get_by_role("navigation", name="Main menu").get_by_role("link", name="Topics").click()
    expect_at("en/topics/index.html")
    page.get_by_role("link", name="Lifelong Learning", exact=True).click()
    expect_at("en/index.html")
    page.get_by_role("link", name="Tiếng Việt", exact=True).click()
    expect(page).to_have_url(home)
    assert all(url.startswith(("file:", "data:")) for url in asked)
    assert troubles == []


# Without JavaScript


@pytest.fixture
def plain_page(open_page):
    """A page in a browser that runs no scripts."""
    return lambda address, size="phone": open_page(address, size, java_script_enabled=False)


def test_without_javascript_everything_can_be_read_and_nothing_is_offered_that_would_not_work(plain_page) -> None:
    page = plain_page(LESSON)
    for part in ("h1", ".lead", ".objectives", ".key-points", ".discussion", ".practice", ".local", ".self-check"):
        expect(page.locator(part).first).to_be_visible()
    for button in page.locator("button").all():
        expect(button).to_be_hidden()


def test_without_javascript_options_unfold_and_notes_open(plain_page) -> None:
    page = plain_page(LESSON, "desktop")
    option = page.locator(".options details").first
    option.locator("summary").click()
    expect(option.locator("p")).to_be_visible()
    fact = page.locator(".fact").first
    fact.click()
    expect(fact.locator("span")).to_be_in_viewport(ratio=1)


def test_without_javascript_one_finds_ones_way(plain_page, live) -> None:
    page = plain_page("")
    page.get_by_role("navigation", name="Các mục chính").get_by_role("link", name="Mục lục").click()
    expect(page).to_have_url(live + "contents/")
    page.locator(".rows a").nth(1).click()
    expect(page).to_have_url(live + LESSON)
    page.get_by_role("link", name="Trang sau").click()
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(live + "en/lessons/what-still-falls-short/")


# A wrong address


@pytest.fixture(scope="module")
def below(build_site, small_text, serve):
    """A small site that lives in a sub-folder."""
    site = small_text("data/site.yml") + "address: https://example.vn/hoc/\n"
    moved = "lessons/old/: lessons/first/\n"
    return serve(build_site({"data/site.yml": site, "data/redirects.yml": moved}), prefix="/hoc/")


@pytest.mark.parametrize("wrong", ["no-such-page", "en/lessons/no/such/page/"])
def test_at_a_wrong_address_of_any_depth_one_is_told_so_in_both_languages_and_finds_home(
    new_page, below, wrong
) -> None:
    page = new_page("phone")
    missing: list[str] = []
    page.on("response", lambda answer: answer.status >= 400 and missing.append(answer.url))
    answer = page.goto(below + wrong)
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Không tìm thấy trang")
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    expect(page.get_by_role("button", name="Nền sáng / tối")).to_be_visible()  # the script was found
    page.get_by_role("link", name="Home", exact=True).click()
    expect(page).to_have_url(below + "en/")
    page.go_back()
    page.get_by_role("link", name="Tìm theo chủ đề").click()
    expect(page).to_have_url(below + "topics/")
    assert set(missing) == {below + wrong}


@pytest.mark.parametrize(("old", "new"), [("lessons/old/", "lessons/first/"), ("en/lessons/old/", "en/lessons/first/")])
def test_an_old_address_leads_to_the_new_one_by_itself(new_page, below, old, new) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(below + old)
    expect(page).to_have_url(below + new)
