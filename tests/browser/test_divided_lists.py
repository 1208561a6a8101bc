"""A course that has grown, in a browser: its divided lists, and progress without every title in the page."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .test_accessibility import SCHEMES, violations
from .test_every_page import SMALL_TARGETS, WIDER_THAN_THE_SCREEN
from .test_learning import keeping, kept

DONE = {"lessons/more-12": [4, 4, "2026-01-02"], "lessons/more-33": [3, 4, "2026-01-03"]}
LISTS = ("topics/h-m/", "topics/h-m/2/", "changes/", "units/unit-2/", "sources/", "sources/plan/", "progress/")


@pytest.fixture(scope="module")
def large(divided_site, serve):
    return serve(divided_site)


@pytest.fixture
def learner(new_page, large):
    page = new_page("phone")
    page.goto(large + "progress/")
    return keeping(page, DONE)


@pytest.mark.parametrize("address", LISTS)
def test_a_divided_list_is_accessible_and_as_wide_as_the_screen(new_page, large, address) -> None:
    page = new_page("phone")
    page.goto(large + address)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    assert page.evaluate(WIDER_THAN_THE_SCREEN) == []
    assert page.evaluate(SMALL_TARGETS) == []


def test_progress_names_what_was_learned_by_unit_with_its_sum(learner) -> None:
    expect(learner.get_by_role("status")).to_have_text("Đã xong 2/26 bài.")
    expect(learner.locator(".checklist a")).to_have_text(["Ôn 12", "Đọc 33"])
    expect(learner.locator("main h2").first).to_have_text("Phần 2 1/16")
    expect(learner.locator(".checklist .done")).to_have_text(["✓ Đã học, đúng 4/4", "✓ Đã học, đúng 3/4"])
    learner.get_by_role("link", name="Đọc 33").click()
    expect(learner.locator("h1")).to_have_text("Đọc 33")


def test_progress_goes_out_is_erased_and_comes_in_again_with_its_titles(learner) -> None:
    told = json.dumps({"v": 1, "done": {"lessons/more-20": [2, 4, "2026-01-04"]}, "at": {}}).encode()
    with learner.expect_download() as waiting:
        learner.get_by_role("button", name="Lưu ra tệp").click()
    assert json.loads(waiting.value.path().read_bytes())["done"] == DONE
    learner.on("dialog", lambda dialog: dialog.accept())
    learner.get_by_role("button", name="Xóa hết").click()
    expect(learner.get_by_role("status")).to_contain_text("Đã xong 0/26")
    expect(learner.locator(".checklist a")).to_have_count(0)
    learner.set_input_files("input[type=file]", {"name": "a.json", "mimeType": "text/plain", "buffer": told})
    expect(learner.get_by_role("status")).to_contain_text("Đã xong 1/26")
    expect(learner.locator(".checklist a")).to_have_count(1)
    assert list(kept(learner)["done"]) == ["lessons/more-20"]


def test_progress_is_counted_where_titles_cannot_be_fetched(learner) -> None:
    learner.route("**/assets/progress/*", lambda route: route.fulfill(status=404, body=""))
    learner.reload()
    expect(learner.get_by_role("status")).to_have_text("Đã xong 2/26 bài.")


def test_progress_opens_from_a_folder_too(new_page, divided_site) -> None:
    page = new_page()
    told = json.dumps(json.dumps({"v": 1, "done": DONE, "at": {}}))
    page.add_init_script(f"localStorage.course = {told}")  # a reload of a file does not wait for what was just kept
    page.goto((divided_site.folder / "progress" / "index.html").as_uri())
    expect(page.locator(".checklist a")).to_have_text(["Ôn 12", "Đọc 33"])
    page.get_by_role("link", name="Ôn 12").click()
    expect(page.locator("h1")).to_have_text("Ôn 12")


def test_without_javascript_progress_leads_to_the_units_to_print(new_page, large) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(large + "progress/")
    page.locator("main .learn").get_by_role("link", name="Toàn bộ nội dung").click()
    expect(page.locator("h1")).to_have_text("Toàn bộ nội dung")
