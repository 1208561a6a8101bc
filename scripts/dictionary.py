"""Find Hunspell's Vietnamese dictionary: the machine's own, LibreOffice's, else Debian's package where it may be had.

No small Python package carries it. `lint` does without: then the tables of syllables judge alone, and it says so.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import machine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from front_door import Context

NAME = "vi_VN"
PACKAGE = "hunspell-vi"
VARIABLE = "DICPATH"  # Hunspell's own: folders to look in first
LINUX_PLACES = (
    "/usr/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/share/myspell",
    "/usr/lib/libreoffice/share/extensions/dict-vi",
)
MAC_PLACES = ("/Library/Spelling", "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-vi")
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)")
WINDOWS_PLACE = r"LibreOffice\share\extensions\dict-vi"


def find_or_install(context: Context) -> Path | None:
    """The folder that holds the dictionary; none when there is none and none can be installed, which is told."""
    found = on_machine(sys.platform, os.environ)
    if found is None and machine.may_install():
        context.tell("dictionary-installing", how=f"apt-get install {PACKAGE}")
        machine.install(PACKAGE)
        found = on_machine(sys.platform, os.environ)
    if found is None:
        context.tell("no-dictionary")
    return found


def is_whole(folder: str) -> bool:
    """Whether a folder holds both files of the dictionary."""
    return all(Path(folder, NAME + ending).is_file() for ending in (".dic", ".aff"))


def on_machine(system: str, variables: Mapping[str, str], good: Callable[[str], bool] = is_whole) -> Path | None:
    """The first folder with the dictionary: those the variable names, then the usual ones of the system."""
    named = [folder for folder in variables.get(VARIABLE, "").split(os.pathsep) if folder]
    return next((Path(folder) for folder in (*named, *usual_places(system, variables)) if good(folder)), None)


def usual_places(system: str, variables: Mapping[str, str]) -> list[str]:
    """Where dictionaries are put by the system, by their users and by LibreOffice."""
    if system == "win32":
        return [f"{variables[name]}\\{WINDOWS_PLACE}" for name in WINDOWS_FOLDERS if name in variables]
    if system == "darwin":
        home = variables.get("HOME", "")
        return [*(home + place for place in MAC_PLACES), *MAC_PLACES]
    return list(LINUX_PLACES)
