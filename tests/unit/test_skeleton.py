"""The theme's leftovers."""

from pathlib import Path

import material
from coursekit.skeleton import without_leftovers

BASE = Path(material.__file__).parent / "templates" / "base.html"


def test_unused_switches_and_empty_frames_are_gone_and_content_stays() -> None:
    html = (
        '<html class="no-js"><body dir="ltr"><input class="md-toggle" id="__drawer" type="checkbox">'
        '<label class="md-overlay" for="__drawer"></label><div data-md-component="skip">\n</div>'
        '<div class="md-container" data-md-component="container"><main class="md-main" data-md-component="main">'
        '<div class="md-main__inner md-grid"><div class="box"><p class="lead">Chữ</p></div></div></main>'
        "<footer></footer></div>"
        '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>'
        "</body>"
    )
    told = '<div class="box"><p class="lead">Chữ</p></div>'
    assert (
        without_leftovers(html) == f'<html><body><main id="_text" tabindex="-1">{told}</main><footer></footer></body>'
    )


def test_the_theme_still_has_what_is_looked_for() -> None:
    skeleton = BASE.read_text(encoding="utf-8")
    for part in (
        '<input class="md-toggle"', '<label class="md-overlay"', 'class="md-dialog"', 'data-md-component="skip"',
        '<div class="md-container"', '<main class="md-main"', '<div class="md-main__inner md-grid">',
    ):  # fmt: skip
        assert part in skeleton
