"""What `bench pages` counts and prints; the measuring itself is done by the command, not by a test."""

import gzip
import json
from pathlib import Path
from urllib.request import Request, urlopen

import bench_table
import pytest
from bench_offline import course_offline
from bench_sites import bare
from bench_table import END, START, Row, lines, renewed
from coursekit.outputs import measure
from static_server import served

ROOT = Path(bench_table.__file__).parent.parent
ROWS = [
    Row("HTML, bytes", {"ours": "8,225", "bare": "5,309"}, "≤ 9,052", True),
    Row("requests", {"ours": "4"}, "", None),
    Row("paint", {"ours": "900", "bare": "700"}, "≤ 1.1", False),
]


def test_the_table_has_a_line_a_figure_and_says_what_holds() -> None:
    assert lines(["ours", "bare"], ROWS) == [
        "|  | ours | bare | must be |  |",
        "| --- | --- | --- | --- | --- |",
        "| HTML, bytes | 8,225 | 5,309 | ≤ 9,052 | ✓ |",
        "| requests | 4 |  |  |  |",
        "| paint | 900 | 700 | ≤ 1.1 | ✗ |",
    ]


def test_the_readmes_table_is_renewed_between_its_marks() -> None:
    before = f"a\n{START}\n| old |\n{END}\nb\n"
    once = renewed(before, ["| new |"])
    assert once == f"a\n{START}\n| new |\n{END}\nb\n"
    assert renewed(once, ["| new |"]) == once
    with pytest.raises(ValueError, match="no place"):
        renewed("a\n", ["| new |"])


def test_the_readme_has_the_place_for_the_table() -> None:
    assert renewed((ROOT / "README.md").read_text("utf-8"), ["| new |"]).count("| new |") == 1


def test_the_bare_template_has_the_words_of_the_page_and_nothing_else(tmp_path) -> None:
    page = (
        "<header>Đầu trang</header><main class=x><h1 id=a>Học</h1><p>Mỗi <a href=b>ngày</a><script>x</script>"
        "<svg><desc>Hình</desc><text>Chữ</text></svg></main>"
    )
    (tmp_path / "site" / "a").mkdir(parents=True)
    (tmp_path / "site" / "a" / "index.html").write_text(page, encoding="utf-8")
    side = bare(tmp_path / "bare", tmp_path / "site", ["a/"])
    text = (side.site / "a" / "index.html").read_text("utf-8")
    assert "<h1>Học</h1><p>Mỗi ngàyChữ" in text
    assert not {"header", "href", "svg", "script"} & set(text.replace("<", " ").replace(">", " ").split())
    assert measure(text).text <= measure(page).text


def test_the_whole_course_is_what_the_pack_lists_say_each_file_once(tmp_path) -> None:
    folder = tmp_path / "offline" / "vi"
    folder.mkdir(parents=True)
    common = [["assets/site.js", "x", 40_000]]
    for name, rows in {"common": common, "unit-1": [*common, ["lessons/a/", "x", 60_000]]}.items():
        (folder / f"{name}.json").write_text(json.dumps({"version": "1", "files": rows}), encoding="utf-8")
    assert list(course_offline(tmp_path)) == [("vi", 101, "")]


def test_the_server_sends_the_packed_copy_and_notes_what_it_sent(tmp_path) -> None:
    (tmp_path / "index.html").write_bytes(b"<p>plain" * 50)
    (tmp_path / "index.html.gz").write_bytes(gzip.compress(b"<p>the copy"))
    (tmp_path / "other.html").write_bytes(b"<p>other" * 50)
    with served(tmp_path) as server:
        for path, text in (("", b"<p>the copy"), ("other.html", b"<p>other" * 50)):
            with urlopen(Request(server.url + path)) as answer:
                body = answer.read()
                assert answer.headers["Content-Encoding"] == "gzip"
                assert gzip.decompress(body) == text
            note = server.answers[-1]
            assert (note.path, note.body) == (path, len(body))
            assert 100 < note.bytes - note.body < 400, "headers"
