"""The machine around the project: programs run without a word, and Debian packages where they may be installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from environment import clean_variables


def quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program that asks nothing, and keep what it says."""
    variables = clean_variables() | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def may_install() -> bool:
    """Whether Debian's packages can be installed here without asking for a password."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return False
    return os.geteuid() == 0 or (shutil.which("sudo") is not None and quietly(["sudo", "-n", "true"]).returncode == 0)


def install(package: str) -> bool:
    """Install one of Debian's packages, if that is possible here."""
    if not may_install():
        return False
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    update = [*prefix, "apt-get", "update", "-qq"]
    add = [*prefix, "apt-get", "install", "-qq", "-y", "--no-install-recommends", package]
    return quietly(update).returncode == 0 and quietly(add).returncode == 0
