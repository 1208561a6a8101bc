"""Publishing: at every moment a whole site can be found, and a crash anywhere is mended by the next command."""

import subprocess
import sys
from pathlib import Path

import publish
import pytest
from messages import Stop

SCRIPTS = Path(publish.__file__).parent


def folder(path, text):
    path.mkdir()
    (path / "index.html").write_text(text)


def served(root):
    return (root / "site" / "index.html").read_text()


def leftovers(root):
    return sorted(path.name for path in root.iterdir() if path.name.startswith("site."))


def test_a_first_build_becomes_the_site(tmp_path):
    with publish.building(tmp_path) as new:
        folder(new, "new")
        publish.swap(tmp_path)
    assert served(tmp_path) == "new"
    assert leftovers(tmp_path) == []


def test_a_later_build_replaces_the_site(tmp_path):
    folder(tmp_path / "site", "old")
    with publish.building(tmp_path) as new:
        folder(new, "new")
        publish.swap(tmp_path)
    assert served(tmp_path) == "new"
    assert leftovers(tmp_path) == []


def test_a_build_that_ends_without_a_swap_leaves_the_old_site(tmp_path):
    folder(tmp_path / "site", "old")
    with publish.building(tmp_path) as new:
        folder(new, "half")
    assert served(tmp_path) == "old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("there", "afterwards"),
    [
        ({"site": "old", "site.new": "half"}, "old"),  # while building
        ({"site.old": "old", "site.new": "new"}, "old"),  # between the two renames
        ({"site": "new", "site.old": "old"}, "new"),  # before the old one was removed
        ({"site": "good"}, "good"),
    ],
)
def test_a_crash_at_any_point_is_mended(tmp_path, there, afterwards):
    for name, text in there.items():
        folder(tmp_path / name, text)
    publish.recover(tmp_path)
    assert served(tmp_path) == afterwards
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("step", [1, 2])
def test_a_process_that_dies_in_a_rename_leaves_a_site_to_put_back(tmp_path, step):
    folder(tmp_path / "site", "old")
    folder(tmp_path / "site.new", "new")
    code = f"""
import os, pathlib, sys
sys.path.insert(0, {str(SCRIPTS)!r})
import publish
steps = 0
rename = pathlib.Path.rename
def dying(source, target):
    global steps
    steps += 1
    if steps == {step}:
        os._exit(9)
    return rename(source, target)
pathlib.Path.rename = dying
publish.swap(pathlib.Path({str(tmp_path)!r}))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    publish.recover(tmp_path)
    assert served(tmp_path) == "old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("locked", ["site", "site.new"])
def test_a_locked_folder_is_told_and_the_old_site_stays(tmp_path, monkeypatch, locked):
    """Windows refuses to move an open folder; the refusal is faked here."""
    rename = Path.rename

    def refusing(source, target):
        if source.name == locked:
            raise PermissionError(13, "in use", str(source))
        return rename(source, target)

    folder(tmp_path / "site", "old")
    folder(tmp_path / "site.new", "new")
    monkeypatch.setattr(Path, "rename", refusing)
    monkeypatch.setattr(publish, "PAUSE", 0)
    with pytest.raises(Stop) as stop:
        publish.swap(tmp_path)
    assert stop.value.key == "site-locked"
    assert served(tmp_path) == "old"


def test_a_folder_that_is_let_go_after_a_moment_is_moved(tmp_path, monkeypatch):
    """A virus scanner that looks into new files, faked."""
    rename, refusals = Path.rename, iter([True, True])

    def refusing_twice(source, target):
        if next(refusals, False):
            raise PermissionError(13, "in use", str(source))
        return rename(source, target)

    folder(tmp_path / "site.new", "new")
    monkeypatch.setattr(Path, "rename", refusing_twice)
    monkeypatch.setattr(publish, "PAUSE", 0)
    publish.swap(tmp_path)
    assert served(tmp_path) == "new"


def test_two_builds_do_not_meet(tmp_path):
    code = f"""
import pathlib, sys
sys.path.insert(0, {str(SCRIPTS)!r})
import publish
with publish.building(pathlib.Path({str(tmp_path)!r})) as new:
    new.mkdir()
    print("holding", flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"holding"
        with pytest.raises(Stop) as stop, publish.building(tmp_path):
            pass
        assert stop.value.key == "build-running"
        publish.recover(tmp_path)
        assert (tmp_path / "site.new").exists(), "what a running build writes is not a leftover"
        other.kill()
    with publish.building(tmp_path):
        assert not (tmp_path / "site.new").exists(), "a killed build's lock is free, its leftovers are gone"


def test_recovering_writes_nothing_where_nothing_crashed(tmp_path):
    folder(tmp_path / "site", "good")
    before = list(tmp_path.iterdir())
    publish.recover(tmp_path)
    assert list(tmp_path.iterdir()) == before
