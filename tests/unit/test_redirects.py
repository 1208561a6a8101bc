"""Addresses that moved."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from coursekit.redirects import redirect_pages


@pytest.fixture
def moved(read_small):
    """`moved(address=…)`: the redirect pages of the small course with two moved lessons, by address."""
    course = read_small({"data/redirects.yml": "lessons/old/: lessons/first/\nlessons/a/b/: about/\n"})

    def make(**settings):
        return dict(redirect_pages(replace(course, site=replace(course.site, **settings))))

    return make


def test_a_moved_page_is_kept_in_every_edition(moved) -> None:
    assert set(moved()) == {"lessons/old/", "lessons/a/b/", "en/lessons/old/", "en/lessons/a/b/"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("lessons/old/", "../first/", "Trang này đã chuyển sang địa chỉ mới."),
        ("lessons/a/b/", "../../../about/", "Trang này đã chuyển sang địa chỉ mới."),
        ("en/lessons/old/", "../first/", "This page has moved to a new address."),
    ],
)
def test_it_leads_there_by_itself_and_by_a_link_in_the_language_of_the_edition(moved, old, new, words) -> None:
    page = moved()[old]
    assert f'<meta http-equiv="refresh" content="0;url={new}">' in page
    assert f'<a href="{new}">{words}</a>' in page


def test_it_is_written_in_the_language_of_the_edition_and_kept_out_of_search_engines(moved) -> None:
    pages = moved()
    assert '<html lang="vi">' in pages["lessons/old/"]
    assert '<html lang="en">' in pages["en/lessons/old/"]
    assert all('<meta name="robots" content="noindex">' in page for page in pages.values())


def test_it_names_the_new_address_where_the_site_has_one(moved) -> None:
    page = moved(address="https://example.vn/hoc/")["en/lessons/old/"]
    assert '<link rel="canonical" href="https://example.vn/hoc/en/lessons/first/">' in page
    assert "canonical" not in moved()["en/lessons/old/"]


def test_the_title_of_the_site_cannot_break_the_page(moved) -> None:
    page = moved(title={"vi": "A <b> & B", "en": "A"})["lessons/old/"]
    assert re.findall(r"<title>(.*?)</title>", page) == ["A &lt;b&gt; &amp; B"]


def test_a_site_of_one_edition_has_its_redirects_in_that_one(moved) -> None:
    assert set(moved(editions=("vi",))) == {"lessons/old/", "lessons/a/b/"}
