"""What is left of the style in a page."""

from __future__ import annotations

import pytest
from coursekit.style import with_used_style

PAGE = (
    '<html><head><style>{css}</style></head><body><main class="a b"><p class=c>x</p>'
    "<h2><a href=x aria-current=page>y</a></h2></main></body></html>"
)


def left(css: str) -> str:
    return with_used_style(PAGE.format(css=css)).split("<style>")[1].split("</style>")[0]


@pytest.mark.parametrize(
    "css",
    [
        ":root{--a:b}",
        "*{x:y}",
        "body{x:y}",
        ".a{x:y}",
        ".b .c{x:y}",
        "main>p:hover{x:y}",
        ".c::before{content:''}",
        ":is(.a,.z):is(:focus,:hover){x:y}",
        ".a:not(.z){x:y}",
        "#_text:focus{x:y}",
        "[hidden]{x:y}",
        "[aria-current]{x:y}",
        "@media (width>=60rem){h2{x:y}}",
        "@page{margin:1cm}",
        ".dark{x:y}",
    ],
)
def test_a_rule_that_the_page_uses_stays(css) -> None:
    assert left(css) == css


@pytest.mark.parametrize(
    "css", [".z{x:y}", ".a .z{x:y}", "table{x:y}", ".a table td{x:y}", ":is(.y,.z) p{x:y}", "@media print{.z{x:y}}"]
)
def test_a_rule_that_asks_for_what_is_not_there_goes(css) -> None:
    assert left(f".a{{x:y}}{css}.b{{x:y}}") == ".a{x:y}.b{x:y}"


def test_of_several_selectors_only_those_that_are_met_stay() -> None:
    assert left(".z,.a,h3,h2,:is(.y,.c) ,p .z{x:y}") == ".a,h2,:is(.y,.c) {x:y}"


def test_of_a_media_rule_only_what_is_used_stays() -> None:
    assert left("@media print{.z{x:y}.a{x:y}}") == "@media print{.a{x:y}}"


def test_a_page_without_a_style_stays_as_it_is() -> None:
    assert with_used_style("<p>x</p>") == "<p>x</p>"


def test_a_rule_for_the_page_one_is_on_goes_where_nothing_says_so() -> None:
    css = ".a{x:y}.a [aria-current]{x:y}"
    page = PAGE.format(css=css).replace(" aria-current=page", "")
    assert "<style>.a{x:y}</style>" in with_used_style(page)
