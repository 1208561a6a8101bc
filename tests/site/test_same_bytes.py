"""The same content gives the same bytes: every file, every time, on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DAYS = 400
# A clock that is far ahead, for whoever asks; mkdocs and the hooks are loaded after it is set.
LATER = f"""
import datetime, sys, time
real = time.time
time.time = lambda: real() + {DAYS} * 86400
class Day(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc)
datetime.date, datetime.datetime = Day, Moment
from mkdocs.__main__ import cli
cli(sys.argv[1:])
"""


def run(*command: str, **variables: str) -> str:
    """Run a build on its own; what it printed."""
    named = ("SOURCE_DATE_EPOCH", "COURSE_PREVIEW", "PYTHONHASHSEED")
    kept = {name: value for name, value in os.environ.items() if name not in named}
    found = subprocess.run(
        [sys.executable, "-X", "utf8", *command], cwd=ROOT, env={**kept, **variables}, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stdout + found.stderr
    return found.stdout + found.stderr


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def test_building_twice_gives_the_same_bytes(small_site, build_site) -> None:
    assert differing(build_site().files(), small_site.files()) == []


def test_plain_mkdocs_build_writes_the_same_bytes(shipped, tmp_path) -> None:
    run("-m", "mkdocs", "build", "-d", str(tmp_path / "site"), PYTHONHASHSEED="1", TZ="Pacific/Kiritimati")
    assert differing(files(tmp_path / "site"), files(shipped.folder)) == []


def test_the_day_of_the_build_is_nowhere_in_it(build_site, small_text, tmp_path) -> None:
    due = datetime.now(UTC).date() + timedelta(days=DAYS // 2)  # passed only for the later of the two builds
    paths = ("about/index.vi.md", "about/index.en.md")
    noted = {path: small_text(path).replace("updated:", f"review_by: {due}\nupdated:") for path in paths}
    today = build_site(noted, copies=True)
    config = tmp_path / "mkdocs.yml"
    wiring = (ROOT / "mkdocs.yml").read_text("utf-8").replace("docs_dir: content", f"docs_dir: {today.content}")
    wiring = wiring.replace("hooks/", f"{ROOT}/hooks/").replace(
        "custom_dir: overrides", f"custom_dir: {ROOT}/overrides"
    )
    config.write_text(wiring.replace("  - overrides\n", f"  - {ROOT}/overrides\n"), encoding="utf-8")
    told = run("-c", LATER, "build", "-f", str(config), "-d", str(tmp_path / "site"), PYTHONHASHSEED="2")
    assert "[D001]" in told, "the clock was not ahead"
    assert differing(files(tmp_path / "site"), files(today.folder)) == []


@pytest.fixture(scope="module")
def every_text(small_text):
    """Every file of the small course, and the interface's words."""
    small = Path(__file__).parent.parent / "small_course"
    texts = {path.relative_to(small).as_posix(): path.read_text("utf-8") for path in small.rglob("*") if path.is_file()}
    return {**texts, "data/ui.yml": (ROOT / "content" / "data" / "ui.yml").read_text("utf-8")}


def test_windows_line_ends_change_nothing(every_text, build_site, small_site) -> None:
    changed = {path: text.replace("\n", "\r\n").encode() for path, text in every_text.items()}
    assert differing(build_site(changed).files(), small_site.files()) == []


def test_a_byte_order_mark_changes_nothing(every_text, build_site, small_site) -> None:
    changed = {path: b"\xef\xbb\xbf" + text.encode() for path, text in every_text.items()}
    assert differing(build_site(changed).files(), small_site.files()) == []
