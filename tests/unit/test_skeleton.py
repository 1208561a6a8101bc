"""The theme's leftovers."""

from pathlib import Path

import material
from coursekit.skeleton import without_leftovers

BASE = Path(material.__file__).parent / "templates" / "base.html"


def test_unused_switches_and_empty_frames_are_gone_and_content_stays() -> None:
    html = (
        '<html class="no-js"><body><input class="md-toggle" id="__drawer" type="checkbox">'
        '<label class="md-overlay" for="__drawer"></label><div data-md-component="skip">\n</div>'
        '<main class="md-main" data-md-component="main"><p class="lead">Chữ</p></main>'
        '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>'
    )
    assert without_leftovers(html) == '<html><body><main><p class="lead">Chữ</p></main>'


def test_the_theme_still_has_what_is_looked_for() -> None:
    skeleton = BASE.read_text(encoding="utf-8")
    for part in (
        '<input class="md-toggle"',
        '<label class="md-overlay"',
        'class="md-dialog"',
        'data-md-component="skip"',
    ):
        assert part in skeleton
