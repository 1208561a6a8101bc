"""The shipped course, with one thing made wrong at a time: each is caught, offline, where it stands."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from coursekit.checks import RULES
from coursekit.content_folder import read_folder
from coursekit.course_reader import read_course
from coursekit.fingerprint import Shelf, fingerprint_of
from coursekit.reader_text import END_QUOTE, QUOTE, opened, plain

CONTENT = Path(__file__).parent.parent.parent / "content"
FILES = {name: data for name, data in read_folder(CONTENT).items() if isinstance(data, bytes)}
TODAY = date(2026, 11, 22)
COURSE, PROBLEMS = read_course(FILES, TODAY, preview=True)
KNOWN = {problem.text("en") for problem in PROBLEMS}
SOURCES = {
    "dienbienphu-205-kh-tu",
    "nghean-2025-05-08",
    "nld-2025-09-13",
    "baoquangbinh-2025-06-21",
    "nghean-2025-06-11",
}


def found_after(path, old, new, count=1):
    text = FILES[path].decode()
    assert old in text
    _, problems = read_course({**FILES, path: text.replace(old, new, count).encode()}, TODAY, preview=True)
    return [(p.rule.code, p.path, p.line) for p in problems if p.text("en") not in KNOWN]


def codes(found):
    return {code for code, _, _ in found}


def test_what_the_course_says_is_true_as_far_as_can_be_checked():
    assert [problem.text("en") for problem in PROBLEMS if problem.rule.code[0] == "C" and problem.is_error] == []


def test_every_source_of_the_course_has_its_fingerprint():
    assert set(COURSE.shelf.by_source) == SOURCES
    assert {key for key in COURSE.sources if key in SOURCES} == SOURCES
    assert COURSE.shelf.by_source["dienbienphu-205-kh-tu"].words > 6000


NUMBERED = sorted(key for key, fact in COURSE.facts.items() if re.search(r"\d", fact.phrase))


@pytest.mark.parametrize("key", NUMBERED)
def test_a_wrong_digit_in_any_facts_phrase_is_caught(key):
    fact = COURSE.facts[key]
    document = COURSE.shelf.by_source[fact.source]
    for place in [match.start() for match in re.finditer(r"\d", fact.phrase)]:
        wrong = str((int(fact.phrase[place]) + 1) % 10)
        assert not document.proves(fact.phrase[:place] + wrong + fact.phrase[place + 1 :])


def test_a_wrong_digit_in_a_phrase_is_told_at_its_line():
    path, phrase = "data/facts.yml", 'phrase: "nearly 288,000'
    line = FILES[path].decode().partition(phrase)[0].count("\n") + 1
    assert ("C101", f"content/{path}", line) in found_after(path, phrase, 'phrase: "nearly 289,000')


def test_a_wrong_digit_in_what_is_printed_is_caught():
    assert codes(found_after("data/facts.yml", 'vi: "65%", en: "65%"', 'vi: "56%", en: "65%"')) == {"C106"}


@pytest.mark.parametrize(
    "key", sorted(key for key, fact in COURSE.facts.items() if fact.qualifier not in (None, "exactly"))
)
def test_a_changed_qualifier_in_any_facts_phrase_is_caught(key):
    fact = COURSE.facts[key]
    changed = re.sub(r"(?i)more than|nearly|over|at least|gần|hơn|ít nhất", "about", fact.phrase)
    assert changed != fact.phrase
    assert not COURSE.shelf.by_source[fact.source].proves(changed)


def test_a_changed_qualifier_is_caught_in_the_phrase_in_the_key_and_in_print():
    path = "data/facts.yml"
    assert codes(found_after(path, "nearly 2,000 clans achieving", "more than 2,000 clans achieving")) >= {"C101"}
    assert codes(found_after(path, 'en: "nearly 2,000 clans"', 'en: "more than 2,000 clans"')) == {"C107"}
    assert codes(found_after(path, "  qualifier: nearly\n", "  qualifier: more-than\n")) == {"C107"}


def test_a_changed_word_in_a_quotation_is_caught():
    assert codes(found_after("data/quotes.yml", "ngại khó, ngại khổ", "ngại khó, sợ khổ")) == {"C101"}


@pytest.mark.parametrize("page", ["lessons/why-now/index.vi.md", "lessons/why-now/index.en.md", "article/index.vi.md"])
def test_a_copied_sentence_of_twenty_six_words_is_caught(page):
    text, source = two_quotations()
    assert len(text.split()) == 26
    found = found_after(page, "\n## ", f"\nTheo bài viết, {text}.\n\n## ")
    assert [code for code, path, _ in found if path == f"content/{page}"] == ["C201"]
    assert source == "dienbienphu-205-kh-tu"


def two_quotations():
    """Twenty-six words of a source in a row, put together from what the course quotes of it: two that overlap."""
    first, second = COURSE.quotes["epigraph"], COURSE.quotes["epigraph-useful"]
    joined = " ".join([*first.text.split(), *second.text.split()]).replace("chung để", "chung, để")
    words = joined.split()
    assert COURSE.shelf.by_source[first.source].proves(joined)
    return " ".join(words[-26:]), first.source


def test_twenty_five_words_are_not_told():
    text, _ = two_quotations()
    short = " ".join(text.split()[1:])
    assert "C201" not in codes(found_after("lessons/why-now/index.vi.md", "\n## ", f"\nTheo bài viết, {short}.\n\n## "))


def test_a_typed_quotation_and_a_typed_figure_are_caught():
    page = "lessons/why-now/index.vi.md"
    typed = "\nBác dặn: “Học không bao giờ ngừng”. Năm 1945 có 95% chưa biết chữ.\n\n## "
    assert codes(found_after(page, "\n## ", typed)) == {"C202", "C301"}


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        ("Phong trào có {fact:na-plan-348-targets}.", "targets-and-movement"),
        ("Bản đồ số ở địa chỉ {fact:na-portal-movement}.", "digital-map-and-movement-portal"),
        ("Sẽ có {fact:qh-certificate-40} người dân được cấp chứng nhận.", "certificate-and-public"),
        ("Gia đình {fact:qb-families-share}, công dân {fact:qb-citizens-share}.", "families-and-citizens"),
    ],
)
def test_what_must_not_meet_is_caught_when_it_does(sentence, pair):
    found = found_after("lessons/why-now/index.vi.md", "\n## ", f"\n{sentence}\n\n## ")
    assert "C401" in codes(found)
    assert pair in {each.key for each in COURSE.apart}


def test_what_tells_a_pair_apart_may_be_said():
    sentence = "{fact:na-plan-348-targets} là của kế hoạch, không phải của phong trào."
    assert "C401" not in codes(found_after("lessons/why-now/index.vi.md", "\n## ", f"\n{sentence}\n\n## "))


def test_references_are_opened_to_what_a_reader_meets():
    text = opened(
        "{fact:article-jobs-65}, {fact:article-ten-years|mười năm}, {quote:longer-life}, {quote:none}", COURSE, "vi"
    )
    assert text.startswith("65%, mười năm, " + QUOTE + "tuổi thọ")
    assert text.endswith(END_QUOTE + ", {quote:none}")
    assert "people live longer" in opened("{quote:longer-life}", COURSE, "en")


def test_marks_targets_and_numbers_of_lists_are_no_words():
    text = '!!! notes "Tên khung"\n\n    1. Một [hai](../x/index.md#p1) **ba**[^1]\n    - [x] bốn {#nam}\n\n[^1]: sáu'
    assert plain(text).split() == ['"Tên', 'khung"', "Một", "[hai]", "**ba**", "bốn", "sáu"]
    assert plain(text).count("\n") == text.count("\n")


def test_a_course_without_fingerprints_is_a_course():
    files = {path: data for path, data in FILES.items() if not path.startswith("data/fingerprints/")}
    course, problems = read_course(files, TODAY, preview=True)
    assert course.shelf == Shelf()
    told = {p.rule.code for p in problems if p.rule.code[0] == "C" and p.text("en") not in KNOWN}
    assert told == {"C103"}
    assert RULES["C103"].severity.value == "warning"
    assert fingerprint_of("x", b"").words == 0
