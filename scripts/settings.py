"""Where the project is, what language its editor reads, and a console that can print it.

Readable by Python 3.5: `manage.py` imports it before it knows which Python runs.
"""

import io
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEWEST_TO_LOOK_FOR = 20  # python3.11 … python3.20


def editor_language(root: Path) -> str:
    """The editor's language as site.yml says it; Vietnamese when the file is missing or says nothing."""
    match = re.search(r"^editor_language:[ \t]*[\"']?(vi|en)\b", _site_settings(root), re.MULTILINE)
    return match.group(1) if match else "vi"


def _site_settings(root: Path) -> str:
    try:
        with io.open(str(root / "content" / "data" / "site.yml"), encoding="utf-8-sig", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def asks_for_handouts(root: Path) -> bool:
    """Whether site.yml names a look in which pages are printed; the exact reading is the library's."""
    text = _site_settings(root)
    match = re.search(r"^handouts:(.*)((?:\n[ \t]*-.*)?)", text, re.MULTILINE)
    return bool(match and re.search(r"[a-z]", re.sub(r"#.*", "", match.group(1)) + match.group(2)))


def has_photos(root: Path) -> bool:
    """Whether content/ holds images that must be made smaller before they are published."""
    endings = (".png", ".jpg", ".jpeg", ".webp", ".avif")
    return any(path.suffix.lower() in endings for path in (root / "content").rglob("*.*"))


def newer_python() -> str:
    """The name of a Python on this machine that is new enough, or nothing."""
    names = ["python3.%d" % minor for minor in range(NEWEST_TO_LOOK_FOR, 10, -1)]
    return next((name for name in names if shutil.which(name)), "")


def speak_utf8() -> None:
    """Make standard output and error print Vietnamese whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
