"""Reading aloud, and an owner's recording."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

LESSON = "lessons/why-now/"
# A device with these voices; what is said is kept in `said`, and `over()` ends what is being said.
VOICES = """
window.said = [];
let now = null;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => %s,
  cancel() { const cut = now; now = null; if (cut) cut.onend(); },
  speak(one) { now = one; window.said.push(one.text); },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.over = () => { const one = now; now = null; one.onend(); };
const moved = Element.prototype.scrollIntoView;
Element.prototype.scrollIntoView = function (how) { window.how = how; moved.call(this, how); };
"""
VIETNAMESE = '[{ lang: "en-US", localService: true }, { lang: "vi_VN", localService: true }]'


@pytest.fixture
def listening(open_page, live):
    """`listening(voices, address, size, …)`: a page on a device with voices."""

    def make(voices: str = VIETNAMESE, address: str = LESSON, size: str = "phone", **options):
        page = open_page("404.html", size, **options)
        page.add_init_script(VOICES % voices)
        page.goto(live + address)
        return page

    return make


@pytest.mark.parametrize(
    ("voices", "address", "shown"),
    [
        (VIETNAMESE, LESSON, True),
        (VIETNAMESE, f"en/{LESSON}", True),
        ('[{ lang: "en-US", localService: true }]', LESSON, False),
        ('[{ lang: "vi-VN", localService: false }]', LESSON, False),  # it would send the text to somebody's server
        ("[]", LESSON, False),
        (VIETNAMESE, "", False),
    ],
)
def test_it_is_offered_where_the_device_itself_has_a_voice_of_the_language(listening, voices, address, shown) -> None:
    page = listening(voices, address)
    expect(page.locator("button.theme")).to_be_visible()  # the script has run
    expect(page.locator("button.listen")).to_have_count(1 if shown else 0)


def test_it_is_fetched_when_it_is_tapped_and_reads_on_paragraph_by_paragraph(listening) -> None:
    page = listening()
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    assert page.evaluate("typeof over") == "function"
    page.get_by_role("button", name="Nghe", exact=True).click()
    spoken = page.locator(".spoken")
    expect(spoken).to_have_count(1)
    assert [url.rpartition("/")[2] for url in asked if url.endswith(".js")] == ["listen.vi.js"]
    heard = []
    for _ in range(12):
        heard.append(page.evaluate("said.at(-1)"))
        assert heard[-1][:20] in spoken.text_content()
        expect(spoken).to_be_in_viewport()
        page.evaluate("over()")
    assert heard[0] == page.locator("h1").text_content()
    assert heard[1] == page.locator(".lead").text_content()
    text = " ".join(heard)
    assert "KB" not in text
    assert "[1]" not in text
    assert len(set(heard)) == 12


def test_notes_marks_and_answers_that_are_shut_are_not_read(listening) -> None:
    page = listening()
    page.get_by_role("button", name="Nghe", exact=True).click()
    expect(page.locator(".player")).to_be_visible()
    for _ in range(400):
        if not page.locator(".player").count():
            break
        page.evaluate("over()")
    said = page.evaluate("said")
    assert page.locator(".player").count() == 0  # at the end it goes by itself
    note = page.locator(".fact span").first.text_content()
    answer = page.locator(".options p").first.text_content()
    assert all(note not in one and answer not in one for one in said)
    assert page.locator(".options summary").first.text_content().strip() in said
    assert len(said) > 40


def test_it_pauses_goes_on_skips_and_stops_by_keyboard(listening) -> None:
    page = listening(size="desktop")
    page.get_by_role("button", name="Nghe", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Tạm dừng")).to_be_focused()
    first = page.evaluate("said.at(-1)")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Nghe tiếp")).to_be_focused()
    assert page.evaluate("said.length") == 1
    page.keyboard.press("Enter")
    assert page.evaluate("said") == [first, first]  # it begins the paragraph anew
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Đoạn sau")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("said.at(-1)") == page.locator(".lead").text_content()
    page.get_by_role("button", name="Đoạn trước").press("Enter")
    assert page.evaluate("said.at(-1)") == first
    page.keyboard.press("Escape")
    expect(page.locator(".player")).to_have_count(0)
    expect(page.locator(".spoken")).to_have_count(0)
    expect(page.get_by_role("button", name="Nghe", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".player")).to_be_visible()


@pytest.mark.parametrize(("motion", "behavior"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_it_follows_the_text_without_gliding_for_who_wants_no_motion(listening, motion, behavior) -> None:
    page = listening(reduced_motion=motion)
    page.get_by_role("button", name="Nghe", exact=True).click()
    expect(page.locator(".player")).to_be_visible()
    assert page.evaluate("how.behavior") == behavior


def test_the_player_fits_320_pixels_and_its_buttons_a_thumb(listening) -> None:
    page = listening(address=f"en/{LESSON}")
    page.set_viewport_size({"width": 320, "height": 640})
    page.get_by_role("button", name="Listen", exact=True).click()
    bar = page.locator(".player").bounding_box()
    assert bar["x"] >= 0
    assert bar["x"] + bar["width"] <= 320
    for button in page.locator(".player button").all():
        box = button.bounding_box()
        assert box["width"] >= 44
        assert box["height"] >= 44


# A recording


@pytest.fixture(scope="module")
def recorded(build_site, small_text, serve):
    path = "lessons/first/index.vi.md"
    text = re.sub(r"^step:", "audio: nghe.mp3\nstep:", small_text(path), flags=re.MULTILINE)
    return serve(build_site({path: text, "lessons/first/nghe.mp3": b"ID3" + bytes(1_234_000)}))


def test_a_recording_says_its_size_and_is_not_fetched_until_it_is_played(new_page, recorded) -> None:
    page = new_page("phone")
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(recorded + "lessons/first/", wait_until="networkidle")
    expect(page.get_by_text("Bản ghi âm, MP3, 1,2 MB")).to_be_visible()
    player = page.locator("audio")
    assert player.bounding_box()["width"] <= 360
    assert not any(url.endswith(".mp3") for url in asked)
    with page.expect_request(recorded + "lessons/first/nghe.mp3"):
        player.evaluate("(one) => { one.play().catch(() => 0); }")


def test_the_other_edition_offers_no_recording_it_does_not_name(new_page, recorded) -> None:
    page = new_page("phone")
    page.goto(recorded + "en/lessons/first/")
    expect(page.locator("audio")).to_have_count(0)
