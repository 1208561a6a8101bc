"""The project's own Python in `.venv`: made, filled from the locked lists, and entered.

A group of packages counts as installed only when its stamp says so, and the stamp is written last. While anything in
`.venv` changes, a mark outside it says "unfinished"; whoever finds the mark after a crash throws `.venv` away and
starts again, because a half-written package can look like a whole one.
"""

from __future__ import annotations

import errno
import hashlib
import importlib.util
import os
import platform
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import installing
from locking import held
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from messages import Say

INCLUDES = {  # as in pyproject.toml
    "site": (),
    "images": ("site",),
    "handouts": ("images", "site"),
    "documents": ("site",),
    "test": ("handouts", "images", "documents", "site"),
    "bench": ("test", "handouts", "images", "documents", "site"),
    "lint": ("handouts", "images", "documents", "site"),
}
# Free space wanted before a group is installed.
MEGABYTES = {"site": 300, "images": 350, "handouts": 450, "documents": 550, "test": 1000, "bench": 1050, "lint": 850}
LOST_SPACE = (errno.ENOSPC, errno.EDQUOT)
NO_RIGHT = (errno.EACCES, errno.EPERM, errno.EROFS)
UNWANTED = (  # they change where Python looks, or where pip installs
    *("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"),
    *("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT"),
)


class Environment:
    """The `.venv` of the project at `root`."""

    def __init__(self, root: Path, say: Say, windows: bool = os.name == "nt") -> None:
        self.root = root
        self.say = say
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if windows else "bin/python")
        self.unfinished = root / ".cache" / "environment-unfinished"

    @property
    def is_inside(self) -> bool:
        """Whether this very process runs on the environment's Python."""
        return self.folder.exists() and self.folder.samefile(sys.prefix)

    def ensure(self, group: str) -> None:
        """Have the group's packages installed. Needs no network, and writes nothing, when they are."""
        if self._is_ready(group):
            return
        self._set_up(group)

    def run_inside(self, arguments: Sequence[str]) -> int:
        """Run `manage.py` again on the environment's Python and give its exit code."""
        command = [str(self.python), str(self.root / "scripts" / "manage.py"), *arguments]
        child = subprocess.Popen(command, env=clean_variables())
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda number, _frame: child.send_signal(number))
        while True:
            try:
                code = child.wait()
            except KeyboardInterrupt:  # the terminal sent it to the child too, which ends in its own way
                continue
            return 128 - code if code < 0 else code

    def version(self) -> str:
        """The version of the environment's Python, or nothing if there is none that works."""
        if self.is_inside:
            return platform.python_version()
        probe = [str(self.python), "-c", "import platform; print(platform.python_version())"]
        try:
            answer = subprocess.run(
                probe, env=clean_variables(), capture_output=True, encoding="utf-8", timeout=60, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return answer.stdout.strip() if answer.returncode == 0 else ""

    def _is_ready(self, group: str) -> bool:
        if self.unfinished.exists() or not self._stamp(group).exists():
            return False
        return self._stamp(group).read_text(encoding="utf-8") == self._wanted(group, self.version())

    def _set_up(self, group: str) -> None:
        with held(self.root / ".cache" / "setup.lock", lambda: self._tell("set-up-waiting")) as lock:
            if self._is_ready(group):  # another process has just done it
                return
            self._remove_if_broken()
            self._check_disk(group)
            installer = installing.Installer(self.folder, self.python, lock, clean_variables(), self.say)
            is_new = not self.folder.exists()
            if is_new:
                self._check_modules(installer)
            self._tell("setting-up", group=group)
            if is_new:
                self._mark()
                installer.make()
            self._install(installer, group)
            self._tell("set-up", group=group)

    def _install(self, installer: installing.Installer, group: str) -> None:
        groups = (group, *INCLUDES[group])
        before = installer.listing()
        self._mark()
        try:
            installer.install(self._lock(group), self.root / ".cache" / "install.log")
        except Stop:
            if before and installer.listing() == before:  # it failed while fetching: what was there is still whole
                self.unfinished.unlink()
            raise
        self._stamp(group).parent.mkdir(exist_ok=True)
        version = self.version()
        for name in groups:
            self._stamp(name).write_text(self._wanted(name, version), encoding="utf-8")
        self.unfinished.unlink()

    def _remove_if_broken(self) -> None:
        if not self.folder.exists():
            return
        if not self.unfinished.exists() and self.version():
            return
        if self.is_inside:
            raise Stop("broken-inside")
        self._tell("remaking")
        self._mark()
        try:
            shutil.rmtree(self.folder)
        except PermissionError:
            raise Stop("in-use", path=self.folder) from None

    def _check_disk(self, group: str) -> None:
        free = shutil.disk_usage(self.root).free // 1_000_000
        if free < MEGABYTES[group]:
            raise Stop("no-disk", path=self.root, free=free, need=MEGABYTES[group])

    def _check_modules(self, installer: installing.Installer) -> None:
        if installer.uv:
            return
        for module in ("venv", "ensurepip"):
            if importlib.util.find_spec(module) is None:
                package = f"python3.{sys.version_info.minor}-venv"
                raise Stop("no-venv", module=module, package=package)

    def _mark(self) -> None:
        self.unfinished.parent.mkdir(parents=True, exist_ok=True)
        self.unfinished.touch()

    def _lock(self, group: str) -> Path:
        return self.root / "requirements" / f"{group}.txt"

    def _stamp(self, group: str) -> Path:
        return self.folder / "stamps" / group

    def _wanted(self, group: str, version: str) -> str:
        text = self._lock(group).read_bytes().replace(b"\r\n", b"\n")
        return f"{hashlib.sha256(text).hexdigest()} {version}\n"

    def _tell(self, key: str, **values: object) -> None:
        print(self.say(key, **values), file=sys.stderr, flush=True)


def in_plain_words(error: OSError, root: Path) -> Stop | None:
    """What to tell about a full disk or a missing right, wherever it was met; None for any other trouble."""
    if error.errno in LOST_SPACE:
        free = shutil.disk_usage(root).free // 1_000_000
        return Stop("no-disk", path=root, free=free, need=MEGABYTES["site"])
    if error.errno in NO_RIGHT:
        return Stop("no-permission", path=error.filename or root)
    return None


def clean_variables() -> dict[str, str]:
    """The environment variables for a run inside: none that change where Python looks, UTF-8 everywhere."""
    kept = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    ours = {
        "PYTHONUTF8": "1",
        "PYTHONIOENCODING": "utf-8",
        "NO_MKDOCS_2_WARNING": "1",
        "PIP_USER": "0",  # a machine-wide `user = true` makes pip refuse to install into any .venv
        "UV_PYTHON_DOWNLOADS": "never",
    }
    return kept | ours
