"""Run MkDocs in this process, into a folder of our choice, and hear everything it complains about.

Stricter than `mkdocs build --strict`: every warning on MkDocs's loggers is a problem, and broken content stops the
build before the first page is rendered. The pages come out the same bytes as from plain `mkdocs build`.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from messages import Say
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

COURSE_LOGGER = "mkdocs.plugins.course"  # hooks/course_data.py tells the content's problems there
PREFIX = "course: "


class Refused(Exception):
    """The content has errors: no page is rendered."""


@dataclass
class Result:
    """What came of a build: problems that refuse it, notes that do not, and the course that was read."""

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    course: Any = None
    packed: tuple[int, float] = (0, 0.0)  # files that had to be packed anew, seconds for all copies


class _Listener(logging.Handler):
    """Sorts MkDocs's log records into problems and notes."""

    def __init__(self, result: Result) -> None:
        super().__init__(logging.INFO)
        self.result = result

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record as a line for the editor."""
        line = record.getMessage().removeprefix(PREFIX)
        if record.levelno >= logging.WARNING:
            self.result.problems.append(line if record.name == COURSE_LOGGER else f"mkdocs: {line}")
        elif record.name == COURSE_LOGGER:
            self.result.notes.append(line)


def build_site(root: Path, folder: Path, say: Say) -> Result:
    """Build the project's site into `folder`."""
    result = Result()
    listener = _Listener(result)
    logger = logging.getLogger("mkdocs")
    level, propagate = logger.level, logger.propagate
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        _run_mkdocs(root, folder, say, result)
    finally:
        logger.removeHandler(listener)
        logger.setLevel(level)
        logger.propagate = propagate
    return result


def _run_mkdocs(root: Path, folder: Path, say: Say, result: Result) -> None:
    progress = Progress(label=say("rendering", done="{done}", total="{total}"), per=2)
    try:
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(folder))
        _listen(config, progress, result)
        build(config)
        result.packed = config.extra.get("packed", result.packed)
    except (Refused, Abort):  # what was wrong has been logged
        pass
    except MkDocsException as error:
        result.problems.append(f"mkdocs: {error}")
    progress.end()


def _listen(config: MkDocsConfig, progress: Progress, result: Result) -> None:
    """Add ourselves behind the last hook of four events."""

    def after_config(config: MkDocsConfig) -> None:
        result.course = config.extra.get("course")
        if result.problems:
            raise Refused

    def after_files(files: Files, config: MkDocsConfig) -> None:
        del config
        progress.total = len(files.documentation_pages())

    def after_page(html: str, **_: object) -> None:
        del html
        progress.step()

    config.plugins.events["config"].append(after_config)
    config.plugins.events["files"].append(after_files)
    config.plugins.events["page_content"].append(after_page)  # its Markdown has become HTML
    config.plugins.events["post_page"].append(after_page)  # its template is filled in
