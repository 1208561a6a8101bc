"""What templates are given to print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from coursekit.views.lists import topics
from coursekit.views.not_found import not_found_view
from coursekit.views.pages import page_view, template_of
from coursekit.views.prices import whole_kb

if TYPE_CHECKING:
    from coursekit.model import Course

TITLED = "---\ntitle: {title}\nsummary: One sentence.\nupdated: 2026-01-02\nstep: 1\nminutes: 5\n---\n\n{body}\n"


@pytest.fixture
def small(read_small) -> Course:
    return read_small()


def with_site(course: Course, **settings) -> Course:
    return replace(course, site=replace(course.site, **settings))


def entry_of(course: Course, page_id: str, lang: str = "en", sizes=None):
    return page_view(course, page_id, lang, sizes or {})["entry"]


def frame_of(course: Course, page_id: str, lang: str = "en"):
    return page_view(course, page_id, lang, {})["frame"]


# Around an entry


def test_an_entry_names_its_unit_and_leads_to_it(small) -> None:
    unit = entry_of(small, "lessons/first").unit
    assert (unit.text, unit.href) == ("Unit one", "../../units/unit-1/")


def test_previous_and_next_follow_the_order_of_the_unit(small) -> None:
    article, first, second = (entry_of(small, page_id) for page_id in ("article", "lessons/first", "lessons/second"))
    assert (article.previous, article.next.text, article.next.href) == (None, "Lesson 1", "../lessons/first/")
    assert (first.previous.text, first.previous.href) == ("A test article", "../../article/")
    assert (first.next.text, first.next.href) == ("Lesson 2", "../second/")
    assert (second.previous.text, second.next) == ("Lesson 1", None)


def test_the_next_of_a_units_last_page_is_the_first_of_the_next_unit(read_small, small_text) -> None:
    more = small_text("data/units.yml").replace(", lessons/second]", "]") + (
        "unit-2:\n  title: {vi: Hai, en: Two}\n  summary: {vi: Hai., en: Two.}\n  entries: [lessons/second]\n"
    )
    course = read_small({"data/units.yml": more})
    assert entry_of(course, "lessons/first").next.text == "Lesson 2"
    assert entry_of(course, "lessons/second").unit.text == "Two"


def test_a_page_the_edition_does_not_have_is_passed_over(read_small) -> None:
    course = read_small({"lessons/first/index.en.md": None})
    assert entry_of(course, "article", "en").next.text == "Lesson 2"
    assert entry_of(course, "article", "vi").next.text == "Bài thứ 1"


def test_a_page_in_no_unit_has_no_neighbours(read_small, small_text) -> None:
    course = read_small({"data/units.yml": small_text("data/units.yml").replace(", lessons/second]", "]")})
    found = entry_of(course, "lessons/second")
    assert (found.unit, found.previous, found.next) == (None, None, None)


def test_a_guide_is_in_a_unit_but_not_in_its_reading_order(small) -> None:
    found = entry_of(small, "guides/meeting")
    assert (found.unit.text, found.previous, found.next) == ("Unit one", None, None)


def test_a_guide_lists_the_lessons_it_draws_on_with_minutes_step_and_size(small) -> None:
    (lesson,) = entry_of(small, "guides/meeting", sizes={("lessons/first", "en"): 8499}).lessons
    assert (lesson.title, lesson.href) == ("Lesson 1", "../../lessons/first/")
    assert lesson.facts == ("5 min", "Step 1", "8 KB")


@pytest.mark.parametrize(("size", "kb"), [(0, 1), (1, 1), (1499, 1), (1501, 2), (8499, 8), (8501, 9), (14300, 14)])
def test_sizes_are_whole_kilobytes_and_never_none(size, kb) -> None:
    assert whole_kb(size) == kb


def test_the_steps_are_said_to_be_the_sites_own_only_where_there_is_one(small) -> None:
    assert "Step 1" in entry_of(small, "lessons/first").facts
    assert "Steps 1–4" in entry_of(small, "lessons/first").step_note
    assert entry_of(small, "article").step_note is None


def test_a_draft_says_that_it_is_one(read_small, small_text) -> None:
    text = small_text("lessons/second/index.en.md").replace("step: 2", "step: 2\nstatus: draft")
    course = read_small({"lessons/second/index.en.md": text}, preview=True)
    assert entry_of(course, "lessons/second", "en").is_draft
    assert not entry_of(course, "lessons/second", "vi").is_draft


# How to cite


def test_a_citation_names_the_site_where_there_is_no_owner_and_no_address_where_there_is_none(small) -> None:
    assert entry_of(small, "lessons/first").citation == "Lesson 1 – A small course, updated 2 January 2026."


def test_a_citation_names_the_owner_and_the_address_of_the_page(small) -> None:
    course = with_site(small, owner={"vi": "Chi bộ 3", "en": "Branch 3"}, address="https://example.vn/hoc/")
    assert entry_of(course, "lessons/first", "en").citation == (
        "Lesson 1 – Branch 3, updated 2 January 2026. https://example.vn/hoc/en/lessons/first/"
    )
    assert entry_of(course, "lessons/first", "vi").citation == (
        "Bài thứ 1 – Chi bộ 3, cập nhật ngày 2 tháng 1 năm 2026. https://example.vn/hoc/lessons/first/"
    )


# Reporting a mistake


def test_without_a_contact_there_is_nowhere_to_report_a_mistake(small) -> None:
    assert frame_of(small, "lessons/first").report is None


def test_a_mistake_is_reported_by_mail_with_the_page_and_its_date_in_the_subject(small) -> None:
    link = frame_of(with_site(small, contact="ai@example.vn", address="https://example.vn/"), "lessons/first").report
    found = urlsplit(link)
    assert (found.scheme, found.path) == ("mailto", "ai@example.vn")
    assert parse_qs(found.query) == {"subject": ["https://example.vn/en/lessons/first/ 2026-01-02"]}


def test_a_mail_about_a_page_without_an_address_names_it_within_the_site(small) -> None:
    link = frame_of(with_site(small, contact="ai@example.vn"), "lessons/first", "vi").report
    assert unquote(link).endswith("?subject=/lessons/first/ 2026-01-02")


def test_a_mail_about_a_page_without_a_date_has_none(small) -> None:
    link = frame_of(with_site(small, contact="ai@example.vn"), "glossary").report
    assert unquote(link).endswith("?subject=/en/glossary/")


def test_a_contact_form_is_linked_as_it_is(small) -> None:
    course = with_site(small, contact="https://example.vn/gop-y?x=1")
    assert frame_of(course, "lessons/first").report == "https://example.vn/gop-y?x=1"


# Around every page


@pytest.mark.parametrize(
    ("page_id", "lang", "other"),
    [("", "vi", "en/"), ("", "en", "../"), ("lessons/first", "vi", "../../en/lessons/first/"),
     ("units/unit-1", "en", "../../../units/unit-1/"), ("glossary", "en", "../../glossary/")],
)  # fmt: skip
def test_the_language_switch_leads_to_the_same_page(small, page_id, lang, other) -> None:
    (link,) = frame_of(small, page_id, lang).other
    assert link.href == other
    assert link.text == {"vi": "English", "en": "Tiếng Việt"}[lang]


def test_without_an_address_nothing_is_absolute(small) -> None:
    frame = frame_of(small, "lessons/first", "vi")
    assert frame.canonical is None
    assert frame.alternates == ()


def test_with_an_address_canonical_and_alternates_are_absolute(small) -> None:
    frame = frame_of(with_site(small, address="https://example.vn/hoc/"), "lessons/first", "en")
    assert frame.canonical == "https://example.vn/hoc/en/lessons/first/"
    assert dict(frame.alternates) == {
        "vi": "https://example.vn/hoc/lessons/first/",
        "en": "https://example.vn/hoc/en/lessons/first/",
        "x-default": "https://example.vn/hoc/lessons/first/",
    }


def test_a_site_of_one_edition_has_no_switch_and_no_alternates(small) -> None:
    frame = frame_of(with_site(small, editions=("vi",)), "lessons/first", "vi")
    assert (frame.other, frame.alternates) == ((), ())


def test_the_navigation_marks_the_page_one_is_on(small) -> None:
    assert [link.text for link in frame_of(small, "glossary").navigation if link.current] == ["Glossary"]
    assert not any(link.current for link in frame_of(small, "lessons/first").navigation)


@pytest.mark.parametrize(
    ("page_id", "template"),
    [("", "home.html"), ("about", "plain.html"), ("article", "entry.html"), ("lessons/first", "entry.html"),
     ("guides/meeting", "entry.html"), ("guides", "guides.html"), ("topics", "topics.html"),
     ("coverage", "coverage.html"), ("changes", "changes.html"),
     ("units/unit-1", "unit.html")],
)  # fmt: skip
def test_every_kind_of_page_has_its_template(small, page_id, template) -> None:
    assert template_of(small, page_id, "vi") == template


# Home


def test_the_three_doors_lead_to_the_article_the_first_guide_and_the_first_lesson(small) -> None:
    doors = page_view(small, "", "en", {})["doors"]
    assert [door.href for door in doors] == ["article/", "guides/meeting/", "lessons/first/"]
    assert [door.name for door in doors] == ["A reporter (báo cáo viên)", "A branch secretary", "A learner"]


def test_a_door_with_nothing_behind_it_leads_to_the_contents(read_small, small_text) -> None:
    units = small_text("data/units.yml").replace("  guides: [guides/meeting]\n", "")
    gone = {"guides/meeting/index.vi.md": None, "guides/meeting/index.en.md": None}
    doors = page_view(read_small({"data/units.yml": units, **gone}), "", "vi", {})["doors"]
    assert [door.href for door in doors] == ["article/", "contents/", "lessons/first/"]


# Lists


def test_a_unit_lists_its_pages_in_reading_order_with_what_is_told_before_opening(small) -> None:
    unit = page_view(small, "units/unit-1", "en", {("lessons/second", "en"): 4200})["unit"]
    assert [row.title for row in unit.entries] == ["A test article", "Lesson 1", "Lesson 2"]
    assert [row.facts for row in unit.entries] == [("3 min",), ("5 min", "Step 1"), ("5 min", "Step 2", "4 KB")]
    assert [row.title for row in unit.guides] == ["A test meeting"]


def test_a_page_that_is_not_yet_translated_is_listed_in_its_own_language(read_small) -> None:
    course = read_small({"lessons/first/index.en.md": None})
    row = page_view(course, "contents", "en", {})["units"][0].entries[1]
    assert (row.title, row.lang, row.translated, row.facts) == ("Bài thứ 1", "vi", False, ())
    assert row.href == "../lessons/first/"


def test_a_page_that_is_not_yet_translated_leads_to_the_one_that_is(read_small) -> None:
    course = read_small({"lessons/first/index.en.md": None})
    view = page_view(course, "lessons/first", "en", {})
    assert template_of(course, "lessons/first", "en") == "untranslated.html"
    assert view["frame"].title == "Bài thứ 1 – Not yet translated"
    assert (view["original"].href, view["original"].lang) == ("../../../lessons/first/", "vi")


def grouped(course: Course, lang: str) -> dict[str, list[str]]:
    return {group.letter: [link.text for link in group.links] for group in topics(course, lang)}


def course_titled(read_small, *titles: str) -> Course:
    pages = {f"lessons/x{number}/index.vi.md": TITLED.format(title=title, body="Text.")
             for number, title in enumerate(titles)}  # fmt: skip
    return read_small({**pages, "data/glossary.yml": None})


def test_topics_under_d_and_under_d_with_a_stroke_are_two_groups_in_that_order(read_small) -> None:
    found = grouped(course_titled(read_small, "Đảng viên", "Dân vận", "đọc sách", "Em"), "vi")
    assert found["D"] == ["Dân vận"]
    assert found["Đ"] == ["Đảng viên", "Đọc sách"]
    letters = list(found)
    assert letters.index("D") + 1 == letters.index("Đ") < letters.index("E")


def test_vietnamese_letters_stand_in_dictionary_order(read_small) -> None:
    found = grouped(course_titled(read_small, "Ước", "Ủy ban", "Ở nhà", "Ôn tập", "Ông bà", "An", "Ăn", "Ấn"), "vi")
    assert [letter for letter in found if letter in "AĂÂOÔƠUƯ"] == ["A", "Ă", "Â", "Ô", "Ơ", "U", "Ư"]
    assert found["Ô"] == ["Ôn tập", "Ông bà"]


def test_a_title_that_begins_with_a_sign_or_a_digit_is_still_found(read_small) -> None:
    found = grouped(course_titled(read_small, '"“Xóa mù” số"', "5 việc"), "vi")
    assert found["X"] == ["“Xóa mù” số"]
    assert found["#"] == ["5 việc"]
    assert next(iter(found)) == "#"


STEPS = ["Step 1: to begin", "Step 2: by yourself"]


def test_topics_hold_entries_their_sections_and_terms_each_once(small) -> None:
    assert grouped(small, "en") == {
        "A": ["A test article", "A test meeting"],
        "L": ["Lesson 1", "Lesson 2"],
        "P": ["Paragraph 2", "Party branch"],
        "S": ["Section 1", "Section 1", "Section 2", "Section G", "Self-study", *STEPS],
    }


def test_topics_lead_to_the_section_or_the_term_itself(small) -> None:
    links = {link.text: link.href for group in topics(small, "en") for link in group.links}
    assert links["Section G"] == "../guides/meeting/#section-g"
    assert links["Party branch"] == "../glossary/#branch"
    assert links["Lesson 2"] == "../lessons/second/"


def test_topics_leave_out_a_heading_that_the_page_does_not_show(read_small) -> None:
    body = "!!! notes\n\n    ## Only spoken\n\n    Text.\n\n## Written\n"
    course = read_small({"lessons/x/index.vi.md": TITLED.format(title="X", body=body)})
    found = grouped(course, "vi")
    assert "Written" in found["W"]
    assert "O" not in found


def test_every_letter_of_the_topics_has_an_anchor_of_its_own(read_small) -> None:
    anchors = [group.anchor for group in topics(course_titled(read_small, "Đi", "Dân", "Ăn", "An", "1"), "vi")]
    assert len(anchors) == len(set(anchors))
    assert all(anchor.isascii() for anchor in anchors)


# Things looked up


def test_the_glossary_is_in_dictionary_order_with_each_terms_other_name(small) -> None:
    terms = page_view(small, "glossary", "vi", {})["terms"]
    assert [(term.term, term.other, term.other_lang) for term in terms] == [
        ("chi bộ", "Party branch", "en"), ("tự học", "self-study", "en"),
    ]  # fmt: skip


def test_the_glossary_of_a_single_edition_names_no_other(small) -> None:
    terms = page_view(with_site(small, editions=("vi",)), "glossary", "vi", {})["terms"]
    assert {term.other for term in terms} == {""}


def test_sources_are_listed_newest_first_with_what_is_known_of_them(small) -> None:
    paper, plan = page_view(small, "sources", "en", {})["source_list"]
    assert (paper.short, plan.short) == ("The paper", "Plan 1")
    assert plan.rows == (
        ("Issued by", "The trying board"), ("Number", "01-KH/TU"), ("Date", "20 March 2025"), ("Kind", "Document"),
        ("Language", "Vietnamese"),
    )  # fmt: skip
    assert "Number" not in dict(paper.rows)


def test_a_source_names_the_pages_that_cite_it_or_name_it(read_small, small_text) -> None:
    text = small_text("lessons/second/index.en.md").replace("the date", "of {fact:families} the date")
    paper, plan = page_view(read_small({"lessons/second/index.en.md": text}), "sources", "en", {})["source_list"]
    assert [(link.text, link.href) for link in paper.used_by] == [("Lesson 2", "../lessons/second/")]
    assert [link.text for link in plan.used_by] == ["A test article", "Lesson 1", "Lesson 2", "A test meeting"]


def test_a_slip_of_a_source_says_what_was_printed_what_is_used_and_why(read_small, small_text) -> None:
    slip = "  slips:\n    - {printed: 1045, used: 1945, why: {vi: In nhầm., en: A misprint.}}\npaper:"
    text = small_text("data/sources.yml").replace("paper:", slip.replace("1045", "'1045'").replace("1945", "'1945'"))
    plan = page_view(read_small({"data/sources.yml": text}), "sources", "en", {})["source_list"][1]
    assert plan.slips == (("It reads: “1045”; used here: “1945”", "A misprint."),)


# 404


def test_the_page_for_a_wrong_address_speaks_every_language_of_the_site(small) -> None:
    lost = not_found_view(small)["lost"]
    assert [(one["lang"], one["title"], one["home"], one["topics"]) for one in lost] == [
        ("vi", "Không tìm thấy trang", "./", "topics/"), ("en", "Page not found", "en/", "en/topics/"),
    ]  # fmt: skip


def test_the_page_for_a_wrong_address_claims_no_address_of_its_own(small) -> None:
    frame = not_found_view(with_site(small, address="https://example.vn/hoc/"))["frame"]
    assert (frame.canonical, frame.alternates) == (None, ())
