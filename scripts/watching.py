"""See which files changed since the last look, by time and size: cheap, and the same on every system."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Snapshot = dict["Path", tuple[int, int]]


class SyntaxTrouble(NamedTuple):
    """Why a changed file cannot be loaded."""

    line: int
    detail: str


def code_files(root: Path) -> list[Path]:
    """What `mkdocs serve` loads once and never again: hook code and mkdocs.yml."""
    return [root / "mkdocs.yml", *sorted((root / "hooks").rglob("*.py"))]


def all_files(root: Path) -> list[Path]:
    """Everything whose change may mend a preview that could not start."""
    inputs = (path for folder in ("content", "overrides") for path in (root / folder).rglob("*"))
    return [*code_files(root), *inputs]


def snapshot(paths: Iterable[Path]) -> Snapshot:
    """The files' times and sizes; one that is just being replaced is left out."""
    found: Snapshot = {}
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def changed(before: Snapshot, after: Snapshot) -> list[Path]:
    """The files that are new, gone or different, in order."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def syntax_trouble(path: Path) -> SyntaxTrouble | None:
    """Why a Python file does not compile, or None. Anything else, and a file that went, is no trouble."""
    if path.suffix != ".py" or not path.exists():
        return None
    try:
        compile(path.read_bytes(), str(path), "exec")
    except SyntaxError as error:
        return SyntaxTrouble(error.lineno or 1, error.msg)
    except ValueError as error:  # a NUL byte
        return SyntaxTrouble(1, str(error))
    return None
