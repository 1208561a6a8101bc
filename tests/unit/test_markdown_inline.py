import pytest
from coursekit.markdown_source import Footnote, Link, RawTag, Reference, scan_markdown


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b.md)", [Link(1, "b.md", "a")]),
        ('[a](b.md "Tên")', [Link(1, "b.md", "a")]),
        ("[a](<b c.md>)", [Link(1, "b c.md", "a")]),
        ("[a](b_(c).md)", [Link(1, "b_(c).md", "a")]),
        ("![a](b.svg)", [Link(1, "b.svg", "a", is_image=True)]),
        ("![](b.svg){ width=3 }", [Link(1, "b.svg", "", is_image=True)]),
        ("[![a](b.svg)](c.md)", [Link(1, "b.svg", "a", is_image=True), Link(1, "c.md", "![a](b.svg)")]),
        ("[`mã`](b.md)", [Link(1, "b.md", "`mã`")]),
        ("[hai\ndòng](b.md)", [Link(1, "b.md", "hai\ndòng")]),
        ("[a][B]\n\n[b]: c.md 'Tên'", [Link(1, "c.md", "a", reference="B")]),
        ("[a][]\n\n[a]: c.md", [Link(1, "c.md", "a", reference="a")]),
        ("![a][b]\n\n[b]: <c.svg>", [Link(1, "c.svg", "a", is_image=True, reference="b")]),
        ("[a]\n\n[a]: c.md", [Link(1, "c.md", "a", reference="a")]),
        ("[a][b]", [Link(1, "", "a", reference="b")]),
        ("[a]()", [Link(1, "", "a")]),
        ("<https://a.vn>", [Link(1, "https://a.vn", "https://a.vn")]),
        ("<a@b.vn>", [Link(1, "mailto:a@b.vn", "a@b.vn")]),
        ("| a | [b](c.md) |\n|---|---|", [Link(1, "c.md", "b")]),
        ("`[a](b.md)` [a] [ ] [x]", []),
        ("<!-- [a](b.md) -->", []),
        (r"\[a](b.md)", []),
        ("```\n[a](b.md)\n```", []),
    ],
)
def test_links_and_images_of_every_style_are_found_and_code_is_not(text: str, links: list[Link]) -> None:
    assert list(scan_markdown(text).links) == links


def test_lines_are_those_of_the_file() -> None:
    source = scan_markdown("\na\n\n    - [b](c.md) {fact:d}\n", first_line=8)
    assert (source.links[0].line, source.references[0].line) == (11, 11)


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("{fact:a}", [Reference(1, "fact", "a")]),
        ("{ fact : a }", [Reference(1, "fact", "a")]),
        ("{term:a|hai\nchữ}", [Reference(1, "term", "a", "hai chữ")]),
        ("{quote:a|}", [Reference(1, "quote", "a", "")]),
        ("{fakt:a}", [Reference(1, "fakt", "a")]),
        ("{fact}", [Reference(1, "", "fact")]),
        ("{{fact:a}}", [Reference(1, "fact", "a")]),
        ("`{fact:a}` {: #a } {#b} {.c} {width=3}", []),
    ],
)
def test_references_are_told_from_attribute_lists_and_code(text: str, references: list[Reference]) -> None:
    assert list(scan_markdown(text).references) == references


def test_attribute_lists_give_ids_and_keys_that_are_no_id_or_class() -> None:
    source = scan_markdown('Chữ {: #a .b onclick="x y" hidden }\n\n## Hai {#c style=x}')
    assert [anchor.id for anchor in source.anchors] == ["a"]
    assert [attribute.key for attribute in source.attributes] == ["onclick", "hidden", "style"]
    assert source.ids == {"a", "c"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<script>x</script>", ["script", "script"]),
        ("a<br>b<BR/>", ["br", "br"]),
        ("<img\nsrc=x>", ["img"]),
        ("<!DOCTYPE html> <?php", ["!", "?"]),
        ("<!-- a", ["!--"]),
        ("<a-b c='>'>", ["a-b"]),
        ("a < b, a<5, <3, <https://a.vn>, <a@b.vn>, `<b>`, <!-- <b> -->, &lt;b&gt;", []),
    ],
)
def test_raw_tags_are_told_from_comparisons_autolinks_and_code(text: str, names: list[str]) -> None:
    assert scan_markdown(text).raw_tags == tuple(RawTag(1, name) for name in names)


def test_footnotes_and_their_uses_are_told_apart() -> None:
    source = scan_markdown("Học.[^1] Mãi.[^b]\n\n[^1]: Lời Bác, xem [^b].\n    Nữa.\n")
    assert source.footnotes == (Footnote(3, "1"),)
    assert source.footnote_uses == (Footnote(1, "1"), Footnote(1, "b"), Footnote(3, "b"))
