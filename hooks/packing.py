"""MkDocs hook: beside every text file of the finished site, its .br and .gz copies, made only where it changed.

Not named after compression: MkDocs puts this folder on the path, and Python has a package of that name.
"""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.packing import COPY_ENDINGS, is_sound, is_text, key, packed
from mkdocs.plugins import event_priority, get_plugin_logger

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

WORKERS = 2  # the packers let go of the interpreter while they work, so threads do
log = get_plugin_logger("packing")


@event_priority(-1000)  # after every hook that writes a file
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the copies; a preview is read from the same machine and has none."""
    if os.environ.get("COURSE_PREVIEW"):
        return
    start = time.perf_counter()
    store = _Store(Path(config.docs_dir).parent / ".cache" / "copies")
    files = [path for path in sorted(Path(config.site_dir).rglob("*")) if is_text(path.name)]
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(store.write_copies, files))
    store.close()
    seconds = time.perf_counter() - start
    config.extra["packed"] = len(store.new), seconds
    log.info("copies of %d files, %d of them new, in %.1f s", len(files), len(store.new), seconds)


class _Store:
    """The copies of the last build in a folder, named after what they are copies of."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.before = {path.name for path in folder.iterdir()}
        self.used: set[str] = set()
        self.new: set[str] = set()  # keys of the files that had to be packed

    def write_copies(self, file: Path) -> None:
        """Put a file's copies beside it, unless they would be no smaller."""
        content = file.read_bytes()
        for ending in COPY_ENDINGS:
            copy = self._copy(content, ending)
            if len(copy) < len(content):
                file.with_name(file.name + ending).write_bytes(copy)

    def _copy(self, content: bytes, ending: str) -> bytes:
        name = key(content) + ending
        self.used.add(name)
        if name in self.before:
            copy = (self.folder / name).read_bytes()
            if is_sound(copy, content, ending):
                return copy
        self.new.add(key(content))
        copy = packed(content, ending)
        half = self.folder / f"{name}.{threading.get_ident()}"
        half.write_bytes(copy)
        half.replace(self.folder / name)  # in one step: an interrupted build leaves no half file
        return copy

    def close(self) -> None:
        """Remove what this build did not use."""
        for name in self.before - self.used:
            (self.folder / name).unlink(missing_ok=True)
