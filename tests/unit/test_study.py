"""What reading tools find in a document, by the words of the shipped study.yml; sentences written for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from coursekit.documents.assembly import Part, Text
from coursekit.documents.blocks import call
from coursekit.documents.duties import duties, shortened
from coursekit.documents.key_terms import key_terms
from coursekit.documents.named import documents_named
from coursekit.documents.passages import Passage, Passages, of_page, of_text
from coursekit.documents.quoted import Quoted, quoted
from coursekit.model import Term

SHIPPED = Path(__file__).parent.parent.parent / "content" / "data" / "study.yml"


@pytest.fixture(scope="module")
def course(read_small):
    return read_small({"data/study.yml": SHIPPED.read_text("utf-8")})


def one(text: str, name: str = "p1") -> list[Passage]:
    return [Passage(name, "", text)]


@pytest.mark.parametrize(
    ("lang", "text", "label", "day", "body"),
    [
        ("vi", "theo Nghị quyết số 12-NQ/TW, ngày 5/6/2021 của Bộ Chính trị về chợ quê", "Nghị quyết số 12-NQ/TW",
         (2021, 6, 5), "Bộ Chính trị"),
        ("vi", "Ngày 07 tháng 8 năm 2020, tỉnh ban hành Quyết định số 34/QĐ-UBND.",
         "Quyết định số 34/QĐ-UBND", (2020, 8, 7), ""),
        ("vi", "như nghị quyết Trung ương 3 khoá V nêu", "nghị quyết Trung ương 3 khoá V", (), ""),
        ("vi", "Nghị quyết Đại hội Đảng lần thứ IV, V đã nói", "Nghị quyết Đại hội Đảng lần thứ IV, V", (), ""),
        ("vi", "Kết luận số 9-KL/TW, ngày 1-2-1999, Hội nghị Trung ương 5 khóa II về", "Kết luận số 9-KL/TW",
         (1999, 2, 1), "Hội nghị Trung ương 5 khóa II"),
        ("vi", "trong Luật Chợ quê năm 2019 có ghi", "Luật Chợ quê năm 2019", (2019,), ""),
        ("vi", "Văn bản 45-KH/TU tháng 3/2022", "45-KH/TU", (2022, 3), ""),
        ("en", "Resolution No. 12-NQ/TW of 5 June 2021 by the Politburo",
         "Resolution No. 12-NQ/TW", (2021, 6, 5), "the Politburo"),
        ("en", "the Resolution of the 3rd plenum, 5th Central Committee, said",
         "Resolution of the 3rd plenum, 5th Central Committee", (), ""),
        ("en", "On 7 August 2020 came Decision 34/QĐ-UBND.", "Decision 34/QĐ-UBND", (2020, 8, 7), ""),
    ],
)  # fmt: skip
def test_a_document_is_found_with_its_date_and_who_made_it(course, lang, text, label, day, body) -> None:
    (found,) = documents_named(one(text), course.study, lang)
    assert (found.label, found.day, found.body) == (label, day, body)


@pytest.mark.parametrize(
    "text",
    [
        "Cách mạng 4.0 và thời X.0",
        "Ngày 5/6/2021 trời mưa.",
        "Bộ Chính trị đã họp.",
        "tỷ lệ 3/4, mục 2-3",
        "quyết định đi chợ",
    ],
)
def test_what_names_no_document_is_left_alone(course, text) -> None:
    assert documents_named(one(text), course.study, "vi") == []


def test_documents_stand_in_the_order_of_time_once_each_with_all_their_places(course) -> None:
    passages = [
        Passage("p1", "", "Nghị quyết số 8-NQ/TW, ngày 4/3/2020 về “Sông, suối và đò”. Nghị quyết Đại hội VI."),
        Passage("p2", "", "Chỉ thị số 2-CT/TW, ngày 1/1/2001. Nghị quyết số 8-NQ/TW nói vậy."),
    ]
    found = documents_named(passages, course.study, "vi")
    assert [(it.label, it.places) for it in found] == [
        ("Chỉ thị số 2-CT/TW", ("p2",)), ("Nghị quyết số 8-NQ/TW", ("p1", "p2")), ("Nghị quyết Đại hội VI", ("p1",)),
    ]  # fmt: skip
    assert found[1].about == "“Sông, suối và đò”"


def test_a_date_belongs_to_one_document_only(course) -> None:
    found = documents_named(one("Chỉ thị số 1-CT/TW, ngày 2/2/2002 và Chỉ thị số 2-CT/TW"), course.study, "vi")
    assert [(it.label, it.day) for it in found] == [("Chỉ thị số 1-CT/TW", (2002, 2, 2)), ("Chỉ thị số 2-CT/TW", ())]


def test_a_clause_of_duty_is_cut_where_the_next_addressee_begins(course) -> None:
    text = "Mỗi công dân cần đọc sách; mỗi cán bộ, đảng viên phải đọc trước và kể lại. Trời mưa."
    assert [(it.addressee, it.text) for it in duties(one(text), course.study, "vi")] == [
        ("citizen", "Mỗi công dân cần đọc sách"),
        ("member", "mỗi cán bộ, đảng viên phải đọc trước và kể lại"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("vi", "Mỗi cấp uỷ, tổ chức chính trị - xã hội, hội nghề cần chọn sách.", ["committee"]),
        ("vi", "Đảng, Nhà nước sẽ sớm mở thư viện.", ["state"]),
        ("vi", "Trách nhiệm của mỗi công dân cần rõ.", []),
        ("vi", "Mỗi công dân đọc sách.", []),
        ("vi", "Mỗi công dân đọc sách; trời phải mưa.", []),
        ("vi", "Cấp ủy giúp đảng viên, và Nhà nước cần mở lớp.", ["state"]),
        ("en", "Every citizen should read.", ["citizen"]),
        ("en", "The book of every citizen should be read.", []),
        ("en", "The Party and the State will soon open a library.", ["state"]),
    ],
)
def test_who_is_asked_is_told_from_who_is_merely_named(course, lang, text, found) -> None:
    assert [it.addressee for it in duties(one(text), course.study, lang)] == found


def test_duties_stand_by_addressee_and_say_their_paragraph(course) -> None:
    passages = [Passage("p1", "", "Nhà nước sẽ xây."), Passage("p2", "", "Mỗi công dân phải giữ.")]
    assert [(it.addressee, it.place) for it in duties(passages, course.study, "vi")] == [
        ("citizen", "p2"),
        ("state", "p1"),
    ]


def test_without_words_nothing_is_found() -> None:
    assert duties(one("Mỗi công dân cần đọc."), (), "vi") == []
    assert [it.label for it in documents_named(one("Nghị quyết số 1-NQ/TW"), (), "vi")] == ["1-NQ/TW"]


def test_a_quotation_has_its_footnote_and_a_footnote_alone_stands_for_itself() -> None:
    text = (
        f'Ông nói: “Sông nào cũng có bến đợi”{call("1")}, chợ “tạm” và "đò chiều chở khách muộn". Xem thêm{call("2")}.'
    )
    found = quoted(Passages(tuple(one(text)), {"1": "Sổ tay, tr.3", "2": "Sổ tay, tr.9"}))
    assert found == [
        Quoted("Sông nào cũng có bến đợi", "Sổ tay, tr.3", "p1"),
        Quoted("đò chiều chở khách muộn", "", "p1"),
        Quoted("", "Sổ tay, tr.9", "p1"),
    ]


def test_a_term_is_found_in_every_paragraph_however_it_is_written() -> None:
    terms = {"home": Term("home", 1, {"vi": "văn hóa chợ"}, {}), "none": Term("none", 1, {"vi": "bến xe"}, {})}
    passages = [
        Passage("p1", "", "Văn hoá chợ là gì"),
        Passage("p2", "", "văn hóa, chợ"),
        Passage("p3", "", "x", terms=frozenset({"none"})),
    ]
    assert key_terms(passages, terms, "vi") == {"home": ("p1", "p2"), "none": ("p3",)}


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("một hai ba", 2) == "một hai …"
    assert shortened("một hai", 2) == "một hai"


def test_the_passages_of_a_text_have_the_titles_of_its_notes_and_its_own_headings(course) -> None:
    text = Text(
        (
            Part("title", "THỬ"),
            Part("paragraph", "Một.", "p1"),
            Part("heading", "I- MỤC TIÊU"),
            Part("paragraph", f"Hai{call('1')}.", "p2"),
        ),
        ("Sổ",),
    )
    found = of_text(text, course.pages["article", "vi"], course)
    assert [(it.name, it.title, it.heading) for it in found.all] == [
        ("p1", "Mục 1", ""),
        ("p2", "Phần 2", "I- MỤC TIÊU"),
    ]
    assert (found.all[1].words, found.notes) == (1, {"1": "Sổ"})


def test_the_passages_of_notes_read_as_their_page_reads(read_small, small_text) -> None:
    body = (
        "\n\n## Ý *ba* {#p3}\n\n- **Hỏi:** ngày {fact:plan-date}, {term:self-study|học lấy}[^1], "
        "xem [bài](../about/index.md).\n"
        "\n!!! notes\n\n    - Lời riêng.\n\n[^1]: Xem *Sổ tay*, trang 3.\n"
    )
    course = read_small({"article/index.vi.md": small_text("article/index.vi.md") + body})
    found = of_page(course.pages["article", "vi"], course)
    last = found.all[-1]
    assert (last.name, last.title) == ("p3", "Ý ba")
    assert last.text == f"Hỏi: ngày {course.facts['plan-date'].show['vi']}, học lấy{call('1')}, xem bài."
    assert last.terms == {"self-study"}
    assert found.notes == {"1": "Xem Sổ tay, trang 3."}


def test_what_a_document_is_about_ends_before_the_next_one_or_takes_its_name_along(course) -> None:
    text = "Kết luận số 3-KL/TW về thực hiện Nghị quyết số 1-NQ/TW, Chỉ thị số 2-CT/TW về chợ, bến, Chỉ thị số 4-CT/TW"
    found = documents_named(one(text), course.study, "vi")
    assert [it.about for it in found] == ["thực hiện Nghị quyết số 1-NQ/TW", "", "chợ, bến", ""]


def test_a_single_syllable_counts_where_the_page_marks_it() -> None:
    terms = {"step": Term("step", 1, {"vi": "bước", "en": "step"}, {})}
    assert key_terms([*one("bước chân"), Passage("p2", "", "x", terms=frozenset({"step"}))], terms, "vi") == {
        "step": ("p2",)
    }
    assert key_terms(one("one step"), terms, "en") == {"step": ("p1",)}
