"""import-article and verify-article on the sample plan in every format, and on two documents of other shapes."""

import builtins
import subprocess
import sys

import pypandoc
import pytest
import typst
from coursekit.documents.blocks import calls_in
from coursekit.documents.stored import read_imported
from document_reading import read_document
from messages import Stop
from PIL import Image

from content import check_content

from .conftest import FIXTURES

FORMATS = ("md", "txt", "docx", "odt", "html", "pdf")


def imported(desk):
    problems = []
    found = read_imported("text.vi.md", desk.text.read_text("utf-8"), problems)
    assert problems == []
    return found


@pytest.mark.parametrize("ending", FORMATS)
def test_every_word_of_the_article_arrives_in_order_and_none_of_the_plan(desk, plans, expected, ending):
    assert desk.imports(plans[ending], "--yes") == 0
    text = imported(desk).text
    assert [word for part in text.parts for word in part.words] == expected.words
    assert [note.split() for note in text.notes] == expected.notes
    assert not expected.plan & set(text.words)
    assert desk.verifies(plans[ending]) == 0


@pytest.mark.parametrize("ending", FORMATS)
def test_ten_paragraphs_an_epigraph_and_four_footnotes_at_their_calls(desk, plans, ending):
    desk.imports(plans[ending], "--yes")
    text = imported(desk).text
    assert [part.name for part in text.parts if part.name] == [f"p{number}" for number in range(11)]
    assert [part.kind for part in text.parts if not part.name] == ["title", "byline", "byline", "signature"]
    assert {part.name: calls_in(part.text) for part in text.parts if calls_in(part.text)} == {
        "p2": ["1", "2", "3"],
        "p4": ["4"],
    }
    told = desk.text.read_text("utf-8")
    assert 'tập đếm"[^1];' in told
    assert "góc học”[^3], và trong nhiều cuộc họp" in told
    assert "nhà mình lại" in told
    assert "3 km² nay" in told


def test_a_text_of_one_format_is_the_same_as_that_of_another(desk, plans, capsys):
    desk.imports(plans["docx"], "--yes")
    assert desk.verifies(plans["pdf"]) == 0
    assert "is not the file that was imported (“kế hoạch số 12.docx”" in capsys.readouterr().out


def test_what_was_found_is_shown_before_anything_is_written(desk, plans, monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda question: asked.append(question) or "n")
    assert desk.imports(plans["md"]) == 1
    told = capsys.readouterr().out
    assert "begins: HỌC TẬP SUỐT ĐỜI TRẦN VĂN THỬ Người" in told
    assert "ends: … bến sẽ không sợ thiếu người trả lời./." in told
    assert "10 paragraphs, 1 epigraph, 4 footnotes" in told
    assert asked == ["Write content/article/text.vi.md? [y/N] "]
    assert desk.files() == ["index.en.md", "index.vi.md"]


def test_nobody_to_ask_means_nothing_is_written(desk, plans):
    with pytest.raises(Stop) as stop:
        desk.imports(plans["md"])
    assert stop.value.key == "article-say-yes"
    assert desk.files() == ["index.en.md", "index.vi.md"]


def test_an_article_that_is_there_is_asked_about_and_put_aside(desk, plans, monkeypatch, capsys):
    desk.imports(plans["docx"], "--yes")
    old = desk.text.read_bytes()
    asked = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(builtins, "input", lambda question: asked.append(question) or "y")
    assert desk.imports(plans["pdf"]) == 0
    assert "from “kế hoạch số 12.docx”). Replace it" in asked[0]
    assert (desk.text.parent / "text.vi.old-1.md").read_bytes() == old
    assert "The old one: content/article/text.vi.old-1.md" in capsys.readouterr().out
    desk.imports(plans["md"], "--yes")
    assert {"text.vi.old-1.md", "text.vi.old-2.md", "corrections.vi.old-2.yml"} <= set(desk.files())
    assert [p.text("en") for p in check_content(desk.root).problems if "text.vi" in p.path] == []


def test_importing_the_same_again_writes_nothing(desk, plans, capsys):
    desk.imports(plans["md"], "--yes")
    files = desk.files()
    assert desk.imports(plans["md"], "--yes") == 1
    assert desk.files() == files
    assert "already says just this" in capsys.readouterr().out


def test_a_suspected_word_is_told_and_stays_until_somebody_decides(desk, plans, capsys):
    desk.imports(plans["pdf"], "--yes")
    assert "1. p4: … số người nói chuyên đổi số là … chuyên → chuyển" in capsys.readouterr().out
    assert "chuyên đổi số" in desk.text.read_text("utf-8")
    assert (
        'found: "chuyên", used: "chuyển", fix: no}  # … số người nói chuyên đổi số là …'
        in desk.corrections.read_text("utf-8")
    )


def test_a_decision_changes_the_word_is_recorded_and_verified(desk, plans, capsys):
    desk.imports(plans["md"], "--yes", "--fix", "1")
    found = imported(desk)
    assert "nói chuyển đổi số" in desk.text.read_text("utf-8")
    assert [(one.paragraph, one.found, one.used) for one in found.provenance.corrections] == [
        ("p4", "chuyên", "chuyển")
    ]
    assert desk.verifies(plans["md"]) == 0
    assert "recorded correction: p4, word 52: chuyên → chuyển" in capsys.readouterr().out


def test_an_edited_corrections_file_is_used_by_the_next_import(desk, plans):
    desk.imports(plans["md"], "--yes")
    entry = '  - {paragraph: p1, found: "gà gáy", used: "gà  gáy sáng", fix: yes}\n'
    desk.corrections.write_text(
        desk.corrections.read_text("utf-8").replace("fix: no", "fix: yes") + entry, encoding="utf-8"
    )
    assert desk.imports(plans["md"], "--yes") == 0
    assert [one.found for one in imported(desk).provenance.corrections] == ["gà gáy", "chuyên"]
    assert desk.verifies(plans["md"]) == 0


def test_a_correction_that_fits_no_place_is_told(desk, plans):
    desk.imports(plans["md"], "--yes")
    old = desk.text.read_bytes()
    desk.corrections.write_text(
        'corrections:\n  - {paragraph: p1, found: "voi", used: "ngựa", fix: yes}\n', encoding="utf-8"
    )
    with pytest.raises(Stop) as stop:
        desk.imports(plans["md"], "--yes")
    assert stop.value.key == "article-misfit"
    assert desk.text.read_bytes() == old


def test_a_corrections_file_that_cannot_be_read_is_not_written_over(desk, plans):
    desk.imports(plans["md"], "--yes")
    desk.corrections.write_text("corrections: [", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        desk.imports(plans["docx"], "--yes")
    assert "corrections.vi.yml:1:" in str(stop.value.values["problem"])
    assert desk.corrections.read_text("utf-8") == "corrections: ["


def test_a_number_that_no_suspect_has_is_told(desk, plans):
    with pytest.raises(Stop) as stop:
        desk.imports(plans["md"], "--yes", "--fix", "7")
    assert (stop.value.key, stop.value.values["known"]) == ("article-fix-unknown", "1")


def test_the_slips_of_a_source_are_suspects(desk, plans, capsys):
    sources = desk.root / "content" / "data" / "sources.yml"
    slips = '  slips:\n    - {printed: "gà gáy", used: "gà gọi", why: {vi: Thử., en: A try.}}\n'
    sources.write_text(sources.read_text("utf-8").replace("  kind:", f"{slips}  kind:", 1), encoding="utf-8")
    desk.imports(plans["docx"], "--yes", "--source", "plan")
    assert "source: plan\n" in desk.text.read_text("utf-8")
    assert "gà gáy → gà gọi" in capsys.readouterr().out


def test_an_unknown_source_is_told(desk, plans):
    with pytest.raises(Stop) as stop:
        desk.imports(plans["md"], "--source", "nowhere")
    assert stop.value.key == "source-unknown"


@pytest.mark.parametrize(
    ("old", "new", "differs"), [("gà gáy", "gà  gáy", False), ("gà gáy", "gà gọi", True), ("[^1]", "", False)]
)
def test_a_word_changed_in_silence_is_seen_by_check_and_shown_by_verify(desk, plans, capsys, old, new, differs):
    desk.imports(plans["md"], "--yes")
    desk.text.write_text(desk.text.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    told = [p.text("en") for p in check_content(desk.root).problems if p.rule.code == "T002"]
    assert len(told) == 1
    assert told[0].startswith("content/article/text.vi.md:")
    assert "verify-article" in told[0]
    assert desk.verifies(plans["md"]) == differs
    assert ("[gáy,] → [gọi,]" in capsys.readouterr().out) == differs


def test_verify_before_any_import_says_what_to_run(desk, plans):
    with pytest.raises(Stop) as stop:
        desk.verifies(plans["md"])
    assert stop.value.key == "verify-none"


def test_a_speech_without_a_closing_mark_is_read_to_the_recipients(desk, capsys):
    desk.imports(FIXTURES / "speech.txt", "--yes")
    text = imported(desk).text
    assert "There is no closing mark" in capsys.readouterr().out
    assert [" ".join(part.words[:4]) for part in text.paragraphs] == [
        "Thưa bà con,", "Hôm nay tôi xin", "Chuyện thứ hai là", "Chuyện thứ ba xin", "Xin cảm ơn bà",
    ]  # fmt: skip
    assert "ngồi với người ấy đến khuya và hôm sau kể lại" in text.paragraphs[2].text
    assert "kinh tế-xã hội" in text.paragraphs[3].text
    assert [calls_in(part.text) for part in text.paragraphs] == [[], ["1"], [], ["2"], []]
    assert text.notes[1] == "Câu này tôi nghe ở chợ."


def test_a_resolution_of_a_web_page_keeps_its_headings_and_items(desk):
    desk.imports(FIXTURES / "resolution.html", "--yes")
    text = imported(desk).text
    assert [(part.kind, " ".join(part.words[:3])) for part in text.parts] == [
        ("title", "HỌC TẬP SUỐT"),
        ("heading", "I- MỤC TIÊU"), ("paragraph", "1. Đến cuối"), ("paragraph", "2. Mỗi nhà"),
        ("heading", "II- NHIỆM VỤ"), ("paragraph", "Các thôn lập"), ("paragraph", "Các hội nhận"),
        ("paragraph", "Văn phòng xã"), ("paragraph", "Nghị quyết có"),
    ]  # fmt: skip
    assert text.notes == ("Không tính nhà không có sóng.",)


def test_from_and_to_have_the_say_and_are_remembered(desk, plans):
    desk.imports(plans["docx"], "--yes", "--from", "Sáng nào chợ bến", "--to", "một người chịu nghe.")
    found = imported(desk)
    assert [(part.kind, part.words[:3]) for part in found.text.parts] == [("paragraph", ("Sáng", "nào", "chợ"))]
    assert found.provenance.range == ("Sáng nào chợ bến", "một người chịu nghe.")


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_file_of_an_office_is_read_the_same_twice(plans, ending):
    assert read_document(plans[ending]) == read_document(plans[ending])


def test_what_a_line_of_a_pdf_cuts_at_a_hyphen_or_a_stroke_is_whole_again(desk, tmp_path):
    file = tmp_path / "cắt dòng.pdf"
    said = "Bến sông này lo kinh tế-\\\nxã hội của cả vùng theo Nghị quyết số 12-NQ/\\\nTW đã ban hành./."
    file.write_bytes(typst.compile(f"HỌC TẬP SUỐT ĐỜI\n\n{said}\n".encode()))
    desk.imports(file, "--yes")
    assert imported(desk).text.paragraphs[-1].text == (
        "Bến sông này lo kinh tế-xã hội của cả vùng theo Nghị quyết số 12-NQ/TW đã ban hành./."
    )


def test_a_note_as_large_as_the_text_keeps_its_second_line(desk, tmp_path):
    file = tmp_path / "chú thích to.pdf"
    note = f"Sổ tay của chợ bến, quyển một, in lần thứ hai, {'có sửa nhiều chỗ cho dễ đọc, ' * 8}tr.137"
    said = f"Cả làng bảo nhau#super[1] học thêm một điều {'và kể lại cho nhau nghe ' * 30}trong"
    file.write_bytes(typst.compile(f"HỌC TẬP SUỐT ĐỜI\n\n{said}\n\n#super[1] {note}\n\nmùa nước này./.\n".encode()))
    desk.imports(file, "--yes")
    found = imported(desk).text
    assert found.notes == (note,)
    assert found.paragraphs[-1].text.endswith("trong mùa nước này./.")


@pytest.mark.parametrize("ending", ["docx", "odt", "html"])
def test_a_table_stays_a_table_and_an_image_is_told_and_recorded(desk, tmp_path, capsys, ending):
    file = tmp_path / f"bảng và hình.{ending}"
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    first = "Bến sông này có một câu mở đầu đủ dài để không ai tưởng đó là lời đề từ của cả bài viết thử."
    text = f"# HỌC TẬP SUỐT ĐỜI\n\n{first}\n\n| Việc | Ngày |\n|---|---|\n| Đọc | 2/3 |\n| Kể lại | 3/3 |\n\n"
    text += f"Câu sau bảng, có hình.\n\n![]({(tmp_path / 'a.svg').as_posix()})\n\nCâu cuối./.\n"
    command = [
        pypandoc.get_pandoc_path(),
        "-f",
        "markdown",
        "-t",
        ending,
        "-s",
        "--metadata=title=Trang",
        "-o",
        str(file),
    ]
    subprocess.run(command, input=text.encode(), check=True)
    desk.imports(file, "--yes")
    found = imported(desk)
    assert [(part.kind, part.name) for part in found.text.parts[1:]] == [
        ("paragraph", "p1"), ("table", "p2"), ("paragraph", "p3"), ("paragraph", "p4"),
    ]  # fmt: skip
    assert "| Việc | Ngày |\n| --- | --- |\n| Đọc | 2/3 |\n| Kể lại | 3/3 |\n" in desk.text.read_text("utf-8")
    assert found.provenance.images == ("p3",)
    assert "The image at p3, after “… Câu sau bảng, có hình.”, is not imported" in capsys.readouterr().out
    assert desk.verifies(file) == 0


def test_an_image_of_a_pdf_is_told_a_line_or_a_dot_is_not(desk, tmp_path, capsys):
    file, source = tmp_path / "hình.pdf", tmp_path / "a.typ"
    Image.new("RGB", (40, 30), "red").save(tmp_path / "a.png")
    shown = '#image("a.png", width: {}pt)'
    parts = ["= HỌC TẬP SUỐT ĐỜI", "Câu đầu có hình.", shown.format(80), "Câu hai.", shown.format(9), "Câu cuối./."]
    source.write_text("\n\n".join(parts), encoding="utf-8")
    file.write_bytes(typst.compile(source))
    desk.imports(file, "--yes")
    assert imported(desk).provenance.images == ("p1",)
    assert "Câu đầu có hình.”, is not imported" in capsys.readouterr().out
