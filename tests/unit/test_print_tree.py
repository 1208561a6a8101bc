"""A page's blocks on their way to paper: what stays together, what is left out, what becomes what."""

from __future__ import annotations

from coursekit.html_tree import parse
from coursekit.print_fit import Sheet
from coursekit.print_tree import Printing

SHEET = Sheet(80, 40)


def blocks(html: str, ids: frozenset[str] = frozenset(), **known):
    root = parse(html)
    notes = {node.attributes["id"]: node for node in root.walk() if node.attributes.get("id", "").startswith("fn:")}
    printing = Printing(here="a/", notes=notes, ids=ids, link=lambda target: None, sheet=SHEET, **known)
    return printing.blocks(root.children)


def box(role: str, inside: str, **known):
    (found,) = blocks(f'<div class="box {role}"><p class="box-title">Tên</p>{inside}</div>', **known)
    return found


def test_paragraphs_headings_quotations_and_rules() -> None:
    text = '<h2 id="a">Một</h2><p>hai</p>ba<p class="quotation">bốn</p><blockquote><p>năm</p></blockquote><hr>'
    found = blocks(text, frozenset({"a"}))
    assert [node["t"] for node in found] == ["h", "p", "p", "quote", "quote", "hr"]
    assert found[0] == {"t": "h", "level": 2, "c": ["Một"], "id": "a"}
    assert "id" not in blocks(text)[0]  # no link points at it
    assert found[3]["c"] == [{"t": "p", "c": ["bốn"]}]


def test_what_prints_nothing_of_its_own_prints_what_is_in_it_and_footnotes_are_not_printed_twice() -> None:
    assert blocks('<article><div class="x"><p>a</p></div></article><div class="footnote"><p>b</p></div>') == [
        {"t": "p", "c": ["a"]}
    ]


def test_lists_nest_keep_their_start_and_the_places_links_point_at() -> None:
    (outer,) = blocks('<ol start="3"><li id="x">a<ul><li>b</li></ul></li></ol>', frozenset({"x"}))
    assert (outer["t"], outer["start"], outer["c"][0]["id"]) == ("ol", 3, "x")
    assert outer["c"][0]["c"][1] == {"t": "ul", "c": [{"c": [{"t": "p", "c": ["b"]}]}], "whole": True}
    assert blocks("<ul></ul>") == []


def test_a_short_list_stays_on_one_page_and_a_long_one_does_not() -> None:
    assert blocks("<ul><li>a</li><li>b</li></ul>")[0]["whole"]
    assert "whole" not in blocks(f"<ul>{'<li>a</li>' * 9}</ul>")[0]


def test_a_diagram_is_its_title_its_words_and_its_table_with_nothing_to_tap_or_open() -> None:
    found = blocks(
        '<figure class="diagram"><figcaption class="box-title">Tên</figcaption><svg><text>vẽ</text></svg>'
        '<p class="facts">Của ta.</p><p class="hint">Chạm.</p><details><summary>Xem</summary>'
        "<table><tr><th>a</th></tr><tr><td>b</td></tr></table></details></figure>"
    )
    assert [node["t"] for node in found] == ["title", "p", "table"]
    assert found[0]["c"] == ["Tên"]


def test_the_items_of_a_list_with_footnotes_stand_apart_so_that_each_can_move_to_its_footnote() -> None:
    note = '<sup><a class="footnote-ref" href="#fn:1">1</a></sup>'
    foot = '<div class="footnote"><ol><li id="fn:1">Chú.</li></ol></div>'
    assert blocks(f"<ul><li>a{note}</li></ul>{foot}")[0]["apart"]
    assert "apart" not in blocks("<ul><li>a</li></ul>")[0]
    assert "apart" not in blocks(f"<ul><li>{'chữ ' * 4000}{note}</li></ul>{foot}")[0]  # higher than a page


def test_definitions_go_with_their_term() -> None:
    (found,) = blocks("<dl><dt>Từ</dt><dd>một</dd><dd>hai</dd><dt>Chữ</dt><dd>ba</dd></dl>")
    assert [(item["term"], len(item["c"])) for item in found["c"]] == [(["Từ"], 2), (["Chữ"], 1)]


def test_a_paragraph_is_divided_at_its_images() -> None:
    found = blocks('<p>trước <img src="a.png" alt="Hình" width="96"> sau</p>')
    assert [node["t"] for node in found] == ["p", "figure", "p"]
    assert (found[0]["c"], found[1]["alt"], found[1]["width"]) == (["trước"], "Hình", 96)


def test_a_table_has_a_head_aligned_cells_and_room_in_empty_ones() -> None:
    (found,) = blocks(
        '<div class="table"><table><thead><tr><th>A</th><th style="text-align: right;">B</th></tr></thead>'
        '<tbody><tr><td>a</td><td style="text-align: right;"></td></tr></tbody></table></div>'
    )
    assert [cell["c"] for cell in found["head"]] == [[{"t": "p", "c": ["A"]}], [{"t": "p", "c": ["B"]}]]
    assert found["head"][1]["align"] == "right"
    assert found["rows"][0][1]["c"] == [{"t": "room"}]
    assert found["whole"]
    assert not any(cell["tall"] for row in found["rows"] for cell in row)


def test_a_row_higher_than_a_page_may_be_divided_and_a_long_table_runs_on() -> None:
    (high,) = blocks(f"<table><tr><th>a</th></tr><tr><td>{'chữ ' * 2000}</td></tr></table>")
    assert high["rows"][0][0]["tall"]
    (long,) = blocks(f"<table><tr><th>a</th></tr>{'<tr><td>b</td></tr>' * 300}</table>")
    assert not long["whole"]
    assert not long["rows"][0][0]["tall"]


def test_a_short_box_stays_on_one_page_and_a_long_one_does_not() -> None:
    assert box("note", "<p>ngắn</p>")["whole"]
    assert not box("note", f"<p>{'chữ ' * 600}</p>")["whole"]
    assert box("practice", f"<p>{'chữ ' * 300}</p>")["whole"]  # a card is kept whole where it can be


def test_questions_have_ruled_lines_below_each_and_stay_with_them() -> None:
    found = box("discussion", "<ul><li>Một?</li><li>Hai?</li></ul>", ruled={"discussion": 2})
    items = found["c"][1]["c"]
    assert all(item["c"][-1] == {"t": "lines", "count": 2} and item["whole"] for item in items)
    three = "<ul><li>Một?</li><li>Hai?</li><li>Ba?</li></ul>"
    assert "whole" not in box("local", three, ruled={"local": 4})["c"][-1]  # half a page would stay empty above it
    assert box("local", three)["c"][-1]["whole"]
    plain = box("local", "<p>Chuyện của ta.</p>", ruled={"local": 3})
    assert plain["c"][-1] == {"t": "lines", "count": 3}
    assert "lines" not in str(box("discussion", "<ul><li>Một?</li></ul>"))


def test_what_leads_to_a_list_stays_with_it() -> None:
    found = box("local", "<p>Ba câu:</p><ul><li>Một?</li></ul><p>Hết.</p>")
    assert [node.get("leads", False) for node in found["c"]] == [False, True, False, False]
    assert blocks("<p>Ba việc:</p><ul><li>a</li></ul>")[0]["leads"]
    assert blocks("<p>Bảng</p><table><tr><th>a</th></tr></table>")[0]["leads"]
    assert "leads" not in blocks("<p>Hết.</p><ul><li>a</li></ul>")[0]
    assert "leads" not in blocks(f"<p>{'chữ ' * 200}:</p><ul><li>a</li></ul>")[0]


def test_a_self_check_is_printed_without_its_answers_and_its_hints_on_tapping() -> None:
    option = "<li><details><summary>Phương án</summary><p class='right'>Đúng.</p></details></li>"
    inside = (
        f'<p class="hint">Bấm.</p><ol><li>Câu?<ul class="options"><li class="hint">Nhiều.</li>{option}</ul></li></ol>'
    )
    found = box("self-check", inside)
    (question,) = found["c"][1]["c"]
    assert question["c"] == [
        {"t": "p", "c": ["Câu?"]},
        {"t": "p", "c": ["Nhiều."]},
        {"t": "options", "c": [["Phương án"]]},
    ]


def test_steps_get_boxes_for_numbers_and_pairs_stand_side_by_side_without_their_answers() -> None:
    option = "<li><details><summary>{0}</summary><p class='right'><strong>1.</strong> Vì.</p></details></li>"
    (order,) = blocks(f'<ul class="options order">{option.format("Một")}</ul>')
    assert order == {"t": "options", "c": [["Một"]], "mark": "number"}
    hint, match = blocks(
        f'<div class="match"><div class="hint">Nối.</div><ol type="A"><li>phải</li></ol>'
        f'<ul class="options">{option.format("trái")}</ul></div>'
    )
    assert hint == {"t": "p", "c": ["Nối."]}
    rights, lefts = match["c"]
    assert (rights["t"], rights["lettered"]) == ("ol", True)
    assert lefts == {"t": "options", "c": [["trái"]], "mark": "letter"}


def test_terms_and_sources_are_set_smaller_under_their_headings() -> None:
    found = blocks('<section class="terms"><h2>Thuật ngữ</h2><dl><dt>a</dt><dd>b</dd></dl></section>')
    assert [node["t"] for node in found] == ["h", "back"]


def test_code_keeps_its_lines_and_a_line_too_long_for_the_sheet_is_cut() -> None:
    (found,) = blocks(f"<pre><code>a  b\n{'x' * 200}\n</code></pre>")
    first, *rest = found["text"].split("\n")
    assert first == "a  b"
    assert "".join(rest) == "x" * 200
    assert max(map(len, rest)) <= SHEET.letters
