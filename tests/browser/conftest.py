"""A real browser on the built site: over http, and from a folder."""

from __future__ import annotations

import functools
import http.server
import os
import re
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page, Request

    from tests.conftest import Site

# Debian's Chromium runs as root in containers only without its sandbox; the rest keeps it from talking to anyone.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SIZES = {"phone": {"width": 360, "height": 740}, "desktop": {"width": 1280, "height": 900}}
PATIENCE = 10_000  # milliseconds: long enough for a slow machine, short enough to be told


@dataclass
class Watch:
    """What went wrong on a page while it was looked at."""

    home: str  # scheme and host of the site
    messages: list[str] = field(default_factory=list)  # console errors and warnings, failed requests, other hosts

    def follow(self, page: Page) -> None:
        """Write down from now on what goes wrong on a page."""
        page.on("console", lambda one: one.type in {"error", "warning"} and self.messages.append(one.text))
        page.on("pageerror", lambda one: self.messages.append(str(one)))
        page.on("requestfailed", self._failed)
        page.on("response", lambda one: one.status >= 400 and self.messages.append(f"{one.status}: {one.url}"))
        page.on("request", lambda one: self._is_ours(one.url) or self.messages.append(f"other host: {one.url}"))

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # we went on to another page before the icon was there
            self.messages.append(f"failed: {request.url} ({request.failure})")

    def _is_ours(self, url: str) -> bool:
        return url.startswith((self.home, "data:", "blob:"))


@dataclass(frozen=True)
class Served:
    """A site on a free port of this machine."""

    url: str  # "http://127.0.0.1:PORT/"
    site: Site

    def __add__(self, address: str) -> str:
        return self.url + address

    def pages(self) -> list[str]:
        """The addresses of all pages."""
        return self.site.pages()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `prefix`, and its 404.html for whatever is not there, as hosts do."""

    prefix = "/"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(self.prefix.rstrip("/")) if path.startswith(self.prefix) else "/no-such-file"
        return super().translate_path(below)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """One that says nothing when the browser goes on to another page in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: what a page misses, the browser tells."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Served]]:
    """`serve(site, prefix="/hoc/")`: a site over http."""
    servers = []

    def start(site: Site, prefix: str = "/") -> Served:
        handler = type("Below", (Handler,), {"prefix": prefix})
        server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site.folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return Served(f"http://127.0.0.1:{server.server_port}{prefix}", site)

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@dataclass
class Host:
    """A host that can publish another version, be cut off, and damage what it sends."""

    site: Site
    url: str = ""
    is_cut: bool = False
    files_left: int | None = None  # pack files that still come through before the network is gone
    damage: str = ""  # the end of a path whose file arrives changed
    odd: dict[str, Site] = field(default_factory=dict)  # a path → the version it is sent of, once
    asked: list[str] = field(default_factory=list)

    def __add__(self, address: str) -> str:
        return self.url + address


class Unreliable(Handler):
    """Serves what its host publishes at the moment."""

    host: Host

    def do_GET(self) -> None:
        """Answer, or break off without a word as a lost network does."""
        host, path = self.host, self.path.removeprefix(self.prefix)
        host.asked.append(path)
        self.directory = str(host.odd.pop(path, host.site).folder)
        if host.files_left is not None and self.headers["sec-fetch-dest"] == "empty" and not path.endswith(".json"):
            host.is_cut = host.is_cut or host.files_left <= 0
            host.files_left -= 1
        if host.is_cut:
            self.close_connection = True
        elif host.damage and path.endswith(host.damage):
            self._send_damaged()
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Have browsers ask again for every file."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def _send_damaged(self) -> None:
        body = Path(self.translate_path(self.path + "index.html" * self.path.endswith("/"))).read_bytes()[:-1]
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def host(small_site: Site) -> Iterator[Callable[..., Host]]:
    """`host(site, prefix="/hoc/")`: a site on a host that a test can cut off, or have publish another version."""
    servers = []

    def start(site: Site = small_site, prefix: str = "/") -> Host:
        made = Host(site)
        handler = type("Below", (Unreliable,), {"prefix": prefix, "host": made})
        server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(site.folder)))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        made.url = f"http://127.0.0.1:{server.server_port}{prefix}"
        return made

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def live(shipped: Site, serve: Callable[..., Served]) -> Served:
    """The shipped site over http."""
    return serve(shipped)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: the one `manage.py test` found (COURSE_BROWSER), else Playwright's own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ.get("COURSE_BROWSER") or None, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """`new_page("phone", color_scheme="dark", …)`: a blank page in a context of its own.

    KEEP_TRACE=folder leaves there, for every test, what `playwright show-trace` shows step by step.
    """
    contexts = []
    folder = os.environ.get("KEEP_TRACE")

    def make(size: str = "desktop", **options: Any) -> Page:
        context = browser.new_context(viewport=SIZES[size], **options)
        context.set_default_timeout(PATIENCE)
        if folder:
            context.tracing.start(screenshots=True, snapshots=True)
        contexts.append(context)
        return context.new_page()

    yield make
    for number, context in enumerate(contexts):
        if folder:
            name = re.sub(r"\W+", "-", request.node.name)[:80]
            context.tracing.stop(path=Path(folder) / f"{name}-{number}.zip")
        context.close()


@pytest.fixture
def open_page(new_page: Callable[..., Page], live: Served) -> Iterator[Callable[..., Page]]:
    """`open_page("lessons/why-now/", "phone", …)`: a page of the shipped site, at which nothing may go wrong."""
    watches = []

    def make(address: str, size: str = "desktop", **options: Any) -> Page:
        page, watch = new_page(size, **options), Watch(live.url)
        watches.append(watch)
        watch.follow(page)
        page.goto(live + address)
        return page

    yield make
    assert [message for watch in watches for message in watch.messages] == []
