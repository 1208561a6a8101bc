"""A static server for measurements: sends a file's packed copy where there is one, as a well set-up host does.

Where there is none (another generator's site) text is packed at the same level when it is first asked for, so that no
side is measured worse than it could be served.
"""

from __future__ import annotations

import contextlib
import gzip
import http.server
import threading
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.packing import is_text

if TYPE_CHECKING:
    from collections.abc import Iterator


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends files gzip-packed over connections that stay open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or with 404.html."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
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
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
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
def served(folder: Path) -> Iterator[str]:
    """A folder over http; gives its address with a closing slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
