"""Make a `.venv` and install a locked list into it: with uv when it is on the machine, else with venv and pip.

Where uv fails pip is tried: on an office machine often only pip knows the way out. Machine-wide settings of either are
left as they are; the hashes say what may be installed, wherever it comes from.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from messages import Stop
from progress import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from messages import Say

# What an installer prints when it fails → what we say. The first that matches; uv and pip word things differently.
CAUSES = (
    ("no-disk", r"No space left|ENOSPC|os error (28|112)|Disk quota exceeded|not enough space"),
    ("no-permission", r"Permission denied|Read-only file system|Access is denied|os error (5|13|30)\b"),
    ("hash-mismatch", r"DO NOT MATCH THE HASHES|[Hh]ash mismatch"),
    (
        "no-network",
        (
            r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|SSLCertVerificationError|"
            r"NameResolutionError|Failed to fetch|error sending request|dns error|client error|timed out|[Rr]etr(y|ies)"
        ),
    ),
    ("no-wheel", r"no usable wheels|No matching distribution|no wheels with a matching"),
)
INSTALLERS = ("pip", "setuptools", "pkg_resources", "_distutils_hack", "distutils-precedence", "__pycache__")


class Outcome(NamedTuple):
    """How an installer ended."""

    code: int
    output: str


class Installer:
    """Fills one `.venv`. `lock` is the open file number of the set-up lock, which installers keep if we are killed."""

    def __init__(self, folder: Path, python: Path, lock: int, variables: dict[str, str], say: Say) -> None:
        self.folder = folder
        self.python = python
        self.lock = lock
        self.variables = variables
        self.say = say
        self.uv = shutil.which("uv")

    def make(self) -> None:
        """Make an empty environment."""
        ways = [[sys.executable, "-m", "venv", "--clear", str(self.folder)]]
        if self.uv:
            ways.insert(0, [self.uv, "venv", "--quiet", "--python", sys.executable, str(self.folder)])
        outcomes = []
        for command in ways:
            outcomes.append(self._run(command))
            if outcomes[-1].code == 0:
                return
        raise self._failure(outcomes, "venv-failed")

    def install(self, lock_file: Path, log: Path) -> None:
        """Install a locked list. Every file must have one of the listed hashes, and nothing is built from source."""
        strict = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock_file)]
        ways = [[[str(self.python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check", *strict]]]
        if self.uv:
            if not any(name == "pip" for name, _ in self._packages()):  # uv makes a .venv without pip
                ways[0].insert(0, [str(self.python), "-m", "ensurepip", "--default-pip"])
            ways.insert(0, [[self.uv, "pip", "install", "--python", str(self.python), *strict]])
        total = len(re.findall(r"^[a-z0-9]", lock_file.read_text(encoding="utf-8"), re.MULTILINE))
        outcomes: list[Outcome] = []
        for commands in ways:
            for command in commands:
                outcomes.append(self._run(command, total))
                log.write_text("\n".join(outcome.output for outcome in outcomes), encoding="utf-8")
                if outcomes[-1].code:
                    break
            else:
                return
        raise self._failure(outcomes, "install-failed", log=log)

    def listing(self) -> list[tuple[str, int]]:
        """What lies in the environment besides installers, to see whether a failed installation has touched it."""
        return [entry for entry in self._packages() if not entry[0].startswith(INSTALLERS)]

    def _packages(self) -> list[tuple[str, int]]:
        folders = (*self.folder.glob("lib/python*/site-packages/*"), *self.folder.glob("Lib/site-packages/*"))
        return sorted((path.name, path.stat().st_mtime_ns) for path in folders)

    def _run(self, command: Sequence[str], total: int = 0) -> Outcome:
        progress = Progress(total)
        lines = []
        with subprocess.Popen(
            command,
            env=self.variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            pass_fds=() if os.name == "nt" else (self.lock,),
        ) as process:
            for line in process.stdout or ():
                lines.append(line)
                if line.startswith(("Collecting ", "Processing ")):  # pip, one for each package
                    progress.step()
        progress.end()
        return Outcome(process.returncode, "".join(lines))

    def _failure(self, outcomes: Sequence[Outcome], otherwise: str, **values: Any) -> Stop:
        lines = [line for line in outcomes[-1].output.splitlines() if line.strip() and not line.startswith("WARNING")]
        detail = "\n".join("    " + line[:200] for line in lines[-6:])
        causes = [cause for outcome in outcomes for cause, pattern in CAUSES if re.search(pattern, outcome.output)]
        known: dict[str, Any] = {
            "detail": detail,
            "path": self.folder,
            "free": shutil.disk_usage(self.folder.parent).free // 1_000_000,
            "need": 600,
            "machine": f"{platform.system()} {platform.machine()}",
            "python": platform.python_version(),
        }
        return Stop(causes[0] if causes else otherwise, **known, **values)
