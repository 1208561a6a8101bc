"""The environment: stamps, interruptions, and what is said when something is missing. Nothing is installed here."""

import errno
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import ClassVar, NamedTuple

import environment
import installing
import pytest
from environment import Environment, clean_variables
from messages import Say, Stop


class Usage(NamedTuple):
    total: int
    used: int
    free: int


class FakeInstaller:
    """Stands in for uv and pip: makes a Python that runs and notes what it was asked."""

    asked: ClassVar[list[str]] = []
    failure = None
    touches = True
    uv = "uv"

    def __init__(self, folder, python, lock, variables, say):
        self.folder = folder
        self.python = python

    def make(self):
        self.asked.append("make")
        self.python.parent.mkdir(parents=True)
        self.python.symlink_to(sys.executable)
        (self.folder / "packages").mkdir()

    def install(self, lock_file, log):
        self.asked.append(lock_file.stem)
        if self.touches:
            (self.folder / "packages" / lock_file.stem).touch()
        if self.failure:
            raise self.failure

    def listing(self):
        return sorted(path.name for path in (self.folder / "packages").iterdir())


@pytest.fixture
def fake(monkeypatch):
    class Fresh(FakeInstaller):
        asked: ClassVar[list[str]] = []

    monkeypatch.setattr(installing, "Installer", Fresh)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(0, 0, 10**12))
    return Fresh


@pytest.fixture
def project(tmp_path):
    (tmp_path / "requirements").mkdir()
    for group in environment.INCLUDES:
        (tmp_path / "requirements" / f"{group}.txt").write_text(f"{group}-package==1\n")
    return Environment(tmp_path, Say("en"), windows=False)


def test_the_first_run_makes_the_environment_and_the_second_does_nothing(project, fake):
    project.ensure("site")
    assert fake.asked == ["make", "site"]
    project.ensure("site")
    assert fake.asked == ["make", "site"]


def test_a_group_brings_the_groups_it_includes(project, fake):
    project.ensure("test")
    project.ensure("site")
    assert fake.asked == ["make", "test"]


def test_a_changed_list_is_installed_again(project, fake):
    project.ensure("site")
    (project.root / "requirements" / "site.txt").write_text("site-package==2\n")
    project.ensure("site")
    assert fake.asked == ["make", "site", "site"]


def test_line_ends_of_a_list_do_not_count_as_a_change(project, fake):
    project.ensure("site")
    (project.root / "requirements" / "site.txt").write_bytes(b"site-package==1\r\n")
    project.ensure("site")
    assert fake.asked == ["make", "site"]


def test_another_python_in_the_environment_counts_as_a_change(project, fake, monkeypatch):
    project.ensure("site")
    monkeypatch.setattr(Environment, "version", lambda _self: "3.99.0")
    project.ensure("site")
    assert fake.asked == ["make", "site", "site"]


def test_an_environment_whose_python_went_away_is_remade(project, fake):
    project.ensure("site")
    project.python.unlink()
    project.python.symlink_to("/nowhere/python3")
    project.ensure("site")
    assert fake.asked == ["make", "site", "make", "site"]


@pytest.mark.parametrize("moment", ["make", "install"])
def test_an_installation_that_was_killed_is_started_again_from_nothing(project, fake, monkeypatch, moment):
    class Killed(BaseException):
        pass

    def die(*_arguments):
        project.python.parent.mkdir(parents=True, exist_ok=True)
        (project.folder / "half").touch()
        raise Killed

    with monkeypatch.context() as dying:
        dying.setattr(fake, moment, die)
        with pytest.raises(Killed):
            project.ensure("site")
    assert (project.folder / "half").exists()
    project.ensure("site")
    assert not (project.folder / "half").exists()
    assert fake.asked[-2:] == ["make", "site"]
    assert not project.unfinished.exists()


def test_a_failed_download_leaves_what_was_installed_usable(project, fake):
    project.ensure("site")
    fake.failure, fake.touches = Stop("no-network", detail=""), False
    with pytest.raises(Stop):
        project.ensure("test")
    project.ensure("site")
    assert fake.asked == ["make", "site", "test"]


def test_a_failure_in_the_middle_of_installing_starts_again_from_nothing(project, fake):
    project.ensure("site")
    fake.failure = Stop("no-disk", path="", free=0, need=0)
    with pytest.raises(Stop):
        project.ensure("test")
    fake.failure = None
    project.ensure("site")
    assert fake.asked == ["make", "site", "test", "make", "site"]


def test_too_little_space_is_told_before_anything_is_written(project, fake, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(0, 0, 5_000_000))
    with pytest.raises(Stop) as stop:
        project.ensure("site")
    assert "has 5 MB left" in stop.value.text(Say("en"))
    assert fake.asked == []


@pytest.mark.parametrize(
    ("number", "key"), [(errno.ENOSPC, "no-disk"), (errno.EACCES, "no-permission"), (errno.EROFS, "no-permission")]
)
def test_a_full_disk_and_a_missing_right_are_told_plainly(project, fake, monkeypatch, number, key):
    def fail(_self):
        raise OSError(number, os.strerror(number), "/somewhere")

    monkeypatch.setattr(fake, "make", fail)
    with pytest.raises(OSError, match="/somewhere") as error:
        project.ensure("site")
    stop = environment.in_plain_words(error.value, project.root)
    assert stop.key == key
    assert stop.text(Say("vi"))


def test_other_trouble_is_not_explained_away(tmp_path):
    assert environment.in_plain_words(OSError(errno.EIO, "…"), tmp_path) is None


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_debian_package(project, fake, monkeypatch, module):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == module else find(name))
    monkeypatch.setattr(fake, "uv", None)
    with pytest.raises(Stop) as stop:
        project.ensure("site")
    assert f"sudo apt install python3.{sys.version_info.minor}-venv" in stop.value.text(Say("vi"))


def test_uv_needs_no_venv_module(project, fake, monkeypatch):
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "venv" else find(name))
    project.ensure("site")
    assert fake.asked == ["make", "site"]


def test_on_windows_python_is_in_scripts(tmp_path):
    """The platform is faked: only the path is looked at."""
    assert Environment(tmp_path, Say("vi"), windows=True).python == tmp_path / ".venv" / "Scripts" / "python.exe"


def test_what_would_lead_python_astray_does_not_come_along(monkeypatch):
    for name in environment.UNWANTED:
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("HTTPS_PROXY", "proxy")
    variables = clean_variables()
    assert not set(environment.UNWANTED) & set(variables)
    assert variables["HTTPS_PROXY"] == "proxy"
    assert variables["PYTHONUTF8"] == "1"


@pytest.mark.parametrize(
    ("output", "key"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "no-disk"),
        ("error: Failed to extract\n  Caused by: No space left on device (os error 28)", "no-disk"),
        ("WARNING: Retrying (Retry(total=0)) after NameResolutionError\nERROR: No matching distribution", "no-network"),
        ("error: Failed to fetch: `…`\n  Caused by: dns error", "no-network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "hash-mismatch"),
        ("error: Hash mismatch for `x==1`", "hash-mismatch"),
        ("ERROR: No matching distribution found for pyyaml==6.0.3", "no-wheel"),
        ("PermissionError: [Errno 13] Permission denied: '…'", "no-permission"),
        ("something new", "install-failed"),
    ],
)
def test_an_installers_words_become_ours(tmp_path, output, key):
    installer = installing.Installer(tmp_path / ".venv", tmp_path / "python", 0, {}, Say("en"))
    stop = installer._failure([installing.Outcome(1, output)], "install-failed", log="install.log")
    assert stop.key == key
    assert stop.text(Say("vi"))


def test_where_uv_fails_pip_is_tried(tmp_path, monkeypatch):
    (tmp_path / "site.txt").write_text("a==1\n")
    installer = installing.Installer(tmp_path / ".venv", tmp_path / "python", 0, {}, Say("en"))
    installer.uv = "uv"
    commands = []

    def run(command, total=0):
        commands.append(command)
        return installing.Outcome(command[0] == "uv", "")

    monkeypatch.setattr(installer, "_run", run)
    installer.install(tmp_path / "site.txt", tmp_path / "log")
    assert [command[:3] for command in commands] == [
        ["uv", "pip", "install"],
        [str(tmp_path / "python"), "-m", "ensurepip"],
        [str(tmp_path / "python"), "-m", "pip"],
    ]
    assert all("--require-hashes" in command for command in (commands[0], commands[2]))


def test_exit_code_and_arguments_pass_through(tmp_path):
    project = inner_program(tmp_path, "import sys; sys.exit(len(sys.argv))")
    assert project.run_inside(["a", "ổ b"]) == 3


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopping_reaches_the_inner_program_and_its_exit_code_comes_back(tmp_path, number):
    inner_program(
        tmp_path,
        "import signal, sys, time\n"
        "def stop(*_): time.sleep(0.2); sys.exit(7)\n"
        "signal.signal(signal.SIGINT, stop); signal.signal(signal.SIGTERM, stop)\n"
        "print('up', flush=True); time.sleep(20)",
    )
    code = f"""
import pathlib, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.path.insert(0, {str(Path(environment.__file__).parent)!r})
from environment import Environment
from messages import Say
sys.exit(Environment(pathlib.Path({str(tmp_path)!r}), Say("en"), windows=False).run_inside([]))
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True) as outer:
        assert outer.stdout.readline() == b"up\n"
        time.sleep(0.1)
        if number == signal.SIGINT:
            os.killpg(outer.pid, number)  # as a terminal does
        else:
            outer.send_signal(number)
        assert outer.wait(10) == 7


def inner_program(root, text):
    """A project whose environment is this Python and whose manage.py is `text`."""
    (root / "scripts").mkdir()
    (root / "scripts" / "manage.py").write_text(text)
    project = Environment(root, Say("en"), windows=False)
    project.python.parent.mkdir(parents=True)
    project.python.symlink_to(sys.executable)
    return project
