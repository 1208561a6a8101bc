"""The unit's contents beside the text, and what is told inside another app."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"
ZALO = (
    "Mozilla/5.0 (Linux; Android 12; A55; wv) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/1"
)
FACEBOOK = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS]"
BROWSER = "Mozilla/5.0 (Linux; Android 12; A55) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36"
NO_SHARE = "delete Navigator.prototype.share;"
NO_WORKER = "delete Navigator.prototype.serviceWorker;"
SHARE = "Navigator.prototype.share = () => Promise.resolve();"
BLOCKED = """for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
Object.defineProperty(Document.prototype, "cookie", {
  get() { throw new DOMException("blocked", "SecurityError"); }, set() { throw new DOMException("blocked"); } });"""


# Beside the text


@pytest.mark.parametrize(("edition", "unit"), [("", "Phần 1"), ("en/", "Unit 1")])
@pytest.mark.parametrize("address", [LESSON, "article/", "guides/branch-90/"])
def test_on_a_wide_screen_the_units_contents_stand_beside_the_text(open_page, live, edition, unit, address) -> None:
    page = open_page(edition + address, "desktop")
    side = page.get_by_role("navigation", name=unit)
    expect(side).to_be_visible()
    expect(side.locator("[aria-current]")).to_have_text(page.locator("h1").inner_text())
    assert side.bounding_box()["x"] + side.bounding_box()["width"] <= page.locator("main").bounding_box()["x"]
    assert page.evaluate("document.querySelector('main').compareDocumentPosition(document.querySelector('.side')) & 4")
    side.get_by_role("link").nth(3).click()
    expect(page).not_to_have_url(live + edition + address)
    expect(page.locator(".side [aria-current]")).to_have_text(page.locator("h1").inner_text())


@pytest.mark.parametrize(("width", "count"), [(360, 0), (1100, 0), (1280, 1), (1920, 1)])
def test_it_costs_nothing_where_there_is_no_room_for_it(new_page, live, width, count) -> None:
    page = new_page("phone")
    page.set_viewport_size({"width": width, "height": 800})
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(live + LESSON, wait_until="networkidle")
    assert sum(url.endswith("sidebar.js") for url in asked) == count


def test_it_is_one_small_file_for_all_pages_of_a_unit(shipped) -> None:
    files = {path: data for path, data in shipped.files().items() if path.endswith("/sidebar.js")}
    assert {"units/unit-1/sidebar.js", "en/units/unit-1/sidebar.js"} <= files.keys()
    assert max(len(gzip.compress(data, 9)) for data in files.values()) <= 2_000


def test_it_works_from_a_folder(new_page, shipped) -> None:
    page = new_page("desktop", offline=True)
    page.goto((shipped.folder / LESSON / "index.html").as_uri())
    page.locator(".side a").nth(3).click()
    expect(page).to_have_url(shipped.folder.as_uri() + "/lessons/an-old-idea/index.html")


def test_without_javascript_a_page_still_leads_to_its_unit_and_the_whole_contents(open_page, live) -> None:
    page = open_page(LESSON, "desktop", java_script_enabled=False)
    expect(page.locator(".side")).to_have_count(0)
    page.get_by_role("link", name="Phần 1").first.click()
    expect(page).to_have_url(live + "units/unit-1/")
    page.get_by_role("link", name="Mục lục").click()
    expect(page).to_have_url(live + "contents/")


# Inside another app


@pytest.mark.parametrize(
    ("agent", "missing", "told"),
    [
        (ZALO, NO_SHARE, True),
        (FACEBOOK, SHARE + NO_WORKER, True),
        (ZALO, SHARE, False),  # nothing is missing: nothing is said
        (BROWSER, NO_SHARE + NO_WORKER, False),  # an old browser is no other app
    ],
)
@pytest.mark.parametrize(("address", "words"), [(LESSON, "Mở bằng trình duyệt"), ("en/", "Open in browser")])
def test_where_a_feature_is_missing_in_an_app_the_way_to_the_browser_is_told(
    new_page, live, agent, missing, told, address, words
) -> None:
    page = new_page("phone", user_agent=agent)
    page.add_init_script(missing)
    page.goto(live + address, wait_until="networkidle")
    expect(page.locator("button.theme")).to_be_visible()
    expect(page.get_by_text(words)).to_have_count(1 if told else 0)
    expect(page.locator("h1")).to_be_visible()


# Storage and cookies blocked


@pytest.mark.parametrize("address", ["", LESSON, "en/article/", "glossary/", "contents/"])
def test_with_storage_and_cookies_blocked_everything_reads_and_nothing_complains(new_page, live, address) -> None:
    page = new_page("phone")
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.add_init_script(BLOCKED)
    page.goto(live + address, wait_until="networkidle")
    expect(page.locator("h1")).to_be_visible()
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("button.theme").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    assert told == []
