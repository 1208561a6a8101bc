"""Images that print refuses: what cannot be shown, what runs, what reaches out."""

from __future__ import annotations

import gzip

import pytest
from coursekit.print_images import image_fault

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def fault(inside: str) -> str | None:
    found = image_fault("lessons/a/map.svg", DRAWING.format(inside).encode())
    return found["why_en"] if found else None


@pytest.mark.parametrize("name", ["a.png", "a.JPG", "a.jpeg", "a.webp"])
def test_pixels_are_the_compilers_business(name) -> None:
    assert image_fault(name, b"anything") is None


@pytest.mark.parametrize("name", ["a.avif", "a.gif", "a"])
def test_another_kind_of_file_is_refused_in_both_languages(name) -> None:
    found = image_fault(name, b"anything")
    assert found
    assert found.keys() == {"why_vi", "why_en"}


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="9" height="9" fill="url(#shade)"/><use xlink:href="#part"/><a href="#part"/>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        "<style>.a { fill: url('#shade') }</style><text>Một dòng, 3 = 2 + 1</text>",
    ],
)
def test_a_drawing_may_name_its_own_parts_and_hold_pixels(inside) -> None:
    assert fault(inside) is None


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "scripts"),
        ("<svg:script href='#a'/>", "scripts"),
        ('<rect onload="go()"/>', "scripts"),
        ("<foreignObject><p>a</p></foreignObject>", "scripts"),
        ('<image href="file:///etc/hostname"/>', "other files"),
        ('<image xlink:href = " http://192.0.2.1/a.png"/>', "other files"),
        ("<image href='../../data/site.yml'/>", "other files"),
        ('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "other files"),
        ('<rect fill="url(http://192.0.2.1/a#b)"/>', "other files"),
        ("<style>@import 'a.css';</style>", "other files"),
    ],
)
def test_a_drawing_that_runs_or_reaches_out_is_refused(inside, why) -> None:
    assert why in str(fault(inside))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'<?xml-stylesheet href="a.css"?><svg/>', "other files"),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]><svg>&a;</svg>', "entities"),
        (DRAWING.format("<script/>").encode("utf-16"), "UTF-8"),
        (gzip.compress(DRAWING.format("").encode()), "UTF-8"),
        (b"", "damaged"),
        (b"not a drawing", "damaged"),
    ],
)
def test_a_drawing_in_a_form_that_would_hide_such_things_is_refused(content, why) -> None:
    assert why in str(image_fault("a.svg", content))
