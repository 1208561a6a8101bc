"""Fingerprints: what they prove, what they measure, and that they hold no text."""

from __future__ import annotations

import random
import re

import pytest
from coursekit.fingerprint import Shelf, fingerprint_of, group_at, read, shared_runs, written
from coursekit.plain_words import folded, placed_words, words

DOCUMENT = """Kế hoạch số 205-KH/TU, ngày 30/3/2025: **gần 288,000 người**, tức 65 % hội viên, đã “thoả mãn” với
kiến thức; <sup>1</sup> máy móc càng tinh xảo, tại Báo Quảng Bình21/06/2025 và cổng nq57.nghean.gov.vn."""
PRINT = fingerprint_of("plan", DOCUMENT.encode())


@pytest.mark.parametrize(
    "phrase",
    [
        "Kế hoạch số 205-KH/TU",
        "GẦN 288,000 NGƯỜI",
        "ngày 30/3/2025 gần",
        "tức 65% hội viên",
        "đã thỏa mãn với kiến thức, máy móc",
        "Quảng Bình 21/06/2025",
        "cổng nq57.nghean.gov.vn",
        "số 205‑KH/TU, ngày",
    ],
)
def test_a_phrase_of_the_document_is_proved_however_it_is_typed(phrase):
    assert PRINT.proves(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "Kế hoạch số 206-KH/TU",
        "Kế hoạch số 205/KH-TU",
        "hơn 288,000 người",
        "gần 288,001 người",
        "tức 65 hội viên",
        "tức 66% hội viên",
        "ngày 30/3/2026 gần",
        "máy móc tinh xảo",
        "người, đã thỏa mãn",
        "288,000 người",
        "",
    ],
)
def test_a_changed_digit_qualifier_or_word_is_not_proved_nor_what_is_too_short(phrase):
    assert not PRINT.proves(phrase)


def test_a_figure_is_one_word_and_so_is_a_documents_number():
    assert words("Số 14-KL/TW, 26/7/2002: 65 %, 21.894 suất; X.0, t.6, tinh-gọn-mạnh, A4") == [
        *["số", "14-kl/tw", "26/7/2002", "65%", "21.894", "suất", "x", "0", "t", "6"],
        *["tinh", "gọn", "mạnh", "a", "4"],
    ]


@pytest.mark.parametrize(("one", "other"), [("hoá", "hóa"), ("KHOẺ", "khỏe"), ("thuý", "thúy"), ("hòa", "hoà")])
def test_where_a_tone_mark_stands_does_not_matter(one, other):
    assert folded(one) == folded(other)
    assert folded(one) != folded(other[:-1])


def test_words_and_their_places_are_the_same_words():
    text = "Một **hai**, ba-bốn 5 %\n\nnăm – 205-KH/TU (thoả) e\u0301"
    folded_text, found = placed_words(text)
    assert [match[0] for match in found] == words(text)
    assert folded_text.count("\n") == text.count("\n")


def test_the_same_document_gives_the_same_bytes_and_they_are_read_back():
    assert written(fingerprint_of("plan", DOCUMENT.encode())) == written(PRINT)
    assert read(written(PRINT)) == PRINT


def test_a_file_names_its_version_source_size_and_hash_and_nothing_else():
    head, _, groups = written(PRINT).partition("\n\n")
    assert re.fullmatch(r"course-fingerprint 1\nsource: plan\nwords: 36\nsha256: [0-9a-f]{64}", head)
    assert re.fullmatch(r"(?:[0-9a-f]{8}|\n)+", groups)
    assert not [word for word in words(DOCUMENT) if len(word) > 3 and word.isalpha() and word in groups]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("course-fingerprint 1", "course-fingerprint 2"),
        ("words: 36", "words: 31"),
        ("\n\n", "\n"),
        ("sha256: ", "sha256: x"),
    ],
)
def test_a_file_that_is_not_whole_is_no_fingerprint(old, new):
    assert read(written(PRINT).replace(old, new, 1)) is None
    assert read(written(PRINT)[:-9]) is None
    assert read("") is None


def numbered(count):
    return [f"chữ{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(count)]


@pytest.mark.parametrize("start", range(40))
@pytest.mark.parametrize(("length", "found"), [(25, []), (26, [26]), (60, [60])])
def test_a_run_is_found_wherever_it_begins_and_measured_exactly(start, length, found):
    document = numbered(200)
    shelf = Shelf({"plan": fingerprint_of("plan", " ".join(document).encode())})
    text = [*(["ta"] * start), *document[70 : 70 + length], *(["mình"] * 30)]
    runs = list(shared_runs(text, shelf, 26))
    assert [run.length for run in runs] == found
    assert [text[run.first : run.end] for run in runs] == [document[70 : 70 + length]] * len(found)


def test_a_phrase_that_a_document_repeats_is_measured_where_it_goes_on_longest():
    document = numbered(10) + numbered(40) + numbered(12)
    shelf = Shelf({"plan": fingerprint_of("plan", " ".join(document).encode())})
    (run,) = shared_runs(numbered(40), shelf, 26)
    assert (run.first, run.end, run.source) == (0, 40, "plan")


def test_two_runs_are_both_told():
    document = numbered(120)
    shelf = Shelf({"plan": fingerprint_of("plan", " ".join(document).encode())})
    text = [*document[:30], "khác", *document[50:90]]
    assert [run.length for run in shared_runs(text, shelf, 26)] == [30, 40]


def test_runs_agree_with_a_search_of_every_place():
    pick = random.Random(1)
    vocabulary = numbered(4)
    document = [pick.choice(vocabulary) for _ in range(300)]
    text = [pick.choice(vocabulary) for _ in range(300)]
    text[100:130] = document[50:80]
    shelf = Shelf({"plan": fingerprint_of("plan", " ".join(document).encode())})
    joined = " ".join(document)
    longest = max(
        end - start
        for start in range(300)
        for end in range(start, min(start + 60, 301))
        if " ".join(text[start:end]) in joined
    )
    assert max(run.length for run in shared_runs(text, shelf, 10)) == longest


def test_a_group_is_three_words():
    assert group_at(["một", "hai", "ba", "bốn"], 0) != group_at(["một", "hai", "bốn"], 0)
    assert fingerprint_of("plan", b"hai chu").groups == ()
