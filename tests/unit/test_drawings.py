"""SVG images: what is taken out, what stays, and how large they are."""

import pytest
from coursekit.drawings import drawing

SVG = 'xmlns="http://www.w3.org/2000/svg"'
EDITED = f"""<?xml version="1.0"?>
<!-- made with an editor -->
<svg {SVG} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink"
     inkscape:version="1.3" viewBox="0 0 320 200">
  <metadata><rdf>somebody</rdf></metadata>
  <inkscape:guide x="1"/>
  <g inkscape:label="Layer 1">
    <path d="M 0 0 L 10.25 10"/>
    <text x="4">Học <tspan>mỗi</tspan> ngày</text>
    <use xlink:href="#a"/>
  </g>
</svg>
"""


def text(content: str) -> str:
    found = drawing(content.encode())
    assert found is not None
    return found.content.decode()


def test_what_nobody_sees_is_taken_out() -> None:
    small = text(EDITED)
    for gone in ("inkscape", "metadata", "somebody", "editor", "  ", "<?xml"):
        assert gone not in small


def test_what_is_drawn_stays_as_it_is() -> None:
    small = text(EDITED)
    for kept in ('viewBox="0 0 320 200"', 'd="M 0 0 L 10.25 10"', '<text x="4">Học <tspan>mỗi</tspan> ngày</text>',
                 'xlink:href="#a"'):  # fmt: skip
        assert kept in small


def test_words_that_stand_after_what_is_taken_out_stay() -> None:
    assert ">a b<" in text(f"<svg {SVG}><text>a<metadata/> b</text></svg>")


def test_a_second_time_changes_nothing() -> None:
    assert text(text(EDITED)) == text(EDITED)


def test_a_file_that_would_grow_is_left_alone() -> None:
    small = f'<svg {SVG} viewBox="0 0 1 1"/>'
    assert text(small) == small


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('viewBox="0 0 320 200"', (320, 200)),
        ('viewBox="0,0,320.4,200"', (320, 200)),
        ('width="640" height="480"', (640, 480)),
        ('width="640px" viewBox="0 0 320 200"', (640, 400)),
        ('height="100" viewBox="0 0 320 200"', (160, 100)),
        ('width="100%" height="100%" viewBox="0 0 320 200"', (320, 200)),
        ("", (300, 150)),
    ],
)
def test_its_size_is_what_a_browser_would_give_it(said, size) -> None:
    found = drawing(f"<svg {SVG} {said}/>".encode())
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"<svg",
        b"<svg/>",
        b"<html/>",
        b"\xff\xfe",
        f"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg {SVG}>&a;</svg>".encode(),
    ],
)
def test_what_is_no_sound_drawing_is_refused(content) -> None:
    assert drawing(content) is None
