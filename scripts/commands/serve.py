"""`serve [--port N] [--open]`: MkDocs's live preview with drafts, restarted whenever code changes.

`mkdocs serve` follows content, mkdocs.yml and what mkdocs.yml names under `watch`, but it loads hook code once.
So it runs as our child, and we start it anew when a file of code was saved and compiles.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import watching
from environment import clean_variables
from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from front_door import Context

HOST = "127.0.0.1"
PORT = 8000
PORTS_TRIED = 50
LOOK_EVERY = 0.7  # seconds
PATIENCE = 5  # seconds for the server to end by itself


def run(arguments: Sequence[str], context: Context) -> int:
    """Serve until Ctrl-C."""
    parser = Arguments("serve")
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--open", action="store_true")
    options = parser.parse_args(arguments)
    port = free_port(options.port)
    if port != options.port:
        context.tell("port-taken", port=options.port, free=port)
    context.tell("serving", url=f"http://{HOST}:{port}/")
    for number in (signal.SIGINT, signal.SIGTERM):  # SIGINT too: a background shell job starts with it ignored
        signal.signal(number, signal.default_int_handler)
    server = Server(context.root, port)
    server.start(open_browser=options.open)
    try:
        while True:
            look(context, server)
    except KeyboardInterrupt:
        return 0
    finally:
        server.stop()


class Server:
    """`mkdocs serve` in a process of its own."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{port}"]
        self.process: subprocess.Popen[bytes] | None = None
        self.inputs: watching.Snapshot = {}  # everything, when it was started
        self.code: watching.Snapshot = {}  # the code, at the last look

    @property
    def runs(self) -> bool:
        """Whether it is up."""
        return self.process is not None and self.process.poll() is None

    def start(self, *, open_browser: bool = False) -> None:
        """Start it on the code as it is now."""
        self.inputs = watching.snapshot(watching.all_files(self.root))
        self.code = watching.snapshot(watching.code_files(self.root))
        command = [*self.command, "--open"] if open_browser else self.command
        self.process = subprocess.Popen(command, cwd=self.root, env=clean_variables() | {"COURSE_PREVIEW": "1"})

    def stop(self) -> None:
        """End it the gentle way, so that it removes its temporary folder; then the other way."""
        if self.process is None or not self.runs:
            return
        if os.name == "nt":
            self.process.terminate()
        else:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def look(context: Context, server: Server) -> None:
    """Look once for changed code and do what follows from it."""
    time.sleep(LOOK_EVERY)
    if not server.runs:
        context.tell("server-ended")
        await_change(server)
        server.start()
        return
    before, server.code = server.code, watching.snapshot(watching.code_files(server.root))
    different = watching.changed(before, server.code)
    if different:
        restart(context, server, different[0])


def restart(context: Context, server: Server, cause: Path) -> None:
    """Restart on the new code, unless some file of it (not only the one just saved) does not compile."""
    troubles = [(path, trouble) for path in server.code if (trouble := watching.syntax_trouble(path))]
    for path, trouble in troubles:
        name = path.relative_to(server.root).as_posix()
        context.tell("code-broken", path=name, line=trouble.line, detail=trouble.detail)
    if not troubles:
        context.tell("code-changed", path=cause.relative_to(server.root).as_posix())
        server.stop()
        server.start()


def await_change(server: Server) -> None:
    """Wait until any input of the site is saved."""
    while not watching.changed(server.inputs, watching.snapshot(watching.all_files(server.root))):
        time.sleep(LOOK_EVERY)


def free_port(wanted: int) -> int:
    """The wanted port, or the next one that nobody listens on."""
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket() as probe:
            if os.name != "nt":  # on Windows the option would let two servers share a port
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise Stop("no-port", port=wanted)
