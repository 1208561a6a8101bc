"""A new version of what a reader has saved: beside the old one, never mixed with it, only when the reader says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

OLD, NEW = "Bài thứ 1", "Bài đã sửa"
PAGES = ("lessons/first/", "units/unit-1/", "contents/")  # each names the lesson


@pytest.fixture(scope="module")
def second(build_site, small_text):
    """The small site with another title for its first lesson."""
    lesson = small_text("lessons/first/index.vi.md").replace(f"title: {OLD}", f"title: {NEW}")
    return build_site({"lessons/first/index.vi.md": lesson})


@pytest.fixture(scope="module")
def without(build_site, small_text):
    """The small site whose owner no longer wants it kept."""
    return build_site({"data/site.yml": small_text("data/site.yml") + "offline: no\n"})


@pytest.fixture
def reader(new_page, host):
    """(host, page): a reader who has saved the course from a host."""
    there, page = host(prefix="/hoc/"), new_page("phone")
    page.goto(there + "offline/")
    page.locator("#course button").first.click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    return there, page


def sees(page, there, title: str) -> None:
    """Every page is of one version."""
    other = {OLD: NEW, NEW: OLD}[title]
    for address in PAGES:
        page.goto(there + address)
        expect(page.locator("main")).to_contain_text(title)
        expect(page.locator("main")).not_to_contain_text(other)


def learn_of_it(page, there) -> None:
    """Have the browser look for a new worker, as it does after each page and at the latest after a day."""
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    page.wait_for_function("async () => !(await navigator.serviceWorker.getRegistration()).installing")
    page.goto(there + "lessons/second/")


def test_with_a_tab_open_a_new_version_is_offered_and_put_in_place_only_on_a_tap(reader, second) -> None:
    there, page = reader
    page.goto(there + "lessons/first/")
    there.site = second
    learn_of_it(page, there)
    sees(page, there, OLD)
    page.get_by_role("link", name="Phần đã lưu có bản mới").click()
    expect(page).to_have_url(there + "offline/")
    expect(page.locator(".news")).to_have_count(0)
    expect(page.get_by_text("Có bản mới của phần đã lưu, cần tải")).to_be_visible()
    other = page.context.new_page()
    sees(other, there, OLD)
    there.asked.clear()
    page.get_by_role("button", name="Cập nhật").click()
    expect(page.get_by_role("button", name="Cập nhật")).to_have_count(0)
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    assert "glossary/" not in there.asked  # what did not change is not fetched again
    there.is_cut = True
    sees(page, there, NEW)
    sees(other, there, NEW)
    expect(other.get_by_role("link", name="Phần đã lưu có bản mới")).to_have_count(0)
    other.get_by_role("searchbox").fill("bài đã sửa")
    expect(other.locator(".finds a").first).to_contain_text(NEW)


def test_a_new_version_that_is_cut_at_half_leaves_the_old_one_whole(reader, second) -> None:
    there, page = reader
    there.site = second
    page.goto(there + "offline/")
    there.files_left = 2
    page.get_by_role("button", name="Cập nhật").click()
    expect(page.get_by_role("status")).to_contain_text("Mất mạng.")
    sees(page, there, OLD)
    there.is_cut, there.files_left = False, None
    sees(page, there, OLD)
    page.goto(there + "offline/")
    page.get_by_role("button", name="Cập nhật").click()
    expect(page.get_by_role("button", name="Cập nhật")).to_have_count(0)
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    sees(page, there, NEW)


def test_the_old_version_leaves_the_device_when_the_new_one_is_in_place(reader, second) -> None:
    there, page = reader
    count = "async (name) => (await (await caches.open(name)).keys()).length"
    before = page.evaluate(count, f"saved {there.url}")
    there.site = second
    page.goto(there + "offline/")
    page.get_by_role("button", name="Cập nhật").click()
    expect(page.get_by_role("button", name="Cập nhật")).to_have_count(0)
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    page.wait_for_function(f"async () => await ({count})('saved {there.url}') === {before}")


def test_a_site_that_is_published_in_the_middle_of_a_download_is_not_mixed(new_page, host, second) -> None:
    there, page = host(prefix="/hoc/"), new_page("phone")
    page.goto(there + "offline/")
    there.odd["offline/vi/rest.json"] = second
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Trang vừa được cập nhật trong lúc tải.")
    there.site = second
    page.locator("#course button").first.click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    there.is_cut = True
    sees(page, there, NEW)


def test_a_reader_who_saves_data_looks_for_a_new_version_with_a_tap(reader, second) -> None:
    there, page = reader
    page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { get: () => true })")
    there.site = second
    there.asked.clear()
    page.goto(there + "offline/", wait_until="networkidle")
    assert [path for path in there.asked if path.endswith(".json")] == []
    page.get_by_role("button", name="Xem có bản mới không").click()
    expect(page.get_by_role("button", name="Cập nhật")).to_be_visible()


def test_the_kill_switch_takes_back_everything_that_was_kept(reader, without) -> None:
    there, page = reader
    there.site = without
    page.evaluate("async () => (await navigator.serviceWorker.getRegistration()).update()")
    page.wait_for_function(
        "async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length"
    )
    page.goto(there + "lessons/first/", wait_until="networkidle")
    expect(page.locator("h1")).to_have_text(OLD)
    assert page.evaluate("async () => Boolean(await navigator.serviceWorker.getRegistration())") is False
    assert page.goto(there + "offline/").status == 404
    page.goto(there + "units/unit-1/")
    expect(page.get_by_role("link", name="Lưu phần này")).to_have_count(0)
    there.is_cut = True
    with pytest.raises(Exception, match="ERR_"):
        page.goto(there + "lessons/second/")


def test_two_sites_of_one_host_do_not_meet(new_page, host, second) -> None:
    there, page = host(prefix="/hoc/"), new_page("phone")
    page.goto(there + "offline/")
    page.locator("#course button").first.click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    names = page.evaluate("() => caches.keys()")
    assert names
    assert all(name.endswith(there.url) for name in names)
    registrations = page.evaluate(
        "async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope)"
    )
    assert registrations == [there.url]
