"""A lock between processes that the system releases when its holder dies, however it dies.

On Linux and macOS the lock belongs to the open file, so a child that was given the file keeps it after its parent was
killed: an installer that outlives us cannot meet a second one. On Windows it belongs to the process.
"""

from __future__ import annotations

import errno
import sys
import time
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Busy(Exception):
    """Another process holds the lock."""


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_take(file: IO[bytes]) -> bool:
    """Take the lock if it is free. A disk that cannot lock (some USB and network drives) counts as free."""
    try:
        _take(file)
    except OSError as error:
        return error.errno not in BUSY
    return True


@contextmanager
def held(path: Path, on_wait: Callable[[], None] | None = None) -> Iterator[int]:
    """Hold the lock at `path`, giving its file number; if it is taken raise `Busy`, or with `on_wait` tell and wait."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        waiting = False
        while not try_take(file):
            if on_wait is None:
                raise Busy(str(path))
            if not waiting:
                on_wait()
                waiting = True
            time.sleep(0.2)
        yield file.fileno()
