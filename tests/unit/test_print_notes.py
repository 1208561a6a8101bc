"""What is changed in a printed tree so that a footnote stands on the page of its call."""

from __future__ import annotations

from coursekit.print_notes import brought_together, notes_at_the_end


def calling(*names: str, **more):
    return {"t": "p", "c": ["chữ", *({"t": "note", "id": name, "c": [name]} for name in names)], **more}


def box(*inside, **more):
    return {"t": "box", "whole": False, "c": list(inside), **more}


HEADING = {"t": "h", "level": 2, "c": ["Tên"]}
PLAIN = {"t": "p", "c": ["chữ"]}


def test_first_the_lines_of_a_paragraph_may_part_then_it_begins_a_page_then_nothing_is_left() -> None:
    body = [PLAIN, calling("a")]
    loose = brought_together(body, "a")
    assert loose == [PLAIN, calling("a", loose=True)]
    moved = brought_together(loose, "a")
    assert moved == [PLAIN, calling("a", loose=True, **{"break": True})]
    assert brought_together(moved, "a") is None
    assert body == [PLAIN, calling("a")]


def test_a_new_page_begins_before_the_heading_above() -> None:
    found = brought_together([PLAIN, HEADING, calling("a", loose=True)], "a")
    assert [("break" in node) for node in found] == [False, True, False]


def test_what_is_kept_whole_and_what_stands_first_in_a_box_moves_with_the_box() -> None:
    for inside in (box(PLAIN, calling("a"), whole=True), box(calling("a", loose=True), PLAIN)):
        assert "break" in brought_together([PLAIN, inside], "a")[1]
    divided = brought_together([PLAIN, box(PLAIN, calling("a", loose=True))], "a")[1]
    assert "break" not in divided
    assert "break" in divided["c"][1]


def test_an_item_that_stands_apart_moves_without_the_items_above_it() -> None:
    items = [{"c": [PLAIN]}, {"c": [calling("a")]}]
    (_, found) = brought_together([PLAIN, {"t": "ul", "apart": True, "c": items}], "a")
    assert [("break" in item) for item in found["c"]] == [False, True]
    (_, found) = brought_together([PLAIN, {"t": "ul", "c": items}], "a")
    assert "break" in found


def test_a_long_table_is_divided_before_the_row_that_calls_and_a_short_one_moves() -> None:
    rows = [[{"c": [PLAIN]}], [{"c": [calling("a")]}]]
    table = {"t": "table", "head": [{"c": [PLAIN]}], "rows": rows, "whole": False}
    first, rest = brought_together([table], "a")
    assert (first["rows"], rest["rows"], rest["head"]) == (rows[:1], rows[1:], table["head"])
    assert "break" in rest
    assert "break" in brought_together([PLAIN, table | {"whole": True}], "a")[1]
    assert brought_together([rest], "a") is None


def test_notes_at_the_end_stand_before_the_answers_in_the_order_of_their_calls_each_once() -> None:
    inner = {"t": "note", "id": "b", "c": ["trong"]}
    again = {"t": "p", "c": [{"t": "again", "id": "b"}]}
    body = [{"t": "p", "c": [{"t": "note", "id": "a", "c": ["một", inner]}]}, again, {"t": "answers", "c": [PLAIN]}]
    first, second, _, listed, answers = notes_at_the_end(body)
    assert first["c"] == [{"t": "goto", "to": "a", "c": [{"t": "sup", "c": ["1"]}]}]
    assert second["c"] == [{"t": "goto", "to": "b", "c": [{"t": "sup", "c": ["2"]}]}]
    assert [item["id"] for item in listed["c"][0]["c"]] == ["a", "b"]
    assert listed["c"][0]["c"][0]["c"][0]["c"][0] == "một"
    assert answers["t"] == "answers"
