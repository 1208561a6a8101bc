"""Courses and sites to test: the shipped one, built once, and small ones, made for one question each."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coursekit import dividing
from coursekit.catalogue import listed
from coursekit.content_folder import read_folder
from coursekit.course_reader import read_course
from coursekit.packing import is_copy
from mkdocs.commands.build import build
from mkdocs.config import load_config

from .grown_course import grown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coursekit.model import Course

    BuildSite = Callable[..., "Site"]
    ReadSmall = Callable[..., Course]

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small_course"
UI = ROOT / "content" / "data" / "ui.yml"
TODAY = date(2026, 1, 3)  # the day after the small course was last updated


@dataclass
class Site:
    """A built site and what it was built from."""

    folder: Path
    content: Path
    warnings: list[str]

    def text(self, path: str) -> str:
        """The text of a file, "lessons/a/" standing for its index.html."""
        return (self.folder / (path + "index.html" if path.endswith("/") or not path else path)).read_text("utf-8")

    def pages(self) -> list[str]:
        """The addresses of all pages: "", "lessons/a/", …"""
        found = self.folder.rglob("index.html")
        return sorted(path.relative_to(self.folder).as_posix().removesuffix("index.html") for path in found)

    def files(self) -> dict[str, bytes]:
        """Every file but the packed copies, by its path from the site's root."""
        return {path: data for path, data in self._all().items() if not is_copy(path)}

    def copies(self) -> dict[str, bytes]:
        """The packed copies, .br and .gz."""
        return {path: data for path, data in self._all().items() if is_copy(path)}

    def _all(self) -> dict[str, bytes]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_folder(content: Path, target: Path, *, without: tuple[str, ...] = ()) -> Site:
    """Build a content folder with the project's own mkdocs.yml, hooks and overrides, less the end of some hooks."""
    collector = _Collector()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(content), site_dir=str(target))
        late = config.plugins.events["post_build"]
        late[:] = [event for event in late if Path(event.__module__).stem not in without]
        build(config)
    finally:
        logger.removeHandler(collector)
    return Site(target, content, collector.messages)


def lay_out(content: Path, files: Mapping[str, str | bytes | None]) -> None:
    """Write the small valid course with these files laid over it; a file of None is taken away."""
    shutil.copytree(SMALL, content)
    shutil.copy(UI, content / "data" / "ui.yml")
    for path, text in files.items():
        if text is None:
            (content / path).unlink()
            continue
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(text if isinstance(text, bytes) else text.encode())


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The course as it ships, built once for all tests. KEEP_SITE=folder leaves a copy to look at."""
    site = build_folder(ROOT / "content", tmp_path_factory.mktemp("shipped") / "site")
    if os.environ.get("KEEP_SITE"):
        shutil.copytree(site.folder, os.environ["KEEP_SITE"], dirs_exist_ok=True)
    return site


@pytest.fixture(scope="session")
def build_content() -> Callable[..., Site]:
    """`build_content(content, target, without=("packing",))`: a whole content folder, built."""
    return build_folder


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> BuildSite:
    """`build_site({path: text})`: the small course with these files laid over it, built.

    Fails on any warning that the test did not say it expects. Packed copies, the slowest part, are made where they are
    asked for. A page may be heavy where a test puts on it what no page has together.
    """

    def make(
        files: Mapping[str, str | bytes | None] | None = None,
        *,
        warnings: bool = False,
        copies: bool = False,
        heavy: bool = False,
    ) -> Site:
        folder = tmp_path_factory.mktemp("small")
        lay_out(folder / "content", files or {})
        without = (*(() if copies else ("packing",)), *(("budgets",) if heavy else ()))
        site = build_folder(folder / "content", folder / "site", without=without)
        assert warnings or not site.warnings, site.warnings
        return site

    return make


@pytest.fixture(scope="session")
def small_site(build_site: BuildSite) -> Site:
    """The small course as it is, built once."""
    return build_site()


@pytest.fixture(scope="session")
def divided_site(build_site: BuildSite, small_text: Callable[[str], str]) -> Site:
    """A course that has grown, with so little room on a page that every list is divided."""
    with pytest.MonkeyPatch.context() as less:
        less.setattr(listed, "WHOLE_PAGE", 400)
        less.setattr(listed, "BESIDE_TEXT", 60)
        less.setattr(dividing, "FAN", 4)
        return build_site(grown(small_text))


@pytest.fixture(scope="session")
def read_small() -> ReadSmall:
    """`read_small({path: text})`: the small course with these files laid over it, read but not built."""
    base = {**read_folder(SMALL), "data/ui.yml": UI.read_bytes()}

    def make(files: Mapping[str, str | None] | None = None, *, preview: bool = False) -> Course:
        laid = {**base, **{path: None if text is None else text.encode() for path, text in (files or {}).items()}}
        course, _ = read_course({path: text for path, text in laid.items() if text is not None}, TODAY, preview=preview)
        assert course is not None
        return course

    return make


@pytest.fixture(scope="session")
def small_text() -> Callable[[str], str]:
    """`small_text("lessons/first/index.vi.md")`: a file of the small course, to change and lay over it."""
    return lambda path: (SMALL / path).read_text("utf-8")
