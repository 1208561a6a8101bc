"""What is on a handout: which there are, how they are called, what each kind of reader gets."""

from __future__ import annotations

import json

import pytest
from coursekit.handout import LOOKS, Edition, document, file_name, handouts_of

OPTION = "<li><details><summary>{0}</summary><p><strong>{1}.</strong> Vì {0}.</p></details></li>"
CHECK = (
    '<div class="box self-check"><p class="box-title">Tự kiểm tra</p><p class="hint">Bấm.</p><ol><li>Câu một?'
    f'<ul class="options">{OPTION.format("phải", "Đúng")}{OPTION.format("sai", "Chưa đúng")}</ul></li></ol></div>'
)
NOTES = '<div class="box notes"><p class="box-title">Ghi chú</p><p>Nói chậm.</p></div>'


@pytest.fixture
def course(read_small):
    return read_small()


@pytest.fixture
def addressed(read_small, small_text):
    site = small_text("data/site.yml")
    return read_small(
        {"data/site.yml": f"{site}owner: {{vi: Xã Ví Dụ, en: Ví Dụ}}\naddress: https://hoc.example.vn/a/\n"}
    )


def printed(course, page_id="lessons/first", html="<p>chữ</p>", edition=Edition("a4"), lang="vi"):  # noqa: B008
    return document(course, course.pages[page_id, lang], html, edition)[0]


def said(found) -> str:
    return json.dumps(found["body"], ensure_ascii=False)


def test_a_lesson_has_one_handout_a_look_and_a_guide_one_more_for_the_facilitator(course) -> None:
    lesson, guide = course.pages["lessons/first", "vi"], course.pages["guides/meeting", "en"]
    assert [one.name for one in handouts_of(lesson, ("a4", "phone"))] == ["handout", "handout-phone"]
    assert [one.name for one in handouts_of(guide, ("a4", "large"))] == [
        "handout",
        "facilitator",
        "handout-large",
        "facilitator-large",
    ]
    assert handouts_of(lesson, ()) == ()


def test_file_names_are_ascii_and_say_what_the_file_is(course) -> None:
    lesson, guide = course.pages["lessons/first", "vi"], course.pages["guides/meeting", "en"]
    assert file_name(lesson, Edition("a4")) == "first.pdf"
    assert file_name(lesson, Edition("large")) == "first-large.pdf"
    assert file_name(guide, Edition("phone", is_facilitator=True)) == "meeting-en-facilitator-phone.pdf"


def test_the_front_says_unit_minutes_step_and_the_date_of_the_content(course) -> None:
    found, page = printed(course), course.pages["lessons/first", "vi"]
    facts = "".join(part if isinstance(part, str) else part["c"][0] for part in found["facts"])
    assert str(page.minutes) in facts
    assert str(page.updated.year) in facts
    assert facts.count(" · ") == 2
    assert (found["title"], found["summary"], found["lang"]) == (page.title, page.summary, "vi")
    assert found["date"] == [page.updated.year, page.updated.month, page.updated.day]
    assert found["unit"] == course.unit_of("lessons/first").title["vi"]


def test_without_an_address_there_is_neither_address_nor_code(course) -> None:
    found = printed(course)
    assert (found["address"], found["qr"], found["author"]) == (None, None, course.site.title["vi"])


def test_with_an_address_both_are_those_of_the_page_and_a_phone_gets_no_code_to_scan_itself(addressed) -> None:
    found = printed(addressed, lang="en")
    where = "https://hoc.example.vn/a/en/lessons/first/"
    assert found["qr"] == where
    assert found["address"][0]["href"] == where
    assert found["author"] == "Ví Dụ"
    phone = printed(addressed, edition=Edition("phone"))
    assert (phone["qr"], phone["address"][0]["t"]) == (None, "a")


def test_links_out_of_the_page_are_whole_addresses_where_the_site_has_one_and_words_where_not(
    course, addressed
) -> None:
    html = '<p><a href="../second/">bài</a> <a href="https://example.org/">ra ngoài</a></p>'
    assert "https://hoc.example.vn/a/lessons/second/" in said(printed(addressed, html=html))
    assert "second" not in said(printed(course, html=html))
    assert "https://example.org/" in said(printed(course, html=html))


def test_links_inside_the_page_lead_to_their_headings_and_no_other_heading_has_a_mark(course) -> None:
    html = (
        '<p><a href="#hai">xem</a> <a href="#mat">mất</a></p><h2 id="mot">Một</h2><p>a</p><h2 id="hai">Hai</h2><p>b</p>'
    )
    text, one, _, two, _ = printed(course, html=html)["body"][-5:]
    assert text["c"] == [{"t": "goto", "to": "hai", "c": ["xem"]}, " ", "mất"]
    assert (one.get("id"), two.get("id")) == (None, "hai")


def test_the_objectives_come_first(course) -> None:
    box = printed(course)["body"][0]
    assert box["role"] == "objectives"
    assert len(box["c"][1]["c"]) == len(course.pages["lessons/first", "vi"].objectives)


def test_answers_are_on_a_page_of_their_own_and_not_in_the_body(course) -> None:
    *body, last = printed(course, html=CHECK)["body"]
    assert last["t"] == "answers"
    assert "Vì phải." in str(last)
    assert "Vì phải." not in str(body)
    assert "phải" in str(body)


def test_participants_of_a_meeting_get_neither_answers_nor_notes_and_the_facilitator_gets_both(course) -> None:
    html = f"<h2>Lời mở</h2>{NOTES}<h2>Bàn</h2><p>chữ</p>{CHECK}"
    everyone = said(printed(course, "guides/meeting", html))
    assert "Nói chậm" not in everyone
    assert "Vì phải." not in everyone
    facilitator = said(printed(course, "guides/meeting", html, Edition("a4", is_facilitator=True)))
    assert "Nói chậm" in facilitator
    assert "Vì phải." in facilitator


def test_a_heading_with_nothing_below_it_once_the_notes_are_out_is_left_out(course) -> None:
    html = f"<h2>Một</h2><h3>Hai</h3>{NOTES}<h2>Ba</h2><h3>Bốn</h3><p>chữ</p><h2>Năm</h2>{NOTES}"
    headings = [node["c"] for node in printed(course, "guides/meeting", html)["body"] if node["t"] == "h"]
    assert headings == [["Ba"], ["Bốn"]]


def test_there_are_ruled_lines_on_paper_and_none_on_a_phone(course) -> None:
    html = '<div class="box discussion"><p class="box-title">Bàn</p><ul><li>Vì sao?</li></ul></div>'
    assert "lines" in said(printed(course, html=html))
    assert "lines" not in said(printed(course, html=html, edition=Edition("phone")))


def test_a_title_too_long_for_the_running_header_is_cut_between_words(read_small, small_text) -> None:
    text = small_text("lessons/first/index.vi.md")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    course = read_small({"lessons/first/index.vi.md": text.replace(title, f"title: {'Học mãi ' * 60}")})
    for look, measures in LOOKS.items():
        found = printed(course, edition=Edition(look))
        assert found["running"].endswith(("Học…", "mãi…"))
        assert len(found["running"]) <= measures.sheet.letters / measures.small + 1
        assert len(found["title"]) > 400


def test_margins_leave_room_for_a_staple_and_letters_are_large_enough() -> None:
    assert LOOKS["a4"].left >= 25
    assert 12 <= LOOKS["a4"].size <= 13
    assert LOOKS["large"].size == 18
    assert not any("size" in look.plain()["tight"] for look in LOOKS.values())
