"""Tables and images of a document: kept as tables, told, and every word in its order."""

from __future__ import annotations

from coursekit.documents.accounts import unaccounted
from coursekit.documents.assembly import assemble
from coursekit.documents.blocks import Block, words_of
from coursekit.documents.edition import marked
from coursekit.documents.finding import find
from coursekit.documents.html_blocks import html_blocks
from coursekit.documents.passages import of_text
from coursekit.documents.tables import cells_of
from coursekit.documents.text_blocks import text_blocks
from coursekit.documents.text_file import body_of, parsed

TABLE = (
    "<table><thead><tr><th>Việc</th><th>Ngày</th><th>Ai</th></tr></thead>"
    "<tr><td rowspan=2>Đọc <b>sách</b></td><td>2 | 3</td><td></td></tr><tr><td colspan=2>- tối *nay*</td></tr></table>"
)
FIRST = "Câu đầu của bài này dài hơn mọi câu sau nó, để không ai tưởng là lời đề từ của cả bài."
HEAD, ROWS = ["Việc", "Ngày", "Ai"], [["Đọc sách", "2 | 3", ""], ["", "- tối *nay*", ""]]


def rows_of(text: str) -> tuple[list[str], list[list[str]]]:
    head, rows = cells_of(text)
    return head, [[" ".join(words_of(cell)) for cell in row] for row in rows]


def whole(blocks: list[Block]):
    found = find(blocks, "Bài thử")
    assembled = assemble(found)
    assert unaccounted(found.blocks, assembled.text) == []
    return assembled


def test_a_table_of_a_web_page_stays_one_through_the_text_file_and_back() -> None:
    text = whole(html_blocks(f"<h1>Bài thử</h1><p>{FIRST}</p>{TABLE}<p>Câu cuối./.</p>")).text
    assert [(part.kind, part.name) for part in text.parts[1:]] == [
        ("paragraph", "p1"),
        ("table", "p2"),
        ("paragraph", "p3"),
    ]
    again, lines = parsed(body_of(text))
    assert again == text
    assert lines["p2"] == 6
    assert rows_of(again.parts[2].text) == (HEAD, ROWS)
    assert "| Việc | Ngày | Ai |\n| --- | --- | --- |\n" in body_of(text)


def test_a_table_of_markdown_is_the_same_table() -> None:
    text = whole(
        text_blocks(
            "# Bài thử\n\nCâu đầu.\n\n| Việc | Ngày |\n|---|:-:|\n| Đọc \\| kể | **2** |\n| Ghi | 3 |\n\nCâu cuối./.\n"
        )
    ).text
    assert rows_of(text.parts[2].text) == (["Việc", "Ngày"], [["Đọc | kể", "2"], ["Ghi", "3"]])
    assert parsed(body_of(text))[0] == text


def test_a_table_without_a_head_keeps_its_first_row_a_row() -> None:
    rows = "".join(f"<tr><td>a{n}</td><td>b{n}</td></tr>" for n in range(3))
    text = whole(html_blocks(f"<p>Bài thử</p><p>Câu đầu của bài.</p><table>{rows}</table>")).text
    assert rows_of(text.parts[2].text) == ([], [["a0", "b0"], ["a1", "b1"], ["a2", "b2"]])
    assert parsed(body_of(text))[0] == text


def test_a_table_that_only_sets_the_head_of_a_letter_is_read_as_its_paragraphs() -> None:
    head = "<table><tr><td><p>TỈNH ỦY</p><p>Số 1</p></td><td><p>ĐẢNG</p><p>Ngày 2</p></td></tr></table>"
    assert [block.kind for block in html_blocks(head)] == ["text"] * 4
    nested = f"<table><tr><td>{TABLE}</td><td>x</td></tr></table>"
    assert [block.kind for block in html_blocks(nested)] == ["table", "text"]


def test_the_recipients_in_such_a_table_still_end_the_document() -> None:
    foot = "<table><tr><td><p>Nơi nhận:</p><p>- Như trên</p></td><td><p>T/M</p><p>BÍ THƯ</p></td></tr></table>"
    text = whole(html_blocks(f"<p>Bài thử</p><p>{FIRST}</p><p>{FIRST}</p><p>{FIRST}</p><p>Câu cuối.</p>{foot}")).text
    assert text.paragraphs[-1].text == "Câu cuối."


def test_an_image_is_told_with_its_paragraph_and_the_words_before_it() -> None:
    page = "<p><img src=a></p><h1>Bài thử</h1><p>Câu đầu của bài này.</p><p><img src=b></p>"
    page += "<p>Câu hai<img src=c> còn nữa./.</p><p><img></p>"
    assembled = whole(html_blocks(page))
    assert assembled.images == (("p1", "Câu đầu của bài này."), ("p2", "Câu hai"), ("p2", "Câu hai còn nữa./."))
    assert [part.text for part in assembled.text.paragraphs] == ["Câu đầu của bài này.", "Câu hai còn nữa./."]
    same = whole(text_blocks("# Bài thử\n\nCâu đầu của bài này.\n\n![hình](a.png)\n\nCâu hai ![x](b.png) còn nữa./.\n"))
    assert [place for place, _ in same.images] == ["p1", "p2"]


def test_a_cell_is_escaped_and_reading_tools_read_it(read_small) -> None:
    course = read_small()
    text = whole(html_blocks(f"<h1>Bài thử</h1><p>{FIRST}</p>{TABLE}")).text
    assert marked("a < b") == "a &lt; b"
    assert of_text(text, None, course).all[1].text.startswith("Việc · Ngày · Ai Đọc sách · 2 | 3")
