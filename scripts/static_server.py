"""A static server for measurements: sends a file's packed copy where there is one, as a well set-up host does.

Where there is none (another generator's site) text is packed at the same level when it is first asked for, so that no
side is measured worse than it could be served. Every answer is noted with its bytes, those of its headers included.
"""

from __future__ import annotations

import contextlib
import gzip
import http.server
import re
import threading
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.packing import is_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HASHED = re.compile(r"\.[0-9a-f]{8}\.(?!html)")  # such a name never holds anything else


@dataclass(frozen=True)
class Answer:
    """What was sent: for which path, and how many bytes with headers and of the body."""

    path: str
    bytes: int
    body: int


@dataclass
class Served:
    """A running server: its address with a closing slash, and all answers so far."""

    url: str
    answers: list[Answer] = field(default_factory=list)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends files gzip-packed over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, notes: list[Answer], **named: Any) -> None:
        self.notes = notes
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Answer with the file, or with 404.html."""
        asked = self.path.partition("?")[0]
        path = Path(self.translate_path(asked))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        if status == 404:
            path = Path(self.directory, "404.html")
        body, is_packed = _body(path)
        self.send_response(status)
        self.send_header("Content-Type", _typed(path, self.guess_type(path)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        fixed = HASHED.search(path.name)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if fixed else "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        lines: list[bytes] = vars(self)["_headers_buffer"]  # the library sends them with the empty line after them
        headers = sum(len(line) for line in lines) + 2
        self.notes.append(Answer(asked.lstrip("/"), headers + len(body), len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


def _typed(path: Path, kind: str) -> str:
    if path.suffix == ".webmanifest":
        return "application/manifest+json"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@cache
def _body(path: Path) -> tuple[bytes, bool]:
    copy = path.with_name(path.name + ".gz")
    if copy.is_file():
        return copy.read_bytes(), True
    content = path.read_bytes() if path.is_file() else b""
    small = gzip.compress(content, 9) if is_text(path.name) else content
    return (small, True) if len(small) < len(content) else (content, False)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[Served]:
    """A folder over http."""
    notes: list[Answer] = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder), notes=notes))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Served(f"http://127.0.0.1:{server.server_port}/", notes)
    server.shutdown()
    server.server_close()
