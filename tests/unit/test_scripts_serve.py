"""The preview: what makes it restart, what does not, and the port it takes."""

import os
import socket

import pytest
import watching
from commands import serve
from front_door import Context
from messages import Say, Stop


@pytest.fixture
def root(tmp_path):
    for name in ("hooks/coursekit/slug.py", "hooks/pages.py", "mkdocs.yml", "content/a.md", "overrides/main.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n")
    return tmp_path


def save(path, text):
    """Save so that the time differs even on a coarse clock."""
    path.write_text(text)
    times = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(times, times))


class FakeServer:
    def __init__(self, root):
        self.root = root
        self.events = []
        self.runs = True
        self.start()

    def start(self, **_options):
        self.events.append("start")
        self.runs = True
        self.inputs = watching.snapshot(watching.all_files(self.root))
        self.code = watching.snapshot(watching.code_files(self.root))

    def stop(self):
        self.events.append("stop")


@pytest.fixture
def preview(root, monkeypatch):
    monkeypatch.setattr(serve.time, "sleep", lambda _seconds: None)
    return Context(root, Say("en")), FakeServer(root)


@pytest.mark.parametrize("name", ["hooks/coursekit/slug.py", "hooks/pages.py", "mkdocs.yml"])
def test_saved_code_restarts_the_preview(root, preview, name):
    save(root / name, "x = 2\n")
    serve.look(*preview)
    assert preview[1].events == ["start", "stop", "start"]


def test_new_and_removed_code_restarts_the_preview(root, preview):
    (root / "hooks" / "new.py").write_text("x = 1\n")
    serve.look(*preview)
    (root / "hooks" / "new.py").unlink()
    serve.look(*preview)
    assert preview[1].events == ["start", *["stop", "start"] * 2]


def test_content_and_templates_are_left_to_mkdocs(root, preview):
    save(root / "content" / "a.md", "new")
    save(root / "overrides" / "main.html", "new")
    serve.look(*preview)
    assert preview[1].events == ["start"]


def test_code_that_does_not_compile_is_told_and_the_old_keeps_running(root, preview, capsys):
    save(root / "hooks" / "pages.py", "x = 1\ndef broken(\n")
    serve.look(*preview)
    serve.look(*preview)
    assert preview[1].events == ["start"]
    told = capsys.readouterr().out
    assert told.count("hooks/pages.py:2: syntax error") == 1


def test_one_broken_file_holds_back_a_good_one(root, preview):
    save(root / "hooks" / "pages.py", "def broken(\n")
    serve.look(*preview)
    save(root / "hooks" / "coursekit" / "slug.py", "x = 2\n")
    serve.look(*preview)
    assert preview[1].events == ["start"]
    save(root / "hooks" / "pages.py", "x = 3\n")
    serve.look(*preview)
    assert preview[1].events == ["start", "stop", "start"]


def test_a_preview_that_died_starts_again_when_anything_is_saved(root, preview, monkeypatch):
    waits = iter([lambda: None, lambda: None, lambda: save(root / "content" / "a.md", "mended")])
    monkeypatch.setattr(serve.time, "sleep", lambda _seconds: next(waits)())
    preview[1].runs = False
    serve.look(*preview)
    assert preview[1].events == ["start", "start"]


def test_a_file_with_a_nul_byte_is_syntax_trouble(root):
    (root / "hooks" / "pages.py").write_bytes(b"x = 1\0\n")
    assert watching.syntax_trouble(root / "hooks" / "pages.py") is not None


def test_a_taken_port_gives_the_next_free_one():
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert port < serve.free_port(port) < port + serve.PORTS_TRIED


def test_when_every_port_is_taken_it_is_said(monkeypatch):
    monkeypatch.setattr(serve, "PORTS_TRIED", 1)
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        with pytest.raises(Stop) as stop:
            serve.free_port(taken.getsockname()[1])
    assert stop.value.key == "no-port"
