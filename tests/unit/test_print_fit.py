"""Guesses of what fits on a sheet: never too low."""

from __future__ import annotations

import pytest
from coursekit.html_tree import Node
from coursekit.print_fit import SMALLEST, Sheet, columns, has_notes, letters

SHEET = Sheet(80, 40)


def rows(*texts: tuple[str, ...]) -> list[list[Node]]:
    return [[Node("td", children=[text]) for text in row] for row in texts]


def paragraph(words: int):
    return {"t": "p", "c": ["chữ " * words]}


@pytest.mark.parametrize(("words", "fits"), [(100, True), (380, True), (760, False), (4000, False)])
def test_half_a_page_of_words_fits_on_half_a_page_and_more_does_not(words, fits) -> None:
    assert SHEET.fits(paragraph(words), 0.5) is fits


def test_pictures_and_code_are_never_promised_to_fit() -> None:
    assert not SHEET.fits({"t": "figure", "src": "a.png"}, 0.85)
    assert not SHEET.fits({"t": "box", "c": [{"t": "pre", "text": "x"}]}, 0.85)


def test_ruled_lines_lists_and_tables_are_counted() -> None:
    item = {"c": [paragraph(10), {"t": "lines", "count": 3}]}
    assert SHEET.lines_of({"t": "ul", "c": [item, item]}) >= 2 * (2 + 6)
    assert SHEET.lines_of({"t": "table", "lines": 17}) == 17


def test_letters_are_those_of_words_code_and_kept_numbers() -> None:
    assert letters(["abc", {"t": "keep", "c": ["de"]}, {"t": "code", "text": "f"}]) == 6
    assert letters("ABCD") == 6  # capitals are wider


def test_a_footnote_is_found_however_deep_it_stands() -> None:
    assert has_notes([{"t": "ul", "c": [{"c": [{"t": "p", "c": ["a", {"t": "note", "id": "n", "c": []}]}]}]}])
    assert not has_notes([{"t": "p", "c": ["note"]}])


def test_a_short_column_is_as_wide_as_its_words_and_long_ones_share_the_rest() -> None:
    plan = columns(rows(("Ai", "Việc gì", "Ở đâu"), ("Mỗi công dân", "x " * 200, "Đoạn 8")), SHEET)
    assert plan.shares[0] == plan.shares[2] == 0
    assert plan.shares[1] > 0
    assert plan.scale == 1


def test_a_column_to_write_in_is_wide_enough_to_write_in() -> None:
    told = columns(rows(("Việc", "Ghi", "Ngày"), ("chữ " * 30, "", "2/3")), SHEET)
    dots = columns(rows(("Việc", "Ghi", "Ngày"), ("chữ " * 30, "……", "2/3")), SHEET)
    assert told.shares == dots.shares
    assert told.shares[1] >= told.shares[0] / 2


def test_many_columns_are_set_smaller_and_break_their_words_before_they_touch() -> None:
    wide = rows(tuple(["nghiêng"] * 12))
    assert columns(wide, SHEET).scale == pytest.approx(80 / 108, abs=0.01)
    phone = columns(wide, Sheet(42, 25))
    assert phone.scale == SMALLEST
    assert all(3 <= size <= 30 for size in phone.longest)


def test_a_row_is_as_many_lines_as_its_longest_cell_needs() -> None:
    plan = columns(rows(("a", "b"), ("x " * 100, "y " * 100)), SHEET)
    cell = {"c": [{"t": "p", "c": ["x " * 100]}]}
    assert plan.lines([cell, cell]) >= 200 / 40
    assert plan.lines([{"c": [{"t": "room"}]}]) == 3


def test_short_words_above_long_texts_are_broken_where_the_table_becomes_much_lower() -> None:
    heads = ("Lời trong bài, nói lại", "Nằm ở đoạn nào của bài", "Chú thích ghi tập và trang nào")
    plan = columns(rows(heads, ("chữ " * 60, "Đoạn 2", "tập 12"), ("chữ " * 60, "Đoạn 3", "tập 4")), SHEET)
    assert 0 not in plan.shares
    assert plan.shares[0] > 2 * plan.shares[1]


def test_notes_that_open_on_a_screen_take_no_room_in_a_table() -> None:
    table = rows(("Bao nhiêu", "Của ai"), ("", "chữ " * 40))
    table[1][0].children = [Node("span", {"class": "fact"}, ["80%", Node("span", children=["chú " * 60])])]
    told = columns(table, SHEET)
    bare = columns(rows(("Bao nhiêu", "Của ai"), ("80%", "chữ " * 40)), SHEET)
    assert told.shares == bare.shares


def test_a_table_with_a_row_as_high_as_a_page_is_set_smaller() -> None:
    phone = Sheet(42, 25)
    table = rows(("Ai", "Việc gì", "Ở đâu"), ("Mọi công dân", "chữ " * 150, "Đoạn 8"))
    assert columns(table, phone).scale < 1
    assert columns(rows(("Ai", "Việc gì", "Ở đâu"), ("Mọi công dân", "chữ " * 9, "Đoạn 8")), phone).scale == 1
