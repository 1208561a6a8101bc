"""The index of the search: its numbers, its files, its size."""

from __future__ import annotations

import re
from itertools import islice, permutations
from pathlib import Path

import pytest
from coursekit.search.codec import number, read_rising, rising
from coursekit.search.fold import accent_key, fold, sound
from coursekit.search.index import Index, budget, build_index, slug
from coursekit.search.records import Record, Section, plain, records
from coursekit.search.script import shorten
from coursekit.search.shorthand import FIRST, LAST, shortest, shorthand
from coursekit.search.wire import weight


@pytest.mark.parametrize(
    "values",
    [[], [0], [0, 1, 2], [51, 52, 103, 104], [1403, 1404, 1405], [5000, 25_000, 45_000, 245_000], [10**7, 10**7 + 1],
     list(range(0, 60_000, 7))],
)  # fmt: skip
def test_numbers_come_back_as_they_went_whatever_the_gaps(values) -> None:
    assert read_rising(rising(values)) == values


def test_coded_numbers_hold_nothing_that_a_template_literal_reads() -> None:
    assert set("".join(map(number, range(100_000)))) & set("\\`$\"'\n {}") == set()


def course_of(count: int) -> list[Record]:
    return [
        Record(f"lessons/bai-{n}/", f"Bài {n}", f"Tóm tắt số {n}.", "<p>Mở đầu</p>",
               (Section("phan-mot", "Phần một", f"<p>Chữ riêng tu{n} và hoà, hòa</p>"),))
        for n in range(count)
    ]  # fmt: skip


def parts(index: Index, name: str) -> str:
    return index.shards[name].split("`")[3]


def test_a_word_stands_in_the_shard_of_its_sound_and_leads_to_its_line() -> None:
    index = build_index("vi", course_of(900), {}, [])
    shards = [parts(index, name) for name in sorted(index.shards, key=lambda one: (len(one), one)) if name[0] == "t"]
    assert len(shards) > 1
    starts = re.search(r'\[("[^\]]*")\]', index.core)[1].replace('"', "").split(",")
    for text, start, end in zip(shards, starts, [*starts[1:], "~"], strict=True):
        assert all(start <= sound(fold(row.split(" ")[0]), "vi") < end for row in text.split("\n") if row[-1] != " ")
    found = dict(row.split(" ") for text in shards for row in text.split("\n"))
    assert read_rising(found["tu7"]) == [(7 * 2 + 1) * 3]  # the line of its heading, two lines a record; in its body


def test_two_spellings_of_a_word_are_one_and_a_word_on_most_pages_has_no_places() -> None:
    index = build_index("vi", course_of(100), {}, [])
    text = "\n".join(parts(index, name) for name in index.shards if name[0] == "t")
    assert accent_key("hoà") == accent_key("hòa") == "hoà"
    assert text.count("hoà ") == 1
    assert re.search(r"^hoà $", text, re.MULTILINE)


def many_headings() -> list[Record]:
    headings = [
        [Section(f"s{n}-{m}", str((n * 7919 + m * 104729) % 99991 * 7919), "") for m in range(9)] for n in range(200)
    ]
    return [Record(f"lessons/x{n}/", f"Tên {n}", "", "", tuple(below)) for n, below in enumerate(headings)]


def test_headings_are_in_the_core_while_they_fit() -> None:
    few = course_of(5)
    assert "\n Phần một" in build_index("vi", few, {}, []).core
    index = build_index("vi", many_headings(), {}, [])
    assert "\n " not in index.core
    assert "s7-3" in "".join(text for name, text in index.shards.items() if name[0] == "s")


def test_the_room_for_a_core_grows_with_the_course_as_the_numbers_say() -> None:
    assert [budget(entries) + 3_000 for entries in (0, 30, 300, 2000)] == [6_000, 6_000, 20_000, 55_000]
    assert budget(20_000) > budget(2_000)


def test_twenty_thousand_pages_can_be_indexed() -> None:
    found = [Record(f"lessons/x{n}/", f"Tên {n}", f"tóm tắt {n % 977}") for n in range(20_000)]
    found[0] = Record("lessons/x0/", "Tên 0", "hiếm")
    found[-1] = Record("lessons/x19999/", "Tên 19999", "hiếm")
    index = build_index("vi", found, {}, [])
    text = "\n".join(parts(index, name) for name in index.shards if name[0] == "t")
    assert read_rising(re.search(rf"^{accent_key('hiếm')} (.*)$", text, re.MULTILINE)[1]) == [0 * 3 + 1, 19_999 * 3 + 1]


def test_the_same_course_gives_the_same_bytes_and_another_one_another_folder() -> None:
    one, same, other = (build_index("vi", course_of(n), {"cccd": "căn cước"}, [""]) for n in (30, 30, 31))
    assert one == same
    assert one.folder == same.folder != other.folder


def test_what_a_template_literal_would_read_is_kept_as_it_is() -> None:
    index = build_index("vi", [Record("about/", "a `b` ${c} \\d", "")], {}, [])
    assert "a \\`b\\` \\${c} \\\\d" in index.core


def test_an_address_that_the_title_gives_is_left_out() -> None:
    assert slug("Đường đi: bước 1") == "duong-di-buoc-1"
    index = build_index(
        "vi", [Record("lessons/duong-di/", "Đường đi", ""), Record("lessons/x/", "Đường về", "")], {}, []
    )
    assert "`Đường đi\nĐường về`.split(`\n`),`0\n0x`.split(`\n`)" in index.core


@pytest.mark.parametrize(
    ("text", "between"),
    [("Học, học nữa: học mãi\n  học  hỏi x-học-học 1học" * 9, " "), ("0học-tập\n1tap\n-học--tap-" * 9, "-"),
     ("ho\u0323c ho\u0323c` ${học} \\học " * 9, " "), ("ít chữ", " "), ("", " ")],
)  # fmt: skip
def test_shorthand_is_written_out_as_it_was(text, between) -> None:
    coded, words = shorthand(text, between)
    every = words.split(between)
    rows = re.sub(f"[{FIRST}-{LAST}]+", lambda row: between.join(every[ord(one) - ord(FIRST)] for one in row[0]), coded)
    assert rows == text
    assert len(text) < 30 or len(coded) < len(text)


def test_a_text_that_has_the_letters_of_signs_is_left_as_it_is() -> None:
    assert shorthand("học " * 20 + "мир", " ") == ("học " * 20 + "мир", "")


def test_a_large_core_is_lighter_in_shorthand_and_a_small_one_is_plain() -> None:
    words = ["học", "đường", "nghiệp", "trước", "những", "để", "người", "giữ", "tuổi", "nghĩa"]
    text = "\n".join(map(" ".join, islice(permutations(words), 0, None, 9_999)))
    assert weight(shortest(text, " ")) < weight(text) * 0.9
    assert shortest(text[:300], " ") == f"`{text[:300]}`"


def test_every_page_term_and_source_is_a_record(read_small) -> None:
    course = read_small({"data/abbreviations.yml": 'cccd: {vi: "căn cước", en: "identity card"}\n'})
    html = {
        "lessons/first": '<p>Mở</p><h2 id="a">Một <em>hai</em></h2><p>x</p><section class="sources"><h2 id="_s">N</h2>'
    }
    found = {record.address: record for record in records(course, "vi", html)}
    assert {"", "about/", "article/", "lessons/first/", "units/unit-1/", "glossary/", "topics/"} <= set(found)
    assert {f"glossary/#{key}" for key in course.terms} | {f"sources/#{key}" for key in course.sources} <= set(found)
    assert found["lessons/first/"].sections == (Section("a", "Một hai", "<p>x</p>"),)
    assert course.abbreviations == {"cccd": {"vi": "căn cước", "en": "identity card"}}


def test_weight_is_near_gzip_and_plain_has_no_tags() -> None:
    assert 20 < weight("a") < 30
    assert plain("<p>a &amp; <b>b</b></p>") == "a & b"


def test_a_word_counts_by_where_it_stands_summary_before_body() -> None:
    below = (Section("a", "Mục x", "<p>ngoài</p>"),)
    index = build_index("vi", [Record("lessons/a/", "Tên", "hiếm", "<p>quen</p>", below), *many_headings()], {}, [])
    text = "\n".join(parts(index, name) for name in index.shards if name[0] == "t")
    places = {
        word: read_rising(re.search(rf"^{accent_key(word)} (.*)$", text, re.MULTILINE)[1])
        for word in ("hiếm", "quen", "ngoài", "x")
    }
    assert places == {"hiếm": [1], "quen": [0], "ngoài": [0], "x": [2]}


def test_a_word_that_only_asks_tells_nothing_in_any_shard() -> None:
    index = build_index("vi", course_of(900), {}, [])
    shards = [parts(index, name).split("\n") for name in index.shards if name[0] == "t"]
    assert len(shards) > 1
    assert all(f"{accent_key('là')} " in rows for rows in shards)


def test_the_script_of_the_search_loses_its_long_names_and_keeps_those_of_the_browser() -> None:
    script = (Path(__file__).parents[2] / "overrides" / "assets" / "js" / "search.js").read_text("utf-8")
    short = shorten(script)
    assert len(short) < len(script) * 0.7
    assert not re.search(r"\b(titles|sounds|marked|details|without)\b", short)
    for name in ("document.currentScript", "localStorage.sought", "window.VS", "new Promise", "Math.log", "CONFIG"):
        assert name in short


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const one = 1; const two = one;", "const a = 1; const b = a;"),
        ("const f = (one) => one + two, two = 2;", "const a = (a) => a + b, b = 2;"),
        ("for (const [key, row] of rows) { key(row); }", "for (const [a, b] of rows) { a(b); }"),
        ("const one = 1; { const two = 2; use(two); }", "const a = 1; { const a = 2; use(a); }"),
        ("const one = 1; { const two = one; use(two, two, two); }", "const b = 1; { const a = b; use(a, a, a); }"),
        ("const text = `${text}/text`, one = { text: text };", "const a = `${a}/text`, b = { text: a };"),
    ],
)
def test_a_letter_serves_many_names_that_never_meet(script, short) -> None:
    assert shorten(script) == short


def test_a_script_is_shortened_but_for_properties_texts_and_the_browsers_own_names() -> None:
    script = 'const value = (first) => `${first}/x.first`; // gone\nwindow.kept = { kept: value("first") };\n'
    short = shorten(script)
    assert "gone" not in short
    assert "value" not in short
    assert "window.kept = { kept: " in short
    assert '("first")' in short
    assert "/x.first`" in short
