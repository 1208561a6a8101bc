"""Reads the editor's folder: the only module of the library that touches the disk.

Nothing outside the folder is opened: a link is reported, never followed. Images are known by name and size only.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.text_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TEXT_ENDINGS = (".md", ".yml", ".txt")
# What Windows and macOS leave in folders by themselves; no editor put it there.
_SYSTEM_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})

_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT, which `stat` has on Windows only


@dataclass(frozen=True)
class Unread:
    """A file that was seen but not read: `why` is "image", "other", "too-large", "link" or "unreadable"."""

    why: str
    size: int = 0


ContentFile = bytes | Unread


def read_folder(content: Path) -> Mapping[str, ContentFile]:
    """Every file below `content` by its path from there, "lessons/why-now/index.vi.md", in order of path."""
    return dict(sorted(_files(str(content), "")))


def _files(folder: str, prefix: str) -> Iterator[tuple[str, ContentFile]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.name.lower() in _SYSTEM_FILES:
                continue
            if _is_link(entry):
                yield name, Unread("link")
            elif entry.is_dir(follow_symlinks=False):
                yield from _folder(entry, name)
            else:
                yield name, _file(entry)


def _folder(entry: os.DirEntry[str], name: str) -> Iterator[tuple[str, ContentFile]]:
    try:
        yield from _files(entry.path, f"{name}/")
    except PermissionError:
        yield name, Unread("unreadable")


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Symlinks everywhere, and on Windows also junctions, which `is_symlink` does not tell.

    Other reparse points are let through: OneDrive marks every file it keeps in step as one.
    """
    tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return entry.is_symlink() or tag == _JUNCTION


def _file(entry: os.DirEntry[str]) -> ContentFile:
    status = entry.stat(follow_symlinks=False)
    if not stat.S_ISREG(status.st_mode):
        return Unread("other", status.st_size)
    if not entry.name.lower().endswith(TEXT_ENDINGS):
        return Unread("image", status.st_size)
    if status.st_size > SIZE_LIMIT:
        return Unread("too-large", status.st_size)
    try:
        return Path(entry.path).read_bytes()
    except OSError:
        return Unread("unreadable", status.st_size)
