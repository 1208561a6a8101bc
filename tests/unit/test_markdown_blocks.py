"""The line scanner; where it must agree with Python-Markdown, Python-Markdown is asked."""

import re

import markdown
import pytest
from coursekit.markdown_blocks import plain_text
from coursekit.markdown_source import scan_markdown
from coursekit.slug import slugify

EXTENSIONS = ["admonition", "attr_list", "footnotes", "tables", "toc", "sane_lists", "def_list", "fenced_code"]


def rendered(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify}})


@pytest.mark.parametrize(
    "text",
    [
        "## Điều 5",
        "## Đoạn 5 {#p5}",
        "## Đoạn 5 {: #p5 .wide }",
        "### *Học* và **hành** ###",
        "## Xem [Đoạn 1](a.md) và `mã`",
        "## Học[^1]\n\n[^1]: Ghi chú.",
        "## Học &amp; hành",
        "##Không cách",
        "Gạch dưới\n---------",
        "Chữ.\n## Dính đoạn văn",
        "- Mục\n\n    ## Trong mục",
        '!!! note "Ghi"\n\n    ## Trong khung',
        "```\n## Trong mã\n```",
        "## Hai {#a}\n\n## Ba {#b}",
        "## 20/3/2025: ngày “mở đầu”",
        "#hashtag",
        "Chữ #hashtag",
    ],
)
def test_headings_have_the_levels_and_ids_that_python_markdown_gives_them(text: str) -> None:
    expected = [
        (int(level), name) for level, name in re.findall(r'<h(\d) (?:class="[^"]*" )?id="([^"]*)"', rendered(text))
    ]
    assert [(heading.level, heading.id) for heading in scan_markdown(text).headings] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chữ:\n- một\n- hai",
        "Chữ:\n\n- một\n- hai",
        "Chữ:\n1. một",
        "- một\n- hai\nvà nữa\n- ba",
        "!!! note\n\n    Chữ:\n    - một",
        "!!! note\n    - một",
        "## Mục\n- một",
        "Năm\n2025. Là năm ấy.",
        "- một\n\n    chữ\n\n    - hai",
    ],
)
def test_a_list_glued_to_a_paragraph_is_told_exactly_when_it_is_printed_as_text(text: str) -> None:
    items = len(re.findall(r"^ *(?:[-*+]|1\.) ", text, re.MULTILINE))
    glued = scan_markdown(text).glued_lists
    assert bool(glued) == (rendered(text).count("<li>") < items)


def test_a_box_has_its_role_title_body_and_items() -> None:
    (box,) = scan_markdown(
        'Chữ.\n\n!!! local "Ở xã ta"\n\n    Ba câu:\n\n    - Ai?\n        - Bao nhiêu?\n    - Gì?\n\nHết.', 10
    ).boxes
    assert (box.line, box.role, box.title, box.indent, box.items) == (12, "local", "Ở xã ta", 0, 2)
    assert box.body == ("", "Ba câu:", "", "- Ai?", "    - Bao nhiêu?", "- Gì?")


def test_boxes_stand_in_boxes_and_in_lists() -> None:
    text = "!!! note\n\n    !!! warning\n\n        Sâu.\n\n    Nông.\n\n- Mục\n\n    !!! general\n\n        Trong mục."
    boxes = scan_markdown(text).boxes
    assert [(box.role, box.line, box.indent) for box in boxes] == [
        ("note", 1, 0),
        ("warning", 3, 4),
        ("general", 11, 4),
    ]
    assert boxes[1].body == ("", "Sâu.")
    assert boxes[0].body[-1] == "Nông."


@pytest.mark.parametrize("line", ["???+ note", "!!! note Hai chữ nhé!", "!!! note extra", "!!!", "!!! note “Cong”"])
def test_a_line_that_opens_no_box_is_kept_for_a_problem(line: str) -> None:
    source = scan_markdown(f"{line}\n\n    Chữ.")
    assert [odd.text for odd in source.odd_boxes] == [line]
    assert source.boxes == ()


@pytest.mark.parametrize(
    ("text", "depth", "line"),
    [
        ("- a\n- b", 1, 1),
        ("- a\n    - b\n        1. c\n- d", 3, 3),
        ("!!! note\n\n    - a\n        - b", 2, 4),
        ("- a\n\n!!! note\n\n    - b", 1, 1),
        ("- a\n\nChữ.\n\n    - b", 1, 1),
        ("Chữ.", 0, 0),
        ("`- a`", 0, 0),
    ],
)
def test_the_depth_of_lists_counts_from_their_box(text: str, depth: int, line: int) -> None:
    source = scan_markdown(text)
    assert (source.list_depth, source.deepest_line) == (depth, line)


def test_the_words_of_a_heading_are_those_a_reader_sees() -> None:
    assert plain_text("**Học** [mãi](a.md) ![hình](b.svg) `mã` {term:x|xã hội}[^1]") == "Học mãi  mã xã hội"
