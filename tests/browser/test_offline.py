"""Reading without a network: what is kept by itself, what is saved, and what happens when saving goes wrong."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

WORKER = "() => navigator.serviceWorker.getRegistration().then((one) => one && one.active && one.active.state)"
STORE = "async (name) => (await (await caches.open(name + ' ' + SCOPE)).keys()).map((one) => one.url)"


def ready(page, host) -> None:
    """Wait until the worker of a page hands out its files."""
    page.wait_for_function("() => navigator.serviceWorker.controller?.state === 'activated'")


def kept(page, host, name: str = "saved") -> list[str]:
    """The addresses of what a store holds."""
    return page.evaluate(STORE.replace("SCOPE", f"'{host.url}'"), name)


def saved(page, host, address: str = "offline/", pack: str = "course") -> None:
    """Save a pack as a reader does."""
    page.goto(host + address)
    page.locator(f"#{pack} button").first.click()
    expect(page.get_by_role("status")).to_have_text("Đã lưu xong. Bây giờ đọc được cả khi không có mạng.")


# What is kept by itself


def test_a_page_that_was_read_is_there_without_a_network_and_others_are_not(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there + "lessons/first/")
    ready(page, there)
    page.goto(there + "article/")
    there.is_cut = True
    for address in ("lessons/first/", "article/", "lessons/first/?from=friend#key"):
        page.goto(there + address)
        expect(page.locator("h1")).to_be_visible()
    with pytest.raises(Exception, match="ERR_"):
        page.goto(there + "lessons/second/")


def test_the_page_that_was_open_before_the_worker_came_is_kept_without_being_fetched_again(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there + "lessons/first/")
    ready(page, there)
    page.wait_for_function(
        f"() => caches.open('read {there.url}').then((one) => one.match('{there.url}lessons/first/'))"
    )
    assert there.asked.count("lessons/first/") == 1
    there.is_cut = True
    page.reload()
    expect(page.locator("h1")).to_be_visible()


def test_a_further_page_costs_one_request(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there + "lessons/first/")
    ready(page, there)
    page.goto(there + "lessons/second/")
    page.wait_for_load_state("networkidle")
    there.asked.clear()
    page.goto(there + "article/")
    page.wait_for_load_state("networkidle")
    assert [path for path in there.asked if path != "sw.js"] == ["article/"]


def test_nothing_is_kept_but_whole_answers_of_our_own_host(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there.url)
    ready(page, there)
    page.evaluate(
        "() => Promise.all(['no-such-page/', 'about', 'outputs.json'].map((one) => fetch(one)))"
    )  # 404, moved, data
    page.evaluate("() => fetch('about/', { headers: { range: 'bytes=0-9' } })")
    page.evaluate("() => fetch('about/', { method: 'POST' }).catch(() => 0)")
    page.goto(there + "article/")
    found = kept(page, there, "read")
    assert there + "article/" in found
    assert [url for url in found if "no-such" in url or "about" in url or "json" in url] == []


def test_a_reader_who_saves_data_is_given_no_worker_unasked(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { get: () => true })")
    page.goto(there + "lessons/first/", wait_until="networkidle")
    assert page.evaluate(WORKER) is None
    assert "sw.js" not in there.asked
    saved(page, there)  # asked for, it is given
    there.is_cut = True
    page.goto(there + "lessons/second/")
    expect(page.locator("h1")).to_be_visible()


# Saved


@pytest.mark.parametrize("prefix", ["/", "/hoc/"])
def test_saved_on_the_first_visit_everything_can_be_read_and_found_in_airplane_mode(new_page, host, prefix) -> None:
    there, page = host(prefix=prefix), new_page("phone")
    saved(page, there)
    there.is_cut = True
    page.context.set_offline(True)
    for address in there.site.pages():
        if not address.startswith("en/"):
            page.goto(there + address)
            expect(page.locator("h1")).to_be_visible()
    page.get_by_role("searchbox").fill("bai thu 2")
    expect(page.locator(".finds a").first).to_contain_text("Bài thứ 2")
    page.goto(there + "lessons/first")  # as people type it
    expect(page).to_have_url(there + "lessons/first/")
    expect(page.locator("h1")).to_be_visible()


def test_what_was_not_saved_is_told_with_ways_on(new_page, host) -> None:
    there, page = host(prefix="/hoc/"), new_page("phone")
    saved(page, there)
    there.is_cut = True
    page.goto(there + "en/lessons/first/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", name="This page is not on this device")).to_be_visible()
    page.goto(there + "lessons/none/")
    expect(page.get_by_role("heading", name="Trang này chưa có trong máy")).to_be_visible()
    page.get_by_role("link", name="Xem những gì đã lưu trong máy").click()
    expect(page).to_have_url(there + "offline/")
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    page.go_back()
    there.is_cut = False
    page.get_by_role("link", name="Thử lại").click()
    expect(page.locator("h1")).to_have_text("Không tìm thấy trang")


def test_a_unit_leads_to_its_pack_says_its_size_first_and_saves_only_what_it_needs(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there + "en/units/unit-1/")
    page.get_by_role("link", name="Save this unit to read without a network").click()
    expect(page).to_have_url(there + "en/offline/#unit-1")
    row = page.locator("#unit-1")
    expect(row).to_contain_text("KB")
    row.get_by_role("button", name="Save on this device").click()
    expect(row).to_contain_text("Saved on this device")
    expect(page.locator("#course").get_by_role("button", name="Save on this device")).to_be_visible()
    expect(page.locator(".store p").first).to_contain_text("KB on this device")
    there.is_cut = True
    page.goto(there + "en/lessons/first/")
    expect(page.locator("h1")).to_be_visible()
    page.goto(there + "en/coverage/")
    expect(page.get_by_role("heading", name="This page is not on this device")).to_be_visible()


def test_saving_more_fetches_only_what_is_missing(new_page, host) -> None:
    there, page = host(), new_page()
    saved(page, there, pack="unit-1")
    there.asked.clear()
    page.locator("#course button").first.click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    fetched = {
        path for path in there.asked if not path.startswith("offline/") and "saved" not in path and "sw.js" not in path
    }
    rest = {row[0] for row in json.loads(there.site.text("offline/vi/rest.json"))["files"]}
    assert "coverage/" in fetched
    assert fetched == rest


def test_what_is_saved_can_be_removed_and_the_room_is_given_back(new_page, host) -> None:
    there, page = host(), new_page("phone")
    saved(page, there)
    before = len(kept(page, there))
    page.locator("#unit-1").get_by_role("button", name="Xóa khỏi máy").click()
    expect(page.get_by_role("status")).to_have_text("Đã xóa khỏi máy.")
    expect(page.locator("#unit-1").get_by_role("button", name="Lưu vào máy")).to_be_focused()
    assert len(kept(page, there)) == before - 7  # article, its tools, two lessons, guide, the unit's page and sidebar
    page.get_by_role("button", name="Xóa tất cả").click()
    expect(page.locator(".store p").first).to_have_text("Chưa giữ gì trong máy này.")
    assert kept(page, there) == kept(page, there, "read") == []


# When it goes wrong


def test_a_download_cut_at_half_is_told_and_goes_on_where_it_was(new_page, host) -> None:
    there, page = host(), new_page("phone")
    there.files_left = 10
    page.goto(there + "offline/")
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_have_text(
        "Mất mạng. Phần đã tải vẫn giữ trong máy; có mạng lại thì tải tiếp."
    )
    expect(page.locator("#course")).to_contain_text("Mới tải được một phần")
    half = len(kept(page, there))
    there.is_cut, there.files_left = False, None
    page.reload()
    there.asked.clear()
    page.locator("#course").get_by_role("button", name="Tải tiếp").click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")
    fetched = {path for path in there.asked if not path.endswith(".json")}
    assert half >= 10
    assert len(kept(page, there)) - len(fetched & {path.removeprefix(there.url) for path in there.asked}) < half + 3
    there.is_cut = True
    page.goto(there + "lessons/second/")
    expect(page.locator("h1")).to_be_visible()


def test_when_the_network_comes_back_the_download_goes_on_by_itself(new_page, host) -> None:
    there, page = host(), new_page("phone")
    there.files_left = 5
    page.goto(there + "offline/")
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Mất mạng.")
    there.is_cut, there.files_left = False, None
    page.context.set_offline(True)
    page.context.set_offline(False)
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")


def test_a_download_can_be_stopped_and_taken_up_again_with_the_keyboard(new_page, host) -> None:
    there, page = host(), new_page()
    page.goto(there + "offline/")
    page.route("**/glossary/", lambda _: None)  # asked for, and never answered
    button = page.locator("#course button").first
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text("Dừng")
    expect(page.get_by_role("progressbar", name="Lưu vào máy")).to_be_visible()
    page.wait_for_function("() => document.querySelector('progress')?.value > 0.3")
    expect(page.locator("#course")).to_contain_text("KB")
    expect(page.locator("#unit-1 button").first).to_be_disabled()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Đã dừng. Phần đã tải vẫn giữ trong máy.")
    page.unroute("**/glossary/")
    expect(button).to_have_text("Tải tiếp")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")


def test_a_file_that_is_not_what_was_published_is_named_and_nothing_is_saved(new_page, host) -> None:
    there, page = host(), new_page("phone")
    there.damage = "glossary/"
    page.goto(there + "offline/")
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Tệp “glossary/” nhận được không đúng như bản đã đăng")
    expect(page.locator("#course")).to_contain_text("Mới tải được một phần")
    there.damage = ""
    page.locator("#course").get_by_role("button", name="Tải tiếp").click()
    expect(page.locator("#course")).to_contain_text("Đã lưu trong máy")


def test_a_full_device_is_told_before_anything_is_fetched(new_page, host) -> None:
    there, page = host(), new_page("phone")
    page.goto(there + "offline/")
    ready(page, there)
    page.context.new_cdp_session(page).send(
        "Storage.overrideQuotaForOrigin", {"origin": there.url.rstrip("/"), "quotaSize": 30_000}
    )
    there.asked.clear()
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Máy không còn đủ chỗ.")
    assert "glossary/" not in there.asked


def test_a_device_that_is_full_in_the_middle_keeps_what_was_saved_before(new_page, host) -> None:
    there, page = host(), new_page("phone")
    saved(page, there, pack="unit-1")
    session = page.context.new_cdp_session(page)
    page.evaluate("() => { navigator.storage.estimate = undefined; }")
    session.send("Storage.overrideQuotaForOrigin", {"origin": there.url.rstrip("/"), "quotaSize": 1_000})
    page.locator("#course button").first.click()
    expect(page.get_by_role("status")).to_contain_text("Máy không còn đủ chỗ. Bản đã lưu trước đây vẫn nguyên.")
    there.is_cut = True
    page.goto(there + "lessons/first/")
    expect(page.locator("h1")).to_be_visible()


def test_a_damaged_file_of_the_store_is_fetched_anew_and_never_shown(new_page, host) -> None:
    there, page = host(), new_page("phone")
    saved(page, there)
    page.evaluate(
        """async (scope) => {
          const store = await caches.open("saved " + scope), known = await (await store.match(scope)).json();
          for (const path of ["lessons/first/", "lessons/second/"]) {
            const hash = known.vi.parts["unit-1"][path];
            await store.put(scope + hash, new Response("<h1>Hỏng</h1>", { headers: { "content-type": "text/html" } }));
          }
        }""",
        there.url,
    )
    page.goto(there + "lessons/first/")
    expect(page.locator("h1")).to_have_text("Bài thứ 1")
    there.is_cut = True
    page.goto(there + "lessons/first/")
    expect(page.locator("h1")).to_have_text("Bài thứ 1")  # mended
    page.goto(there + "lessons/second/")
    expect(page.locator("h1")).to_have_text("Trang này chưa có trong máy")


@pytest.mark.parametrize("trouble", [
    "delete Navigator.prototype.serviceWorker",
    "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
    "caches.has = caches.open = () => Promise.reject(new DOMException('no', 'SecurityError'))",
])  # fmt: skip
def test_where_nothing_can_be_kept_all_reads_and_one_is_told_what_to_do(new_page, host, trouble) -> None:
    there, page = host(), new_page("phone")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(trouble)
    page.goto(there + "lessons/first/")
    expect(page.locator("h1")).to_be_visible()
    page.goto(there + "offline/")
    if page.locator("#course button").count():
        page.locator("#course button").first.click()
    expect(page.locator(".needs")).to_contain_text("Trình duyệt này không lưu trang được.")
    expect(page.locator(".needs")).to_be_visible()
    assert errors == []


def test_from_a_folder_and_without_javascript_no_button_is_offered_and_one_is_told_why(new_page, small_site) -> None:
    for address, options in (
        (small_site.folder / "offline" / "index.html", {}),
        (small_site.folder / "index.html", {"java_script_enabled": False}),
    ):
        page = new_page("phone", offline=True, **options)
        page.goto(address.as_uri())
        if options:
            page.goto((small_site.folder / "offline" / "index.html").as_uri())
        expect(page.locator(".needs")).to_contain_text("USB")
        assert page.locator(".packs button").count() == 0
