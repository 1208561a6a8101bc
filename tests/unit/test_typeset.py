"""The press: documents in, accessible PDFs out, or a plain refusal. Whatever an editor writes is printed or refused."""

from __future__ import annotations

import io
import re
import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from coursekit import print_keys, typeset
from coursekit.handout import LOOKS
from coursekit.html_tree import parse
from coursekit.print_tree import Printing
from handouts import Room
from markdown import Markdown

TEMPLATE = (Path(__file__).parents[2] / "overrides/print/handout.typ").read_bytes()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">%s</svg>'


def press_in(room: Path, template: bytes = TEMPLATE) -> typeset.Press:
    return typeset.Press(template, Room(str(room)))


@pytest.fixture(scope="module")
def press(room):
    return press_in(room)


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """The folder with the images, all that the press can read."""
    return tmp_path_factory.mktemp("room")


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def document(text: str, look: str = "a4", **changes):
    """What the template prints for a piece of Markdown."""
    root = parse(Markdown(extensions=["tables", "footnotes", "def_list", "sane_lists", "attr_list"]).convert(text))
    notes = {node.attributes["id"]: node for node in root.walk() if node.attributes.get("id", "").startswith("fn:")}
    measures = LOOKS[look]
    printing = Printing(here="", notes=notes, ids=frozenset(), link=lambda target: target, sheet=measures.sheet)
    front = {
        "lang": "vi", "title": "Tên bài", "summary": "Một câu.", "unit": None, "facts": ["20 phút"], "author": "Xã",
        "keywords": ["học"], "date": [2025, 6, 21], "running": "Tên bài", "footer": "Xã", "address": None, "qr": None,
        "qr-alt": "",
    }  # fmt: skip
    body = printing.blocks(root.children)
    return {**front, "look": measures.plain() | {"few": []}, "body": body, **changes}


def image(name: str):
    return document("a", body=[{"t": "figure", "src": name, "alt": "Hình"}])


PRINTED = {
    "a soft hyphen": "Thử nghiệm\u00adtừ",
    "mathematics": "∑ √x ≤ ≥ ± × ÷ ∞ ∫ π α β 𝑥 ℝ → ⇒ ½ x² x₂",
    "right-to-left text": "Chữ שלום và مرحبا đây",
    "a table of 300 rows": "| a | b |\n|---|---|\n" + "\n".join(f"| dòng {n} | chữ |" for n in range(300)),
    "a table of 60 columns": "|" + " cột |" * 60 + "\n|" + "---|" * 60 + "\n|" + " nghiêng |" * 60,
    "a cell higher than a page": f"| a | b |\n|---|---|\n| {'chữ ' * 4000} | b |",
    "a paragraph of 4,000 words": "chữ " * 4000,
    "a list item higher than a page": f"- {'chữ ' * 4000}",
    "an address of 300 letters": f"Xem <https://example.org/{'x' * 280}> và `{'y' * 300}`",
    "a footnote used twice": "Một[^a] hai[^a].\n\n[^a]: Chú.",
    "a footnote with blocks": "Một[^a].\n\n[^a]: Đoạn.\n\n    - mục\n\n    > trích\n\n    Hết.",
    "a footnote of 900 words": f"Một[^a] hai[^a].\n\n[^a]: {'chú ' * 900}",
    "a footnote in a footnote": "Một[^a].\n\n[^a]: Chú[^b].\n\n[^b]: Nữa.",
    "nested lists": "- a\n    - b\n        1. c\n            - d",
    "a definition list": "Từ\n:   Một.\n\n    Hai.\n\n:   Ba.",
    "a quotation": "> Trích\n>\n> - mục",
    "code": f"Chữ `mã` và\n\n    def f():\n        return '{'x' * 300}'",
    "what looks like the compiler's language": '#import "x.typ" $x$ *a* _b_ `c` @d <e> // f \\ #read("/etc/hostname")',
    "nothing at all": "",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED.keys())
def test_it_prints(press, text, look) -> None:
    pdf, pages = press.pdf(document(text, look))
    assert pdf.startswith(b"%PDF-1.7")
    assert 1 <= pages < 40


def test_sixty_footnotes_on_a_page_are_spread_over_pages_with_their_calls(press) -> None:
    text = " ".join(f"chữ[^{n}]" for n in range(60)) + "\n\n" + "\n".join(f"[^{n}]: Chú {n}." for n in range(60))
    assert press.pdf(document(text))[1] == 2


@pytest.mark.parametrize(("look", "pages"), [("a4", 1), ("large", 2), ("phone", 3)])
def test_a_title_of_500_letters_is_printed(press, look, pages) -> None:
    assert press.pdf(document("a", look, title="Học mãi " * 62, running="Học…"))[1] == pages


@pytest.mark.parametrize("text", ["Chào 😀 nhé", "Chữ 漢 và 字 và 漢", "ひらがな"])
def test_letters_no_font_has_are_all_named_in_order(press, text) -> None:
    with pytest.raises(typeset.Unprintable) as refused:
        press.pdf(document(text))
    assert "".join(refused.value.texts) == "".join(dict.fromkeys(re.findall(r"[^\x20-\u1eff]", text)))
    assert refused.value.images == ()


def test_every_letter_a_vietnamese_or_english_text_needs_is_printed(press) -> None:
    marked = "".join(chr(code) for code in (*range(0xA1, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA)))
    assert press.pdf(document(f"{marked} “ ” ‘ ’ – — … • № ₫ € ° ′ ″"))[1] == 1


@pytest.mark.parametrize(("width", "height"), [(20_000, 20), (20, 20_000), (1, 1), (600, 400)])
def test_an_image_of_any_shape_stays_on_the_page(press, room, width, height) -> None:
    name = f"{width}-{height}.png"
    (room / name).write_bytes(png(width, height))
    assert press.pdf(image(name), [name])[1] == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("cut.png", png(9, 9)[:60]), ("empty.png", b""), ("open.svg", b"<svg"), ("other.jpg", png(9, 9)[:40])],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_damaged_image_is_named_and_a_sound_one_beside_it_is_not(press, room, name, content) -> None:
    (room / "a.png").write_bytes(png(9, 9))
    (room / name).write_bytes(content)
    body = [{"t": "figure", "src": one, "alt": "Hình"} for one in ("a.png", name)]
    with pytest.raises(typeset.Unprintable) as refused:
        press.pdf(document("a", body=body), ["a.png", name])
    assert refused.value.images == (name,)


@pytest.mark.parametrize(
    "target", ["file:///etc/hostname", "/etc/hostname", "../../etc/hostname", "http://192.0.2.1/a.png"]
)
def test_even_past_our_own_check_a_drawing_reaches_no_file_and_no_host(press, room, target) -> None:
    drawing = SVG % f'<image href="{target}" width="9" height="9"/><text y="9">a</text>'.encode()
    name = f"{zlib.crc32(drawing)}.svg"
    (room / name).write_bytes(drawing)
    try:
        pdf, _ = press.pdf(image(name), [name])
    except typeset.Unprintable:
        return
    with pikepdf.open(io.BytesIO(pdf)) as found:
        images = [one for one in found.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"]
    assert images == []
    assert b"192.0.2.1" not in pdf


@pytest.mark.parametrize(
    "code",
    [
        '#read("/etc/hostname")',
        '#read("../../../../../etc/hostname")',
        '#read("pyproject.toml")',
        '#read("/mkdocs.yml")',
    ],
)
def test_the_compiler_itself_can_read_nothing_but_its_room(tmp_path, code) -> None:
    with pytest.raises(typeset.Unprintable):
        press_in(tmp_path, TEMPLATE + f"\n{code}\n".encode()).pdf(document("a"))


def test_an_image_without_a_description_and_a_heading_that_skips_a_level_are_refused(press, room) -> None:
    (room / "a.png").write_bytes(png(9, 9))
    for body in ([{"t": "figure", "src": "a.png", "alt": None}], [{"t": "h", "level": 4, "c": ["a"]}]):
        with pytest.raises(typeset.Unprintable) as refused:
            press.pdf(document("a", body=body), ["a.png"])
        assert refused.value.words
        assert refused.value.images == ()


def test_the_same_document_gives_the_same_bytes_from_any_press_at_any_time(press, tmp_path, monkeypatch) -> None:
    one, _ = press.pdf(document("Chữ"))
    press.pdf(document("Khác"))
    assert press.pdf(document("Chữ"))[0] == one
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert press_in(tmp_path).pdf(document("Chữ"))[0] == one


def test_no_date_in_the_file_is_todays(press) -> None:
    with pikepdf.open(io.BytesIO(press.pdf(document("Chữ"))[0])) as pdf:
        dates = [str(value)[2:10] for key, value in pdf.docinfo.items() if "Date" in key]
        assert dates
        assert set(dates) == {"20250621"}
        assert datetime.now(UTC).strftime("%Y-%m-%d").encode() not in pdf.Root.Metadata.read_bytes()


def test_letters_keep_the_space_between_them_that_can_be_seen(press) -> None:
    with pikepdf.open(io.BytesIO(press.pdf(document("To AV Tây, re fe we ve. " * 9))[0])) as pdf:
        written = pdf.pages[0].Contents.read_bytes()
    kerns = [float(number) for number in re.findall(rb"\)(-?[\d.]+)\(", written)]
    assert max(map(abs, kerns)) > 40  # T and o, A and V
    assert min(map(abs, kerns)) >= 16  # less is under a printer's dot


def test_the_number_of_the_page_stands_at_the_right_however_long_the_name_of_the_site(press) -> None:
    def rightmost(footer: str) -> float:
        with pikepdf.open(io.BytesIO(press.pdf(document("Chữ", footer=footer))[0])) as pdf:
            placed = re.findall(rb"1 0 0 -1 ([\d.]+) [\d.]+ cm", pdf.pages[0].Contents.read_bytes())
        return max(map(float, placed))

    assert rightmost("TRUNG TÂM BỒI DƯỠNG CHÍNH TRỊ " * 3) == rightmost("Xã") > 400


def test_tags_say_where_a_table_and_a_figure_stand(press, room) -> None:
    (room / "a.png").write_bytes(png(20, 20))
    table = document("| a | b |\n|---|---|\n| 1 | 2 |")["body"]
    shown = document("a", body=[*table, {"t": "figure", "src": "a.png", "alt": "Hình"}])
    with pikepdf.open(io.BytesIO(press.pdf(shown, ["a.png"])[0])) as pdf:
        tags = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one]
        places = {str(tag.S): [*one.BBox] for tag in tags for one in tag.get("/A", []) if "/BBox" in one}
        looks = {str(key) for tag in tags for one in tag.get("/A", []) for key in one}
    assert places.keys() == {"/Table", "/Figure"}
    assert all(left < right and low < high for left, low, right, high in places.values())
    assert not looks & {"/BorderColor", "/BaselineShift"}  # bytes that nobody reads


def text_of(words: int, few: list[float], **changes):
    """A text that is set closer where its last page is filled up to `few` millimetres for each page before it."""
    shown = document("chữ " * words, **changes)
    return shown | {"look": shown["look"] | {"few": few, "tight": {"leading": 0.6}}}


def test_a_last_page_of_a_few_lines_is_saved_where_tighter_setting_can(press) -> None:
    words = next(words for words in range(500, 1500, 10) if press.pdf(text_of(words, []))[1] == 2)
    assert press.pdf(text_of(words, [40, 40]))[1] == 1
    assert press.pdf(text_of(words + 500, [40, 40])) == press.pdf(text_of(words + 500, []))  # half a page is not few


def test_answers_of_a_few_lines_more_than_a_page_are_saved_too(press) -> None:
    def answered(words: int, few: list[float]):
        answers = {"t": "answers", "c": [{"t": "h", "level": 2, "c": ["Đáp án"]}, *document("chữ " * words)["body"]]}
        return text_of(1, few, body=[{"t": "p", "c": ["Chữ"]}, answers])

    words = next(words for words in range(500, 1500, 10) if press.pdf(answered(words, []))[1] == 3)
    closer = answered(words, [0, 40])
    closer["look"]["tight"] = {"top": 15, "bottom": 12}
    assert press.pdf(closer)[1] == 2


def test_what_closer_setting_does_not_save_is_set_as_usual(press) -> None:
    words = next(words for words in range(500, 1500, 10) if press.pdf(text_of(words, []))[1] == 2) + 250
    usual = press.pdf(text_of(words, []))
    assert usual[1] == 2
    assert press.pdf(text_of(words, [200, 200])) == usual


def test_nothing_is_set_twice_where_that_would_hardly_save_a_page(tmp_path) -> None:
    counted = press_in(tmp_path)
    compiled, calls = counted._compiled, []
    counted._compiled = lambda document: calls.append(document["look"]["leading"]) or compiled(document)
    words = next(words for words in range(900, 1500, 50) if counted.pdf(text_of(words, []))[1] == 2)
    calls.clear()
    for few in ([0.0, 0.0], [200.0, 200.0]):
        counted.pdf(text_of(words, few))
    usual = LOOKS["a4"].leading
    assert calls == [usual, usual, 0.6]


def test_the_key_covers_document_images_template_and_tools() -> None:
    known = {
        print_keys.key(TEMPLATE, {"a": 1}, {}),
        print_keys.key(TEMPLATE + b" ", {"a": 1}, {}),
        print_keys.key(TEMPLATE, {"a": 2}, {}),
        print_keys.key(TEMPLATE, {"a": 1}, {"a.png": b"a"}),
        print_keys.key(TEMPLATE, {"a": 1}, {"a.png": b"b"}),
        print_keys.stamp("", TEMPLATE),
        print_keys.stamp("code", TEMPLATE),
    }
    assert len(known) == 7
    assert all(tool in print_keys.tools() for tool in ("typst", "pikepdf", "segno"))


def test_the_code_of_an_address_is_a_drawing_of_itself() -> None:
    assert typeset.qr_code("https://example.vn/").startswith(b"<svg")
    assert typeset.qr_code("https://example.vn/") != typeset.qr_code("https://example.vn/a/")
