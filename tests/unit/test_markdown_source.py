import time

import pytest
from coursekit.markdown_source import count_words, scan_markdown


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Học tập suốt đời.", 4),
        ("## Vì sao? {#why}", 2),
        ("[Đoạn 1](../../article/index.md#p1)", 2),
        ("{term:learning-society|xã hội học tập}", 4),
        ("<!-- ẩn --> một `mã`", 1),
        ("", 0),
    ],
)
def test_words_are_what_a_reader_reads(text: str, count: int) -> None:
    assert count_words(text) == count == scan_markdown(text).words


def test_tabs_are_four_columns_as_in_python_markdown() -> None:
    source = scan_markdown("!!! note\n\n\tChữ.\n")
    assert source.boxes[0].body == ("", "Chữ.")
    assert "\t" not in source.body


def test_an_empty_body_is_nothing() -> None:
    source = scan_markdown("")
    assert (source.headings, source.boxes, source.links, source.words) == ((), (), (), 0)


def test_keys_and_boxes_can_be_asked_for() -> None:
    source = scan_markdown("{fact:a} {fact:b} {term:a}\n\n!!! note\n\n    {fact:c}\n")
    assert source.keys("fact") == {"a", "b", "c"}
    assert [box.line for box in source.boxes_of("note")] == [3]
    assert source.boxes_of("local") == ()


def test_the_same_text_gives_an_equal_source() -> None:
    assert scan_markdown("## A\n\n[b](c)") == scan_markdown("## A\n\n[b](c)")


def test_a_table_of_sixty_columns_and_a_very_long_line_are_read() -> None:
    row = "| " + " | ".join("[a](b.md)" for _ in range(60)) + " |"
    assert len(scan_markdown(f"{row}\n{row}").links) == 120
    start = time.process_time()
    scan_markdown("chữ [a] {b " * 20_000)
    assert time.process_time() - start < 5  # a guard against quadratic patterns, not a benchmark
