"""A page's HTML as a tree."""

from __future__ import annotations

from coursekit.html_tree import parse


def test_elements_and_text_keep_their_order() -> None:
    root = parse("Một <b>hai</b> ba<ul><li>bốn</li><li>năm</li></ul>")
    assert root.text() == "Một hai babốnnăm"
    assert [node.tag for node in root.walk()] == ["root", "b", "ul", "li", "li"]
    assert [node.tag for node in root.elements()] == ["b", "ul"]


def test_letter_codes_are_letters_and_comments_are_nothing() -> None:
    assert parse("a &amp; &lt;b&gt; &#7879;<!-- c -->").text() == "a & <b> ệ"


def test_an_element_without_an_end_tag_holds_nothing_of_what_follows() -> None:
    (paragraph,) = parse('<p>a<br>b<img src="x.png" alt="">c</p>').elements()
    assert [node.tag for node in paragraph.elements()] == ["br", "img"]
    assert paragraph.text() == "abc"


def test_an_end_tag_closes_what_is_open_in_it_and_a_stray_one_closes_nothing() -> None:
    root = parse("<div><p>a</div>b</i>c")
    assert [child if isinstance(child, str) else child.tag for child in root.children] == ["div", "b", "c"]


def test_classes_are_whole_words_and_an_attribute_may_have_no_value() -> None:
    (box,) = parse('<div class="box key-points" hidden></div>').elements()
    assert (box.has_class("box"), box.has_class("key"), box.attributes["hidden"]) == (True, False, "")
