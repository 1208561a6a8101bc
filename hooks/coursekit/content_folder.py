"""Reads the editor's folder: the only module of the library that touches the disk.

Nothing outside the folder is opened: a link is reported, never followed. Images are known by name and size only,
recordings also by the first bytes, which tell what they are.
"""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.content_paths import SOUND_ENDINGS
from coursekit.text_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TEXT_ENDINGS = (".md", ".yml", ".txt")
# What Windows and macOS leave in folders by themselves; no editor put it there.
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT, which `stat` has on Windows only


@dataclass(frozen=True)
class Unread:
    """A file that was seen but not read: `why` is "image", "other", "too-large", "link" or "unreadable"."""

    why: str
    size: int = 0
    head: bytes | None = None  # of a recording


ContentFile = bytes | Unread


def read_folder(content: Path) -> Mapping[str, ContentFile]:
    """Every file below `content` by its path from there, "lessons/why-now/index.vi.md", in order of path."""
    return dict(sorted(_files(content, "")))


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, ContentFile]]:
    for path in folder.iterdir():
        name = prefix + path.name
        if path.name.lower() in _SYSTEM_FILES:
            continue
        if _is_link(path):
            yield name, Unread("link")
        elif path.is_dir():
            yield from _folder(path, name)
        else:
            yield name, _file(path)


def _folder(path: Path, name: str) -> Iterator[tuple[str, ContentFile]]:
    try:
        yield from _files(path, f"{name}/")
    except PermissionError:
        yield name, Unread("unreadable")


def _is_link(path: Path) -> bool:
    """Symlinks everywhere, and on Windows also junctions, which `is_symlink` does not tell.

    Other reparse points are let through: OneDrive marks every file it keeps in step as one.
    """
    return path.is_symlink() or getattr(path.lstat(), "st_reparse_tag", 0) == _JUNCTION


def _file(path: Path) -> ContentFile:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return Unread("other", status.st_size)
    if not path.name.lower().endswith(TEXT_ENDINGS):
        return Unread("image", status.st_size, _head(path))
    if status.st_size > SIZE_LIMIT:
        return Unread("too-large", status.st_size)
    try:
        return path.read_bytes()
    except OSError:
        return Unread("unreadable", status.st_size)


def _head(path: Path) -> bytes | None:
    if not path.name.lower().endswith(SOUND_ENDINGS):
        return None
    try:
        return path.read_bytes()[:12]
    except OSError:
        return b""
