"""A real browser on the built site: over http, and from a folder."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.conftest import Site

# Debian's Chromium runs as root in containers only without its sandbox; the rest keeps it from talking to anyone.
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}


@dataclass
class Watch:
    """What went wrong on a page while it was looked at."""

    messages: list[str] = field(default_factory=list)  # console errors and warnings, failed requests, other hosts


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@pytest.fixture(scope="session")
def address(shipped: Site) -> Iterator[str]:
    """The shipped site over http, at a free port: "http://127.0.0.1:PORT/"."""
    handler = functools.partial(_Quiet, directory=str(shipped.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: the one `manage.py test` found (COURSE_BROWSER), else Playwright's own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=os.environ.get("COURSE_BROWSER") or None, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., tuple[Page, Watch]]]:
    """`open_page(url, viewport=PHONE, color_scheme="dark", …)`: a fresh page and what went wrong on it."""
    contexts = []

    def make(url: str, **options: Any) -> tuple[Page, Watch]:
        context = browser.new_context(**{"viewport": DESKTOP, **options})
        contexts.append(context)
        page, watch = context.new_page(), Watch()
        page.on("console", lambda one: one.type in ("error", "warning") and watch.messages.append(one.text))
        page.on("pageerror", lambda one: watch.messages.append(str(one)))
        page.on("requestfailed", lambda one: watch.messages.append(f"failed: {one.url}"))
        page.on("response", lambda one: one.status >= 400 and watch.messages.append(f"{one.status}: {one.url}"))  # noqa: PLR2004
        page.on("request", lambda one: _same_host(one.url, url) or watch.messages.append(f"other host: {one.url}"))
        page.goto(url)
        return page, watch

    yield make
    for context in contexts:
        context.close()


def _same_host(one: str, other: str) -> bool:
    return one.startswith(("data:", "blob:")) or one.split("/")[:3] == other.split("/")[:3]
