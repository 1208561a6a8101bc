"""The packed copies beside the files of a site: for servers that send them, and harmless where none does."""

from __future__ import annotations

import gzip
import os

import brotli
import packing
import pytest

UNPACK = {".br": brotli.decompress, ".gz": gzip.decompress}
PACKED = (".html", ".js", ".css", ".svg", ".json", ".xml", ".txt")


def test_every_text_file_has_both_copies_and_each_gives_it_back(shipped) -> None:
    files, copies = shipped.files(), shipped.copies()
    for path, content in files.items():
        for ending, unpack in UNPACK.items():
            copy = copies.pop(path + ending, None)
            if path.endswith(PACKED):
                assert copy is not None or len(content) < 500, path + ending
            if copy is not None:
                assert unpack(copy) == content, path + ending
                assert len(copy) < len(content), path + ending
    assert copies == {}, "copies of nothing"


def test_a_host_that_does_not_know_copies_sends_the_whole_site(shipped) -> None:
    """Nothing links to a copy or lists one."""
    names = {path.rpartition("/")[2] for path in shipped.copies()} - {"index.html.br", "index.html.gz"}
    texts = [data for path, data in shipped.files().items() if path.endswith(PACKED)]
    assert names
    assert [name for name in names if any(name.encode() in data for data in texts)] == []
    assert not any(b".html.gz" in data or b".html.br" in data for data in texts)


class Build:
    """What the hook needs of MkDocs's configuration."""

    def __init__(self, root) -> None:
        self.docs_dir, self.site_dir = str(root / "content"), str(root / "site")
        self.extra = {}

    def pack(self) -> int:
        """Pack the copies; how many files were packed anew."""
        packing.on_post_build(config=self)
        return self.extra["packed"][0]


@pytest.fixture
def build(tmp_path, monkeypatch):
    monkeypatch.delenv("COURSE_PREVIEW", raising=False)
    for name in ("a", "b"):
        (tmp_path / "site" / name).mkdir(parents=True)
        (tmp_path / "site" / name / "index.html").write_text(f"<p>{name * 400}", encoding="utf-8")
    return Build(tmp_path)


def test_unchanged_files_are_not_packed_again(build, tmp_path) -> None:
    assert build.pack() == 2
    assert build.pack() == 0
    (tmp_path / "site" / "a" / "index.html").write_text("<p>" + "new " * 90, encoding="utf-8")
    assert build.pack() == 1
    assert gzip.decompress((tmp_path / "site/a/index.html.gz").read_bytes()) == b"<p>" + b"new " * 90
    assert len(list((tmp_path / ".cache" / "copies").iterdir())) == 4, "what is not used any more goes"


def test_a_damaged_stored_copy_is_made_anew(build, tmp_path) -> None:
    build.pack()
    good = (tmp_path / "site/a/index.html.br").read_bytes()
    for path in (tmp_path / ".cache" / "copies").iterdir():
        path.write_bytes(b"damaged")
    assert build.pack() == 2
    assert (tmp_path / "site/a/index.html.br").read_bytes() == good


def test_a_file_that_packing_would_make_larger_stays_alone(build, tmp_path) -> None:
    (tmp_path / "site" / "tiny.txt").write_bytes(os.urandom(20))
    build.pack()
    assert not list((tmp_path / "site").glob("tiny.txt.*"))


def test_a_preview_has_no_copies(build, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("COURSE_PREVIEW", "1")
    packing.on_post_build(config=build)
    assert not [path for path in (tmp_path / "site").rglob("*") if path.suffix in UNPACK]
