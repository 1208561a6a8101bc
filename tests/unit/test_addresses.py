"""Where pages live."""

import pytest
from coursekit.addresses import address, relative, source_uri, steps_up
from coursekit.model import Site

SITE = Site(title={}, tagline={})
ENGLISH_FIRST = Site(title={}, tagline={}, editions=("en", "vi"))


@pytest.mark.parametrize(
    ("site", "page_id", "lang", "expected"),
    [
        (SITE, "", "vi", ""),
        (SITE, "", "en", "en/"),
        (SITE, "lessons/why-now", "vi", "lessons/why-now/"),
        (SITE, "lessons/why-now", "en", "en/lessons/why-now/"),
        (ENGLISH_FIRST, "about", "en", "about/"),
        (ENGLISH_FIRST, "about", "vi", "vi/about/"),
    ],
)
def test_the_first_edition_is_at_the_root_and_the_others_below_their_language(
    site: Site, page_id: str, lang: str, expected: str
) -> None:
    assert address(site, page_id, lang) == expected
    assert source_uri(site, page_id, lang) == f"{expected}index.md"


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("", "", "./"),
        ("", "lessons/a/", "lessons/a/"),
        ("lessons/a/", "lessons/b/", "../b/"),
        ("lessons/a/", "lessons/a/", "./"),
        ("lessons/a/", "", "../../"),
        ("lessons/a/", "en/lessons/a/", "../../en/lessons/a/"),
        ("en/", "", "../"),
        ("en/lessons/a/", "en/", "../../"),
        ("units/unit-1/", "lessons/unit-1/", "../../lessons/unit-1/"),
    ],
)
def test_links_between_pages_are_relative(here: str, there: str, expected: str) -> None:
    assert relative(here, there) == expected


def test_the_root_is_as_many_steps_up_as_the_page_is_deep() -> None:
    assert [steps_up(one) for one in ("", "about/", "en/lessons/a/")] == ["", "../", "../../../"]
