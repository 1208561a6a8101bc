"""Put a finished site in place so that at every moment a whole one can be found.

`site.new` is written beside `site`. When everything passed: site → site.old, site.new → site, then site.old goes.
A crash between any two of these steps is mended by `recover`, which every command calls first.
"""

from __future__ import annotations

import errno
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from locking import Busy, held
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SITE, NEW, OLD = "site", "site.new", "site.old"
LOCK = ".cache/build.lock"
TRIES, PAUSE = 5, 0.3  # seconds
LOCKED = (errno.EACCES, errno.EPERM, errno.EEXIST, errno.ENOTEMPTY, errno.EBUSY)


@contextmanager
def building(root: Path) -> Iterator[Path]:
    """Hold the only right to write the site; gives the folder to build into. Nothing is left of it afterwards."""
    try:
        with held(root / LOCK):
            put_back(root)
            try:
                yield root / NEW
            finally:
                shutil.rmtree(root / NEW, ignore_errors=True)
    except Busy:
        raise Stop("build-running") from None


def recover(root: Path) -> None:
    """Mend what a crash left, unless a build is at work just now."""
    if not any((root / name).exists() for name in (NEW, OLD)):
        return
    try:
        with held(root / LOCK):
            put_back(root)
    except Busy:
        return


def put_back(root: Path) -> None:
    """The last good site in its place, and no leftovers. Only for who holds the lock."""
    site, new, old = (root / name for name in (SITE, NEW, OLD))
    if old.exists() and not site.exists():
        _rename(old, site)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)


def swap(root: Path) -> None:
    """Put the new site in the old one's place; if that cannot be done the old one stays where it was."""
    site, new, old = (root / name for name in (SITE, NEW, OLD))
    if site.exists():
        _rename(site, old)
    try:
        _rename(new, site)
    except Stop:
        if old.exists():
            _rename(old, site)
        raise
    shutil.rmtree(old, ignore_errors=True)  # if something keeps it open the next command removes it


def _rename(source: Path, target: Path) -> None:
    """Move a folder. On Windows one that is open elsewhere cannot be; a virus scanner lets go after a moment."""
    for attempt in range(TRIES):
        try:
            source.rename(target)
        except OSError as error:
            if error.errno not in LOCKED:
                raise
            if attempt == TRIES - 1:
                raise Stop("site-locked", path=source) from None
            time.sleep(PAUSE)
        else:
            return
