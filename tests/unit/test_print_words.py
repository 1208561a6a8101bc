"""Words on their way to paper: what may break, what may not, where footnotes go."""

from __future__ import annotations

import pytest
from coursekit.html_tree import parse
from coursekit.print_words import Words, asset_of, kept, pieces


def words(html: str, **known):
    root = parse(html)
    notes = {node.attributes["id"]: node for node in root.walk() if node.attributes.get("id", "").startswith("fn:")}
    found = Words(here="lessons/a/", notes=notes, ids=frozenset({"here"}), link=known.get("link", lambda target: None))
    return found, found.inline([child for child in root.children if isinstance(child, str) or child.tag != "div"])


def inline(html: str, **known):
    return words(html, **known)[1]


def keep(*inside):
    return {"t": "keep", "c": list(inside)}


def mark(number: int) -> str:
    return f'<sup id="fnref:{number}"><a class="footnote-ref" href="#fn:{number}">{number}</a></sup>'


def test_text_is_itself_with_its_white_space_folded() -> None:
    assert inline("Học  để\n làm... việc; “học” -- suốt đời &amp; #[x]") == [
        "Học để làm... việc; “học” -- suốt đời & #[x]"
    ]


@pytest.mark.parametrize("number", ["57-NQ/TW", "2/3/2025", "205-KH/TU", "14-KL/TW", "1373/QĐ-TTg"])
def test_numbers_of_documents_and_dates_are_kept_on_one_line(number) -> None:
    assert kept(f"theo {number}, và") == ["theo ", keep(number), ", và"]


def test_a_raised_mark_stays_with_the_number_before_it() -> None:
    assert inline("57-NQ/TW<sup>[1]</sup> và <sup>2</sup>") == [
        keep("57-NQ/TW", {"t": "sup", "c": ["[1]"]}),
        " và ",
        {"t": "sup", "c": ["2"]},
    ]


def test_a_raised_mark_stays_with_the_word_whose_sign_it_follows() -> None:
    raised = {"t": "sup", "c": ["[1]"]}
    assert inline("khóa (Đại hội XI)<sup>[1]</sup> và") == ["khóa (Đại hội ", keep("XI)", raised), " và"]
    assert inline("Nhắc?<sup>[1]</sup>") == [keep("Nhắc?", raised)]
    assert inline("một chữ<sup>[1]</sup>") == ["một chữ", raised]  # no line breaks between a letter and a bracket


def test_signs_that_open_or_close_stay_with_the_number_they_stand_at() -> None:
    assert inline("x (57-NQ/TW<sup>[1]</sup>), 2/3/2025.") == [
        "x ",
        keep("(57-NQ/TW", {"t": "sup", "c": ["[1]"]}, "),"),
        " ",
        keep("2/3/2025", "."),
    ]


def test_a_long_address_may_break_after_its_signs_and_loses_no_letter() -> None:
    address = "https://example.org/" + "abcdefghi/" * 28
    found = kept(f"Xem {address}")
    assert found[0] == "Xem "
    assert "".join(one["c"][0] for one in found[1:]) == address
    assert all(one["c"][0][-1] in "/.:" for one in found[1:])
    assert pieces("x" * 70, 30) == ["x" * 30, "x" * 30, "x" * 10]


def test_strong_and_emphasised_words_nest_and_unknown_elements_are_their_words() -> None:
    assert inline("<b>a <em>b</em></b><mark>c</mark><br>") == [
        {"t": "strong", "c": ["a ", {"t": "em", "c": ["b"]}]},
        "c",
        {"t": "br"},
    ]


def test_the_notes_of_figures_and_terms_are_for_the_screen() -> None:
    assert inline('<span class="fact" role="button">65%<span>Nguồn: …</span></span>') == ["65%"]


def test_a_footnote_stands_at_its_call_without_its_way_back_and_a_second_call_points_at_it() -> None:
    back = '<a class="footnote-backref" href="#">↩</a>'
    notes = f'<div class="footnote"><ol><li id="fn:1"><p>Chú.&#160;{back}</p></li></ol></div>'
    assert inline(f"a{mark(1)} b{mark(1)}{notes}") == [
        "a",
        {"t": "note", "id": "fn-1", "c": ["Chú."]},
        " b",
        {"t": "again", "id": "fn-1"},
    ]


def test_the_blocks_of_a_footnote_are_drawn_together_and_no_word_is_lost() -> None:
    inside = "<p>Một.</p><ul><li>hai</li><li><p>ba</p></li></ul><blockquote><p>bốn</p></blockquote><pre>năm</pre>"
    (_, note) = inline(f'a{mark(1)}<div class="footnote"><ol><li id="fn:1">{inside}</li></ol></div>')
    assert "".join(note["c"]) == "Một. hai ba bốn năm"


def test_links_lead_to_places_on_paper_or_to_whole_addresses_and_else_are_words() -> None:
    assert inline('<a href="#here">a</a><a href="#gone">b</a>') == [{"t": "goto", "to": "here", "c": ["a"]}, "b"]
    assert inline('<a href="../b/">a</a>') == ["a"]
    assert inline('<a href="../b/">a</a>', link=lambda target: f"https://example.org/{target}") == [
        {"t": "a", "href": "https://example.org/../b/", "c": ["a"]}
    ]


def test_an_image_goes_by_a_name_of_ours() -> None:
    found, (image,) = words('<img src="../../b/so%20do.SVG" alt="Sơ đồ" width="320">')
    assert image == {"t": "img", "src": image["src"], "alt": "Sơ đồ", "width": 320}
    assert found.images == {image["src"]: "b/so do.SVG"}
    assert image["src"].startswith("image-")
    assert image["src"].endswith(".svg")
    assert asset_of("en/lessons/a/", "../../../lessons/a/map.svg") == "lessons/a/map.svg"


def test_code_is_kept_as_it_is_typed() -> None:
    assert inline("<code>{fact:x}</code> <code>a  b</code>") == [
        keep({"t": "code", "text": "{fact:x}"}),
        " ",
        {"t": "code", "text": "a  b"},
    ]
