"""The content security policy: nothing of ours breaks it, and what is not ours does not run."""

from __future__ import annotations

import functools
import threading

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Handler, Server

WATCH = """addEventListener("securitypolicyviolation",
  (event) => console.error("policy: " + event.violatedDirective + " " + event.blockedURI))"""


@pytest.fixture
def watched(new_page):
    """A page that writes down what its policy stopped."""
    page = new_page("phone")
    page.told = []
    page.on("console", lambda one: "policy" in one.text.lower() and page.told.append(one.text))
    page.add_init_script(WATCH)
    return page


@pytest.fixture
def with_header(shipped):
    """The shipped site on a host that sends the policy of `_headers` as well."""
    line = next(line for line in shipped.text("_headers").splitlines() if "Content-Security-Policy" in line)
    policy = line.partition(": ")[2]

    class Strict(Handler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    server = Server(("127.0.0.1", 0), functools.partial(Strict, directory=str(shipped.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_no_page_breaks_the_policy_of_the_page_or_of_the_host(watched, shipped, with_header) -> None:
    for address in (*shipped.pages(), "no-such-page/"):
        watched.goto(with_header + address)
    assert watched.told == []


def test_what_a_reader_does_on_a_page_keeps_to_the_policy(watched, with_header) -> None:
    watched.set_viewport_size({"width": 1280, "height": 900})
    watched.goto(with_header + "lessons/why-now/")
    watched.get_by_role("searchbox").fill("hoc tap")
    expect(watched.locator(".finds a").first).to_be_visible()
    watched.keyboard.press("Escape")
    watched.locator(".theme").click()
    watched.goto(with_header + "offline/")
    watched.locator("#unit-1 button").first.click()
    expect(watched.locator("#unit-1")).to_contain_text("Đã lưu trong máy")
    assert watched.told == []


def test_a_script_that_is_not_ours_does_not_run_and_nothing_is_fetched_elsewhere(watched, live) -> None:
    watched.goto(live + "lessons/why-now/")
    watched.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend", "<img src=x: onerror='window.evil = 1'>");
          document.body.append(Object.assign(document.createElement("script"), { textContent: "window.evil = 1" }));
          document.body.append(Object.assign(document.createElement("img"), { src: "https://example.org/seen.png" }));
          document.body.append(Object.assign(document.createElement("script"), { src: "https://example.org/evil.js" }));
          return fetch("https://example.org/seen").catch(() => 0);
        }"""
    )
    watched.wait_for_function("() => window.evil === undefined")
    blocked = " ".join(watched.told)
    for what in (
        "script-src-elem inline",
        "script-src-attr inline",
        "img-src https://example.org",
        "connect-src https://example.org",
    ):
        assert what in blocked, blocked
    assert watched.evaluate("() => window.evil") is None


def test_from_a_folder_the_policy_lets_the_pages_own_script_run(new_page, shipped) -> None:
    page = new_page("phone", offline=True)
    page.goto((shipped.folder / "lessons/why-now/index.html").as_uri())
    expect(page.locator(".theme")).to_be_visible()
