"""Find a Chromium for the tests, or install one: the machine's own, else Playwright's, else Debian's package."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import machine
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from front_door import Context

VARIABLE = "COURSE_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
EXECUTABLE = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


def find_or_install(context: Context) -> str:
    """The path of a browser that runs; stops with a clear message when there is none and none can be installed."""
    named = os.environ.get(VARIABLE)
    if named:
        if not shutil.which(named) or not runs(named):
            raise Stop("bad-browser", path=named)
        return named
    found = on_machine(sys.platform, os.environ) or playwrights_own()
    if found:
        return found
    for how, install in INSTALLERS.items():
        context.tell("browser-installing", how=how)
        if install():
            found = on_machine(sys.platform, os.environ) or playwrights_own()
            if found:
                return found
    raise Stop("no-browser")


def runs(path: str) -> bool:
    """Whether a browser starts.

    Asked on Linux only: there stubs and missing libraries are common, and asking opens no window.
    """
    return sys.platform != "linux" or machine.quietly([path, "--version"]).returncode == 0


def on_machine(
    system: str,
    variables: Mapping[str, str],
    which: Callable[[str], str | None] = shutil.which,
    good: Callable[[str], bool] = lambda path: Path(path).is_file() and runs(path),
) -> str | None:
    """The first browser found by name on the path, then in the usual places of the system."""
    named = [path for name in NAMES if (path := which(name))]
    return next((path for path in (*named, *usual_places(system, variables)) if good(path)), None)


def usual_places(system: str, variables: Mapping[str, str]) -> list[str]:
    """Where browsers are installed when they are not on the path."""
    if system == "darwin":
        home = variables.get("HOME", "")
        return [*MAC_PLACES, *(home + place for place in MAC_PLACES)]
    if system == "win32":
        folders = [variables[name] for name in WINDOWS_FOLDERS if name in variables]
        return [f"{folder}\\{place}" for place in WINDOWS_PLACES for folder in folders]
    return []


def playwrights_own() -> str | None:
    """The browser that Playwright installed for itself, if it did."""
    answer = machine.quietly([sys.executable, "-c", EXECUTABLE])
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and Path(path).is_file() and runs(path) else None


def _install_playwrights() -> bool:
    return machine.quietly([sys.executable, "-m", "playwright", "install", "chromium"]).returncode == 0


INSTALLERS: dict[str, Callable[[], bool]] = {
    "playwright install chromium": _install_playwrights,
    "apt-get install chromium": lambda: machine.install("chromium"),
}
