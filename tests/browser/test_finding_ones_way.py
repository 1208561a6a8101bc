"""From page to page: in two editions, from a folder, without JavaScript, from a wrong address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"


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
    expect_at("lessons/an-old-idea/index.html")
    page.get_by_role("link", name="English", exact=True).click()
    expect_at("en/lessons/an-old-idea/index.html")
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
    expect(page).to_have_url(live + "en/lessons/an-old-idea/")


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
