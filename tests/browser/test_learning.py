"""Answers that are counted and kept on the device: by touch, by keyboard, taken along as a file."""

from __future__ import annotations

import json

import pytest
import segno
from playwright.sync_api import expect
from segno import encoder

ORDER, MATCH, SPOT = "lessons/my-learning-plan/", "lessons/who-does-what/", "lessons/what-still-falls-short/"
PLACING = "lessons/where-do-i-stand/"
BLOCKED = (
    """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"""
)
DONE = {"lessons/why-now": [4, 5, "2026-11-20"], "lessons/who-does-what": [5, 5, "2026-11-21"]}


def question(page, place: int):
    return page.locator(".self-check > ol > li").nth(place - 1)


def kept(page) -> dict:
    return json.loads(page.evaluate("localStorage.course"))


def at_the_self_check(page):
    page.locator(".self-check").scroll_into_view_if_needed()
    expect(page.locator(".self-check .score")).to_be_attached()
    return page


def keeping(page, done=DONE):
    page.evaluate("(done) => { localStorage.course = JSON.stringify({ v: 1, done, at: {} }); }", done)
    page.reload()
    return page


def answer_all(page) -> None:
    """Open every option, tap the steps and choose letters as they should be."""
    for step in sorted(page.locator(".order li[data-n]").all(), key=lambda one: one.get_attribute("data-n")):
        step.locator("summary").click()
    for line in page.locator(".match li[data-n]").all():
        line.locator("select").select_option(line.get_attribute("data-n"))
    for option in page.locator(".options:not(.order) > li:not([data-n]) > details:has(p.right)").all():
        if not option.locator("xpath=ancestor::ul[contains(@class,'spot')]").count():
            option.locator("summary").click()
    for piece in page.locator(".spot details:has(p.wrong) summary").all():
        piece.click()


@pytest.mark.parametrize("url", [ORDER, PLACING])
def test_nothing_of_it_is_fetched_before_the_questions_come_near(open_page, url) -> None:
    page = open_page(url, "phone")
    page.wait_for_load_state("networkidle")
    assert "learn" not in page.evaluate("performance.getEntriesByType('resource').map((one) => one.name).join()")
    at_the_self_check(page)


def test_steps_are_put_in_order_by_keyboard_and_told_one_by_one(open_page) -> None:
    page = at_the_self_check(open_page(ORDER))
    steps = question(page, 3)
    for place in (2, 2, 1, 2, 3):  # the second one is taken back first
        steps.locator(f'li[data-n="{place}"] summary').focus()
        page.keyboard.press("Enter")
    expect(steps.locator("details[open]")).to_have_count(0)
    steps.locator('li[data-n="4"] summary').press("Space")
    expect(steps.locator("details[open]")).to_have_count(4)
    expect(steps.locator(".is-right")).to_have_count(4)
    expect(page.locator(".score")).to_have_text("Đã trả lời 1/5 câu, đúng 1.")


def test_a_wrong_order_says_which_steps_stand_right(open_page) -> None:
    page = at_the_self_check(open_page("en/" + ORDER))
    for place in "2134":
        question(page, 3).locator(f'li[data-n="{place}"] summary').click()
    expect(question(page, 3).locator(".is-right")).to_have_count(2)
    expect(question(page, 3).locator(".is-wrong")).to_have_count(2)
    expect(page.locator(".score")).to_have_text("1 of 5 answered, 0 right.")


def test_pairs_are_chosen_from_lists_that_say_what_they_are_for(open_page) -> None:
    page = at_the_self_check(open_page("en/" + MATCH, "phone"))
    lines = question(page, 1).locator("li[data-n]")
    for line in lines.all():
        letter = line.get_attribute("data-n")
        text = line.locator("summary").inner_text()
        page.get_by_label(f"Letter for: {text}").select_option(letter)
    expect(question(page, 1).locator(".is-right")).to_have_count(lines.count())
    expect(page.locator(".score")).to_have_text("1 of 5 answered, 1 right.")


def test_in_a_message_all_that_is_wrong_must_be_found(open_page) -> None:
    page = at_the_self_check(open_page(SPOT))
    wrong = question(page, 4).locator("details:has(p.wrong) summary")
    wrong.nth(0).click()
    expect(page.locator(".score")).to_be_empty()
    wrong.nth(1).click()
    expect(page.locator(".score")).to_have_text("Đã trả lời 1/5 câu, đúng 1.")
    sign = wrong.nth(1).evaluate("(one) => getComputedStyle(one, '::after').content")
    assert sign == "none"  # a tick beside what is wrong would praise it


def test_what_was_tapped_before_the_script_came_counts(open_page) -> None:
    page = open_page(ORDER)
    page.evaluate("document.querySelectorAll('.options details')[1].open = true")
    at_the_self_check(page)
    expect(page.locator(".score")).to_have_text("Đã trả lời 1/5 câu, đúng 1.")


def test_a_finished_lesson_is_kept_counted_again_and_marked_in_lists(open_page, live) -> None:
    page = at_the_self_check(open_page(ORDER))
    answer_all(page)
    expect(page.locator(".score")).to_contain_text("Đã trả lời 5/5 câu, đúng 5. Đã ghi vào tiến độ trên máy này.")
    assert kept(page)["done"]["lessons/my-learning-plan"][:2] == [5, 5]
    page.get_by_role("button", name="Làm lại").click()
    expect(page.locator(".options details[open]")).to_have_count(0)
    expect(page.locator(".score")).to_be_empty()
    page.goto(live + "units/unit-1/")
    expect(page.locator(".done")).to_have_text(["✓ Đã học, đúng 5/5"])


def test_where_nothing_can_be_kept_answers_still_count(new_page, live) -> None:
    page = new_page()
    page.add_init_script(BLOCKED)
    page.goto(live + ORDER)
    at_the_self_check(page)
    answer_all(page)
    expect(page.locator(".score")).to_contain_text("Máy này không cho ghi nhớ")
    page.goto(live + "progress/")
    expect(page.get_by_role("status")).to_contain_text("Đã xong 0/")


@pytest.mark.parametrize(
    "spoiled", ["[]", "{", '{"v":2}', '{"v":1,"done":5}', '{"v":1,"done":{"<b>":[1,1,"2026-01-01"]}}']
)
def test_what_was_spoiled_in_the_storage_is_left_aside(open_page, spoiled) -> None:
    page = open_page("progress/")
    page.evaluate("(text) => { localStorage.course = text; }", spoiled)
    page.reload()
    expect(page.get_by_role("status")).to_contain_text("Đã xong 0/")


# My progress


def test_progress_goes_out_as_a_file_and_comes_in_again(open_page) -> None:
    page = keeping(open_page("progress/"))
    expect(page.get_by_role("status")).to_contain_text("Đã xong 2/")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Lưu ra tệp").click()
    assert waiting.value.suggested_filename == "tien-do-hoc.json"
    saved = waiting.value.path().read_bytes()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Xóa hết").click()
    expect(page.get_by_role("status")).to_contain_text("Đã xong 0/")
    page.set_input_files("input[type=file]", {"name": "a.json", "mimeType": "application/json", "buffer": saved})
    expect(page.get_by_role("status")).to_contain_text("Đã xong 2/")
    assert kept(page)["done"] == DONE


def test_of_two_results_the_better_one_stays(open_page) -> None:
    page = keeping(open_page("progress/"))
    told = {"v": 1, "done": {"lessons/why-now": [2, 5, "2026-11-25"], "lessons/learn-to-dare": [3, 5, "2026-11-25"]}}
    file = {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(told).encode()}
    page.set_input_files("input[type=file]", file)
    expect(page.get_by_role("status")).to_contain_text("Đã xong 3/")
    assert kept(page)["done"]["lessons/why-now"] == DONE["lessons/why-now"]


@pytest.mark.parametrize(
    "text",
    ["", "<script>alert(1)</script>", "null", '{"v": 7, "done": {}}', '{"v": 1, "done": "x"}', "x" * 200_000],
    ids=["empty", "html", "null", "other-version", "no-mapping", "too-large"],
)
def test_a_file_that_is_no_progress_changes_nothing(open_page, text) -> None:
    page = keeping(open_page("en/progress/"))
    page.set_input_files("input[type=file]", {"name": "a.json", "mimeType": "text/plain", "buffer": text.encode()})
    expect(page.get_by_role("status")).to_contain_text("This is no progress file of the course")
    assert kept(page)["done"] == DONE


def test_erasing_asks_first(open_page) -> None:
    page = keeping(open_page("progress/"))
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Xóa hết").click()
    assert kept(page)["done"] == DONE


def test_the_record_card_has_the_name_the_lessons_and_says_that_it_is_no_certificate(open_page) -> None:
    page = keeping(open_page("progress/", "phone"))
    page.get_by_label("Tên ghi trên phiếu").fill("<b>Ánh</b>")
    page.get_by_role("button", name="Làm phiếu").press("Enter")
    card = page.locator(".card")
    expect(card).to_be_focused()
    expect(card).to_contain_text("<b>Ánh</b>")
    expect(card.get_by_role("listitem")).to_have_count(2)
    expect(card).to_contain_text("Không phải chứng chỉ")
    expect(card.get_by_role("img", name="Mã QR")).to_be_visible()
    page.evaluate("document.documentElement.classList.add('only-card')")
    page.emulate_media(media="print")
    expect(card).to_be_visible()
    assert page.locator("h1").evaluate("(one) => getComputedStyle(one).visibility") == "hidden"


def test_without_javascript_progress_is_a_list_to_print(new_page, live) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(live + "progress/")
    expect(page.get_by_text("In trang này ra")).to_be_visible()
    assert page.locator(".checklist li").count() > 5


# QR


def full(count: int) -> str:
    """A text of so many bytes, with letters that take more than one."""
    text = ("Phiếu tự ghi " * 60).encode()[:count].decode(errors="ignore")
    return text + "a" * (count - len(text.encode()))


@pytest.fixture
def qr(open_page):
    page = keeping(open_page("progress/"))
    page.get_by_role("button", name="Làm phiếu").click()
    expect(page.locator(".card")).to_be_visible()
    return lambda text, *mask: page.evaluate(
        "(all) => learning.qr(...all)?.map((row) => row.map(Number))", [text, *mask]
    )


# What fits into the versions 1 to 20 at level M.
ROOM = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666)


def test_the_codes_are_those_of_segno_in_every_version_and_with_every_mask(qr) -> None:
    for version, room in enumerate(ROOM, 1):
        mask = version % 8
        code = segno.make(
            full(room), mode="byte", error="m", boost_error=False, encoding="utf-8", mask=mask, micro=False
        )
        assert code.version == version
        assert qr(full(room), mask) == [list(row) for row in code.matrix], version


def test_a_code_that_is_not_full_is_padded_as_the_standard_says(qr, monkeypatch) -> None:
    # segno adds a byte of zeros where the bits already end with a byte; readers take both.
    monkeypatch.setattr(encoder, "write_padding_bits", lambda *_: None)
    for text in ("P", "Phiếu tự ghi", full(100), full(300)):
        code = segno.make(text, mode="byte", error="m", boost_error=False, encoding="utf-8", mask=3, micro=False)
        assert qr(text, 3) == [list(row) for row in code.matrix]


def test_a_text_too_long_for_a_code_is_no_code(qr) -> None:
    assert qr(full(667)) is None
    assert len(qr(full(666))) == 97


# Placing oneself, drills


def test_points_are_added_up_by_keyboard_and_the_line_of_the_step_is_marked(open_page) -> None:
    page = open_page("en/" + PLACING, "phone")
    page.locator(".placement").scroll_into_view_if_needed()
    area = page.locator(".area").first
    expect(area.get_by_role("radiogroup")).to_have_count(3)
    for group in area.get_by_role("radiogroup").all():
        group.get_by_role("radio").first.focus()
        page.keyboard.press("ArrowDown")
    expect(area.get_by_role("status")).to_have_text("Points: 3, step 2. See the marked line of the table.")
    expect(area.locator(".mine")).to_contain_text("from 2")
    assert kept(page)["at"] == {"phone": 2}


def test_who_comes_by_keyboard_passes_no_question_that_was_not_there_yet(open_page) -> None:
    page = open_page("en/" + PLACING)
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio")).not_to_have_count(0)
    page.locator(".placement").locator("xpath=preceding::a[1]").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".area").first.get_by_role("radio").first).to_be_focused()


def test_adding_up_by_hand_is_asked_for_on_paper_only(open_page) -> None:
    page = open_page("en/" + PLACING)
    page.locator(".placement").scroll_into_view_if_needed()
    area = page.locator(".area").first
    expect(area.get_by_role("radiogroup")).to_have_count(3)
    by_hand = (area.get_by_text("points: 2").first, area.get_by_text("Points in this area"))
    for words in by_hand:
        expect(words).to_be_hidden()
    page.emulate_media(media="print")
    for words in by_hand:
        expect(words).to_be_visible()


def test_without_javascript_the_placement_shows_its_points_and_a_drill_unfolds(new_page, live) -> None:
    page = new_page("phone", java_script_enabled=False)
    page.goto(live + PLACING)
    expect(page.locator(".area").first.get_by_text("2 điểm").first).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)
    page.goto(live + "lessons/practice-screens/")
    drill = page.locator(".drill").first
    expect(drill.get_by_text("Màn hình tập, không phải thật")).to_be_visible()
    drill.locator("summary").press("Enter")
    expect(drill.locator("details p")).to_be_visible()
