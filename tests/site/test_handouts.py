"""Handouts in a build: made where they are asked for, only when something changed, linked, recorded, or refused."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import struct
import zlib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pikepdf
import pytest
from coursekit import print_keys
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parent.parent.parent

LESSON = "lessons/first/index.vi.md"
STORE = ".cache/handouts"
ALL = 10  # two lessons, the article, a guide for two kinds of reader, in two editions
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40"/></svg>'


@pytest.fixture(scope="module")
def asked(small_text):
    """`asked("a4", …)`: the settings of a small course that asks for handouts in these looks."""
    return lambda *looks: {"data/site.yml": f"{small_text('data/site.yml')}handouts: [{', '.join(looks)}]\n"}


@pytest.fixture(scope="module")
def printed(build_site, asked):
    """The small course with handouts on A4, built once."""
    return build_site(asked("a4"))


@pytest.fixture
def again(printed, tmp_path, monkeypatch):
    """`again(files)`: the same course, files laid over it, built with the handouts of the first build at hand.

    Gives the folder of the site and what was sent to the press.
    """
    from coursekit import typeset  # noqa: PLC0415

    sent, really = [], typeset.Press.pdf
    monkeypatch.setattr(typeset.Press, "pdf", lambda *told: sent.append(told[1]["title"]) or really(*told))
    shutil.copytree(printed.content.parent, tmp_path / "course")

    def make(files=None, *, strict: bool = True) -> tuple[Path, list[str]]:
        sent.clear()
        for path, text in (files or {}).items():
            target = tmp_path / "course/content" / path
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
        folder = tmp_path / "course/site"
        build(
            load_config(
                str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path / "course/content"), site_dir=str(folder), strict=strict
            )
        )
        return folder, list(sent)

    return make


def pdfs(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.pdf")}


def png(side: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress((b"\0" + b"\x80" * side) * side)
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def lines(site, code: str) -> list[str]:
    return [line.removeprefix("course: ") for line in site.warnings if line.endswith(f"[{code}]")]


def test_handouts_are_made_where_they_are_asked_for_and_nowhere_else(printed, small_site) -> None:
    assert len(pdfs(printed.folder)) == ALL
    assert pdfs(small_site.folder) == {}
    assert not (small_site.content.parent / STORE).exists()


def test_every_handout_is_recorded_with_its_size_hash_and_pages(printed) -> None:
    files = pdfs(printed.folder)
    outputs = [one for page in json.loads(printed.text("outputs.json"))["pages"] for one in page["outputs"].values()]
    assert {one["url"] for one in outputs} == files.keys()
    for one in outputs:
        content = files[one["url"]]
        assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        with pikepdf.open(io.BytesIO(content)) as pdf:
            assert one["pages"] == len(pdf.pages)


def test_a_page_links_its_handouts_with_their_pages_and_size(printed, read_html) -> None:
    for page in json.loads(printed.text("outputs.json"))["pages"]:
        html = read_html(printed.text(page["url"]))
        links = {one["href"]: one for one in html.all("a") if (one["href"] or "").endswith(".pdf")}
        assert links.keys() == {one["url"].rpartition("/")[2] for one in page["outputs"].values()}
        told = html.one("div", class_="tools").words
        for one in page["outputs"].values():
            assert re.search(rf"\b{one['pages']} (trang|pages?)\b.*\b{round(one['bytes'] / 1000)} KB", told)
        assert all(one["download"] is not None for one in links.values())


def test_large_and_phone_handouts_are_beside_the_others(build_site, asked) -> None:
    site = build_site(asked("large", "phone"))
    files = pdfs(site.folder)
    assert len(files) == 2 * ALL
    assert {"lessons/first/first-large.pdf", "en/lessons/first/first-en-phone.pdf"} <= files.keys()


def test_what_did_not_change_is_not_sent_to_the_press_again(again, printed) -> None:
    folder, sent = again()
    assert sent == []
    assert pdfs(folder) == pdfs(printed.folder)


def test_a_changed_lesson_is_printed_again_and_no_other(again, small_text, printed) -> None:
    folder, sent = again({LESSON: f"{small_text(LESSON)}\nThêm một câu.\n"})
    assert len(sent) == 1
    old, new = pdfs(printed.folder), pdfs(folder)
    assert [uri for uri in old if old[uri] != new[uri]] == ["lessons/first/first.pdf"]
    assert len(list((folder.parent / STORE).glob("*.pdf"))) == ALL  # the old one is forgotten


def test_data_a_page_does_not_use_prints_nothing_anew(again, small_text) -> None:
    glossary = small_text("data/glossary.yml")
    assert again({"data/glossary.yml": f"{glossary}\n# A remark that changes the file and no page.\n"})[1] == []


def test_a_changed_image_is_printed_again(again, small_text) -> None:
    text = f"{small_text(LESSON)}\n![Bản đồ](map.svg)\n"
    assert len(again({LESSON: text, "lessons/first/map.svg": SVG})[1]) == 1
    assert again()[1] == []
    assert len(again({"lessons/first/map.svg": SVG.replace("90", "80")})[1]) == 1


def test_a_store_that_was_cut_off_or_damaged_is_made_anew_without_a_word(again, printed) -> None:
    folder, _ = again()
    store = folder.parent / STORE
    (store / "index.json").write_text('{"a": "b')
    (store / "half.1.pdf.123").write_bytes(b"%PDF")
    gone = min(store.glob("*.pdf"))
    gone.unlink()
    folder, sent = again()
    assert len(sent) == 1
    assert pdfs(folder) == pdfs(printed.folder)
    assert gone.exists()
    assert again()[1] == []


def test_a_handout_that_cannot_be_written_leaves_no_half_file(again, small_text, monkeypatch) -> None:
    def fail(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="No space"):
            again({LESSON: f"{small_text(LESSON)}\nThêm.\n"})
    folder, _ = again()
    for path in (folder.parent / STORE).glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == int(path.name.split(".")[1])


def test_a_cold_and_a_warm_store_give_the_same_bytes(again, printed) -> None:
    folder, _ = again()
    shutil.rmtree(folder.parent / STORE)
    folder, sent = again()
    assert len(sent) == ALL
    assert pdfs(folder) == pdfs(printed.folder)


def test_pictures_are_printed(build_site, asked, small_text) -> None:
    files = {LESSON: f"{small_text(LESSON)}\n![Hình](a.png)\n\n![Bản đồ](map.svg)\n", "lessons/first/map.svg": SVG}
    site = build_site({**asked("a4"), **files, "lessons/first/a.png": png(40)})
    with pikepdf.open(io.BytesIO(pdfs(site.folder)["lessons/first/first.pdf"])) as pdf:
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert {str(one.Alt) for one in figures} == {"Hình", "Bản đồ"}


def test_all_that_cannot_be_printed_is_told_at_once_each_with_its_line(build_site, asked, small_text) -> None:
    pictures = ["run.svg", "host.svg", "file.svg", "name.svg", "cut.png", "new.avif"]
    text = small_text(LESSON) + "".join(f"\n![Hình]({name})\n" for name in pictures) + "\nChào 😀, 漢字.\n"
    inside = {
        "run.svg": "<script>1</script>",
        "host.svg": '<image href="http://192.0.2.1/a.png"/>',
        "file.svg": '<image href="file:///etc/hostname"/>',
    }
    files = {name: f'<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>' for name, inner in inside.items()}
    files["name.svg"] = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg>&a;</svg>'
    content = {
        f"lessons/first/{name}": inner for name, inner in {**files, "cut.png": png(9)[:60], "new.avif": b"x"}.items()
    }
    other = "lessons/second/index.en.md"
    site = build_site({**asked("a4", "phone"), LESSON: text, other: f"{small_text(other)}\nSmile ☺ 😀.\n", **content},
                      warnings=True)  # fmt: skip
    at = {name: n for n, line in enumerate(text.split("\n"), 1) for name in pictures if f"({name})" in line}
    assert [line.split(": ")[0] for line in lines(site, "P004")] == [
        f"content/{LESSON}:{at[name]}" for name in pictures
    ]
    letters = [f"content/{LESSON}:{text.count(chr(10))}", f"content/{other}"]
    assert [
        line.split(": ")[0][: len(start)] for line, start in zip(lines(site, "P001"), letters, strict=True)
    ] == letters
    assert "lessons/first/first.pdf" not in pdfs(site.folder)
    assert ".pdf" not in site.text("lessons/first/")
    assert "lessons/second/second.pdf" in pdfs(site.folder)


def test_letters_and_damaged_pictures_are_told_in_the_editors_language(build_site, asked, small_text) -> None:
    english = {"data/site.yml": asked("a4")["data/site.yml"].replace("editor_language: vi", "editor_language: en")}
    text = f"{small_text(LESSON)}\n![Hình](cut.png)\n"
    site = build_site({**english, LESSON: text, "lessons/first/cut.png": png(9)[:60]}, warnings=True)
    (line,) = lines(site, "P004")
    assert line.startswith(
        f"content/{LESSON}:{text.count(chr(10))}: the image 'lessons/first/cut.png' cannot be printed"
    )


def test_one_handout_that_cannot_be_printed_fails_a_strict_build(again, small_text) -> None:
    with pytest.raises(Abort):
        again({LESSON: f"{small_text(LESSON)}\nChào 😀.\n"})


def test_no_handouts_need_no_press_and_handouts_without_one_say_what_to_do(again, asked, monkeypatch, caplog) -> None:
    def missing(tool: str) -> str:
        raise PackageNotFoundError(tool)

    monkeypatch.setattr(print_keys, "version", missing)
    print_keys.tools.cache_clear()
    with pytest.raises(Abort):
        again()
    assert "handouts need typst: python3 scripts/manage.py build" in caplog.text
    folder, _ = again(asked())
    assert pdfs(folder) == {}
    assert ".pdf" not in (folder / "lessons/first/index.html").read_text("utf-8")
