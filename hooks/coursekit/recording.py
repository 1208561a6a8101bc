"""An owner's recording of a page: a file beside it, offered with its size and fetched only when it is played."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

SIZE_LIMIT = 10_000_000  # bytes: forty minutes of one voice, and a gigabyte of prepaid data gives a hundred of them


@dataclass(frozen=True)
class Recording:
    """A sound file in the editor's folder. `head` is its first bytes, None where nobody looked."""

    size: int  # bytes
    head: bytes | None = None

    @property
    def is_sound(self) -> bool:
        """Whether it is what its name says: MP3 (with or without a tag), or MPEG-4."""
        head = self.head
        if head is None:
            return True
        return head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0") or head[4:8] == b"ftyp"


def recording_path(page_id: str, name: str) -> str:
    """Where the recording that a page names is, below content/."""
    return posixpath.join(page_id, name)
