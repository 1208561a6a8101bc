import os
import sys
from pathlib import Path

import pytest
from coursekit.content_folder import Unread, read_folder
from coursekit.text_file import SIZE_LIMIT


def write(path: Path, data: bytes = b"text") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_texts_are_read_with_their_bytes_and_images_by_size_only(tmp_path: Path) -> None:
    write(tmp_path / "lessons/why-now/index.vi.md", b"\xffx")
    write(tmp_path / "lessons/why-now/map.svg", b"<svg/>")
    write(tmp_path / "data/site.yml")
    assert read_folder(tmp_path) == {
        "data/site.yml": b"text",
        "lessons/why-now/index.vi.md": b"\xffx",
        "lessons/why-now/map.svg": Unread("image", 6),
    }


def test_files_come_in_the_order_of_their_paths_whatever_the_disk_does(tmp_path: Path) -> None:
    for name in ("b.md", "a/z.md", "a.md", "B.md"):
        write(tmp_path / name)
    assert list(read_folder(tmp_path)) == ["B.md", "a.md", "a/z.md", "b.md"]


def test_a_text_over_the_limit_is_not_read(tmp_path: Path) -> None:
    write(tmp_path / "index.vi.md", b"a" * (SIZE_LIMIT + 1))
    assert read_folder(tmp_path) == {"index.vi.md": Unread("too-large", SIZE_LIMIT + 1)}


def test_what_systems_leave_in_folders_is_not_there(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "lessons/desktop.ini"):
        write(tmp_path / name)
    assert read_folder(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights on Windows")
def test_links_are_named_and_never_followed(tmp_path: Path) -> None:
    write(tmp_path / "outside/secret.md")
    write(tmp_path / "content/index.vi.md")
    (tmp_path / "content/file.md").symlink_to(tmp_path / "outside/secret.md")
    (tmp_path / "content/folder").symlink_to(tmp_path / "outside")
    (tmp_path / "content/nowhere.md").symlink_to("nothing")
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    read = read_folder(tmp_path / "content")
    assert {name for name, content in read.items() if content == Unread("link")} == {
        "file.md",
        "folder",
        "nowhere.md",
        "loop",
    }
    assert len(read) == 5


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "index.vi.md")
    assert read_folder(tmp_path) == {"index.vi.md": Unread("other", 0)}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    write(tmp_path / "index.vi.md")
    (tmp_path / "index.vi.md").chmod(0)
    assert read_folder(tmp_path) == {"index.vi.md": Unread("unreadable", 4)}
