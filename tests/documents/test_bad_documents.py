"""What somebody may be sent: each gets a plain sentence, and nothing is half written, run or fetched."""

import io
import socket
import zipfile
from pathlib import Path

import document_reading
import office_documents
import pdf_documents
import pikepdf
import pytest
import typst
from messages import Say, Stop

from .conftest import FIXTURES, PLAN, pandoc

BEFORE = ["index.en.md", "index.vi.md"]


def told(desk, file, *options):
    """The key of the sentence with which an import stops; it can be said in both languages, and nothing was written."""
    with pytest.raises(Stop) as stop:
        desk.imports(file, "--yes", *options)
    assert all(stop.value.text(Say(lang)) for lang in ("vi", "en"))
    assert desk.files() == BEFORE
    return stop.value.key


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def rebuilt(docx: Path, changes: dict[str, bytes]) -> bytes:
    """A Word file with parts replaced or added."""
    room = io.BytesIO()
    with zipfile.ZipFile(docx) as old, zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *changes}:
            new.writestr(name, changes.get(name) or old.read(name))
    return room.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("trống.md", b"", "document-empty"),
        ("trống.docx", b"", "document-empty"),
        ("trống.txt", b" \n\n", "document-empty"),
        ("ảnh.md", b"<!-- not a word -->\n", "document-empty"),
        ("cũ.doc", b"\xd0\xcf\x11\xe0rest", "document-kind"),
        ("khác.rtf", b"{\\rtf1 text}", "document-kind"),
        ("là pdf.docx", b"%PDF-1.7 rest", "document-other-kind"),
        ("là chữ.pdf", b"only text", "document-other-kind"),
        ("là zip.txt", b"PK\x03\x04rest", "document-other-kind"),
        ("khóa.docx", b"\xd0\xcf\x11\xe0" + b"EncryptedPackage" * 9, "document-locked"),
        ("hỏng.docx", b"PK\x03\x04" + b"garbage" * 99, "document-damaged"),
        ("hỏng.pdf", b"%PDF-1.7\n" + b"garbage" * 99, "document-damaged"),
        ("hỏng đuôi.pdf", b"%PDF-1.7\n" + b"garbage" * 99 + b"%%EOF", "document-damaged"),
        ("mã cũ.txt", "HỌC TẬP SUỐT ĐỜI\n\nTiếng Việt".encode("cp1258", "replace") + b"\xd0\xf5", "document-encoding"),
        ("mã cũ.html", b'<meta charset="windows-1258"><p>\xd0\xf5\xec</p>', "document-encoding"),
        ("nhị phân.txt", b"ab\0cd", "document-damaged"),
        ("phông cũ.txt", "Häc tËp suèt ®êi lµ nhiÖm vô cña mçi c¸n bé ®¶ng viªn", "document-font"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(desk, tmp_path, name, data, key):
    assert told(desk, written(tmp_path, name, data)) == key


def test_a_file_that_is_not_there_is_told(desk, tmp_path):
    assert told(desk, tmp_path / "không có.docx") == "no-document"
    assert told(desk, tmp_path) == "no-document"


def test_a_pdf_of_300_megabytes_is_not_read(desk, tmp_path, monkeypatch):
    path = tmp_path / "nặng.pdf"
    with path.open("wb") as file:
        file.truncate(300_000_000)
    read = Path.read_bytes
    monkeypatch.setattr(
        Path, "read_bytes", lambda path: pytest.fail("was read") if path.suffix == ".pdf" else read(path)
    )
    assert told(desk, path) == "document-large"


@pytest.mark.parametrize("ending", ["docx", "odt", "pdf"])
def test_a_file_that_broke_off_is_told(desk, plans, tmp_path, ending):
    data = plans[ending].read_bytes()
    assert told(desk, written(tmp_path, f"nửa.{ending}", data[: len(data) // 2])) == "document-damaged"


def test_a_text_that_broke_off_is_shown_as_one_without_an_end(desk, tmp_path, capsys):
    half = PLAN.read_text("utf-8").partition("Học còn là cách sống")[0]
    desk.imports(written(tmp_path, "nửa.md", half), "--yes")
    assert "There is no closing mark" in capsys.readouterr().out


def test_a_word_file_that_unfolds_without_end_is_left_alone(desk, plans, tmp_path, monkeypatch):
    monkeypatch.setattr(office_documents, "MOST_UNPACKED", 2_000_000)
    bomb = rebuilt(plans["docx"], {"word/document.xml": b" " * 9_000_000})
    assert len(bomb) < 100_000
    assert told(desk, written(tmp_path, "bom.docx", bomb)) == "document-bomb"


def test_what_else_lies_in_a_word_file_is_never_unpacked(desk, plans, tmp_path, monkeypatch):
    monkeypatch.setattr(office_documents, "MOST_UNPACKED", 2_000_000)
    heavy = rebuilt(plans["docx"], {"word/media/image1.png": b"\0" * 9_000_000})
    assert desk.imports(written(tmp_path, "ảnh nặng.docx", heavy), "--yes") == 0


def test_entities_that_multiply_are_refused(desk, plans, tmp_path):
    xml = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert (
        told(desk, written(tmp_path, "thực thể.docx", rebuilt(plans["docx"], {"word/document.xml": xml})))
        == "document-damaged"
    )


def test_xml_that_is_none_is_told_with_what_the_converter_says(desk, plans, tmp_path):
    assert (
        told(desk, written(tmp_path, "xml.docx", rebuilt(plans["docx"], {"word/document.xml": b"<w:document"})))
        == "document-damaged"
    )


def test_an_opendocument_file_with_a_password_is_told(desk, plans, tmp_path):
    locked = rebuilt(plans["odt"], {"META-INF/manifest.xml": b"<manifest:encryption-data/>"})
    assert told(desk, written(tmp_path, "khóa.odt", locked)) == "document-locked"


def test_a_pdf_with_a_password_is_told(desk, plans, tmp_path):
    path = tmp_path / "khóa.pdf"
    with pikepdf.open(plans["pdf"]) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert told(desk, path) == "document-locked"


def test_a_scan_says_what_to_do(desk, tmp_path):
    scan = typst.compile(b"#rect(width: 100%, height: 100%, fill: gray)\n#pagebreak()\n#circle()")
    path = written(tmp_path, "quét.pdf", scan)
    assert told(desk, path) == "document-scan"
    assert "ocrmypdf -l vie" in Stop("document-scan", path=path).text(Say("vi"))


def test_a_pdf_of_too_many_pages_is_told(desk, plans, monkeypatch):
    monkeypatch.setattr(pdf_documents, "MOST_PAGES", 2)
    assert told(desk, plans["pdf"]) == "document-long"


def test_macros_and_outside_links_are_left_out_and_told(desk, plans, tmp_path, capsys):
    with zipfile.ZipFile(plans["docx"]) as file:
        links = file.read("word/_rels/document.xml.rels")
    outside = b'<Relationship Id="rId99" Type="t" Target="https://x.example/" TargetMode="External"/></Relationships>'
    changes = {
        "word/vbaProject.bin": b"macro",
        "word/_rels/document.xml.rels": links.replace(b"</Relationships>", outside),
    }
    assert desk.imports(written(tmp_path, "macro.docx", rebuilt(plans["docx"], changes)), "--yes") == 0
    out = capsys.readouterr().out
    assert "The file has macros: left out, not run." in out
    assert "The file links to the outside: left out, nothing was fetched." in out


def test_no_script_and_no_address_of_another_host_comes_through(desk, tmp_path, capsys):
    evil = (
        "<script>steal()</script><img src=//x.example/a.png onerror=steal()><a href='javascript:steal()'>đây</a>"
        "<svg><script>steal()</script></svg><style>@import url(//x.example)</style><object data=//x.example></object>"
    )
    page = pandoc(PLAN.read_text("utf-8"), "html").replace("Sáng nào", f"{evil}Sáng nào")
    desk.imports(written(tmp_path, "bẫy.html", page), "--yes")
    assert "scripts, frames or pictures from elsewhere" in capsys.readouterr().out
    text = desk.text.read_text("utf-8").partition("\n---\n")[2]
    assert not [word for word in ("steal", "script", "example", "<", "http") if word in text]
    assert "đâySáng nào" in text
    desk.imports(written(tmp_path, "bẫy.md", PLAN.read_text("utf-8").replace("Sáng nào", f"{evil}Sáng nào")), "--yes")
    text = desk.text.read_text("utf-8").partition("\n---\n")[2]
    assert not [word for word in ("steal", "script", "example", "<", "http") if word in text]


@pytest.mark.parametrize("ending", ["docx", "pdf", "html"])
def test_no_host_is_asked(desk, plans, monkeypatch, ending):
    def refuse(*_):
        pytest.fail("asked a host")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert desk.imports(plans[ending], "--yes") == 0


def test_the_converter_runs_in_its_sandbox_with_bounded_memory_and_time(desk, plans, monkeypatch):
    def run(command, **options):
        assert "--sandbox" in command
        assert command[1:4] == ["+RTS", "-M1g", "-RTS"]
        raise office_documents.subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(office_documents.subprocess, "run", run)
    assert told(desk, plans["docx"]) == "document-slow"


def test_a_document_without_the_article_says_how_to_point_at_it(desk, tmp_path):
    text = PLAN.read_text("utf-8").replace("## HỌC TẬP SUỐT ĐỜI", "## MỘT BÀI KHÁC")
    path = written(tmp_path, "không có bài.md", text)
    assert told(desk, path) == "article-none"
    assert told(desk, path, "--from", "Không đâu cả") == "article-no-start"
    assert told(desk, path, "--from", "MỘT BÀI KHÁC", "--to", "không đâu cả") == "article-no-end"
    assert desk.imports(path, "--yes", "--from", "MỘT BÀI KHÁC") == 0


def test_of_two_articles_one_is_chosen_by_its_number(desk, tmp_path):
    text = PLAN.read_text("utf-8")
    path = written(tmp_path, "hai bài.md", text + "\n\n" + text.partition("nhóm làm phần mềm")[2].partition("\n")[2])
    with pytest.raises(Stop) as stop:
        desk.imports(path, "--yes")
    places = [int(line.split(":")[0]) for line in stop.value.values["places"].splitlines()]
    assert (stop.value.key, len(places)) == ("article-several", 2)
    assert desk.imports(path, "--yes", "--from", str(places[1])) == 0


def test_utf_16_with_its_mark_is_read(desk, plans, tmp_path):
    desk.imports(written(tmp_path, "utf16.txt", PLAN.read_text("utf-8").encode("utf-16")), "--yes")
    assert desk.verifies(plans["md"]) == 0


def test_letters_apart_from_their_accents_ligatures_and_soft_hyphens_are_mended(desk, plans, tmp_path):
    import unicodedata  # noqa: PLC0415

    text = (
        unicodedata.normalize("NFD", PLAN.read_text("utf-8"))
        .replace("chợ", "ch\u00adợ")
        .replace("giá cá", "giá\u00a0 cá\u200b")
    )
    desk.imports(written(tmp_path, "nfd.md", text), "--yes")
    assert desk.verifies(plans["md"]) == 0


def test_a_disk_that_fails_in_the_middle_leaves_the_old_text_whole(desk, plans, monkeypatch):
    desk.imports(plans["md"], "--yes")
    old = desk.text.read_bytes()
    write = Path.write_text

    def fail(path, *args, **kwargs):
        if path.name == "corrections.vi.yml.new":
            raise OSError(28, "No space left on device")
        return write(path, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", fail)
    with pytest.raises(OSError, match="No space"):
        desk.imports(plans["docx"], "--yes")
    assert desk.text.read_bytes() == old
    assert not [name for name in desk.files() if "new" in name or "old" in name]


def test_a_file_in_the_texts_place_that_no_import_wrote_is_told(desk, plans):
    from content import check_content  # noqa: PLC0415

    desk.text.write_text("# Học tập suốt đời\n\nGõ tay.\n", encoding="utf-8")
    codes = [problem.rule.code for problem in check_content(desk.root).problems]
    assert "T001" in codes
    assert desk.imports(plans["md"], "--yes") == 0
    assert (desk.text.parent / "text.vi.old-1.md").is_file()


def test_only_text_files_are_read_without_the_heavy_packages():
    assert not document_reading.needs_packages("KẾ HOẠCH.TXT")
    assert document_reading.needs_packages("kế hoạch.docx")
    assert (FIXTURES / "speech.txt").suffix in document_reading.PLAIN
