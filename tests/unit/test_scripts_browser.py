"""Finding a browser. Machines are faked: what is on the path, which files are there, which of them run."""

import browser
import pytest
from commands.test import needs_browser
from messages import Stop


class Context:
    def tell(self, key, **values):
        """Say nothing."""


@pytest.fixture
def bare(monkeypatch):
    """A machine without any browser, on which nothing can be installed."""
    monkeypatch.delenv("COURSE_BROWSER", raising=False)
    monkeypatch.setattr(browser, "on_machine", lambda *_: None)
    monkeypatch.setattr(browser, "playwrights_own", lambda: None)
    monkeypatch.setattr(browser, "INSTALLERS", {})
    return monkeypatch


def test_the_named_browser_comes_first(bare):
    bare.setenv("COURSE_BROWSER", "/bin/sh")
    bare.setattr(browser, "runs", lambda _path: True)
    assert browser.find_or_install(Context()) == "/bin/sh"


def test_a_named_browser_that_is_not_there_is_an_error(bare):
    bare.setenv("COURSE_BROWSER", "/nowhere/chromium")
    with pytest.raises(Stop) as stop:
        browser.find_or_install(Context())
    assert stop.value.key == "bad-browser"


def test_the_machines_own_comes_before_playwrights(bare):
    bare.setattr(browser, "on_machine", lambda *_: "machine")
    bare.setattr(browser, "playwrights_own", lambda: "playwright")
    assert browser.find_or_install(Context()) == "machine"


def test_playwrights_comes_before_any_installation(bare):
    bare.setattr(browser, "playwrights_own", lambda: "playwright")
    bare.setattr(browser, "INSTALLERS", {"x": lambda: pytest.fail("nothing is to be installed")})
    assert browser.find_or_install(Context()) == "playwright"


def test_the_order_of_installers_is_playwright_then_debian():
    assert [how.split()[0] for how in browser.INSTALLERS] == ["playwright", "apt-get"]


def test_without_any_browser_the_tests_do_not_start(bare):
    with pytest.raises(Stop) as stop:
        browser.find_or_install(Context())
    assert stop.value.key == "no-browser"


@pytest.mark.parametrize(
    ("system", "variables", "there"),
    [
        ("darwin", {"HOME": "/Users/an"}, "/Users/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("win32", {"PROGRAMFILES": r"C:\Program Files"}, r"C:\Program Files\Google\Chrome\Application\chrome.exe"),
        ("win32", {"PROGRAMFILES(X86)": r"C:\P86"}, r"C:\P86\Microsoft\Edge\Application\msedge.exe"),
    ],
)
def test_usual_places_are_looked_at(system, variables, there):
    """macOS and Windows are faked."""
    assert browser.on_machine(system, variables, which=lambda _name: None, good=lambda path: path == there) == there


def test_a_stub_that_does_not_run_is_passed_over():
    paths = {"chromium": "/usr/bin/stub", "google-chrome": "/usr/bin/google-chrome"}
    found = browser.on_machine("linux", {}, which=paths.get, good=lambda path: "stub" not in path)
    assert found == "/usr/bin/google-chrome"


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-x", "-k", "lesson"], True),
        (["tests/browser"], True),
        (["tests"], True),
        (["tests/unit"], False),
        (["-q", "tests/unit/test_slug.py", "tests/golden"], False),
        (["tests/unit", "tests/browser/test_x.py"], True),
    ],
)
def test_only_the_rings_without_pages_do_without_a_browser(arguments, needed):
    assert needs_browser(arguments) is needed
