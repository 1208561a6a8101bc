"""What search engines are told."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from coursekit.sitemap import sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def entries(read_small):
    """`entries(files, address=…)`: {address: (date, {language: address})} of the small course's sitemap."""

    def make(files=None, **settings):
        course = read_small(files)
        settings = {"address": "https://example.vn/hoc/", **settings}
        root = ET.fromstring(sitemap(replace(course, site=replace(course.site, **settings))))
        return {
            url.findtext("s:loc", namespaces=NAMES): (
                url.findtext("s:lastmod", namespaces=NAMES),
                {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)},
            )
            for url in root.iterfind("s:url", NAMES)
        }

    return make


def test_a_site_without_an_address_has_no_sitemap(read_small) -> None:
    assert sitemap(read_small()) is None


def test_every_written_page_of_every_edition_is_named_once(entries) -> None:
    pages = ["", "about/", "article/", "guides/meeting/", "lessons/first/", "lessons/second/"]
    base = "https://example.vn/hoc/"
    assert sorted(entries()) == sorted([*(base + page for page in pages), *(f"{base}en/{page}" for page in pages)])


def test_pages_are_dated_by_their_content(entries, small_text) -> None:
    text = small_text("lessons/first/index.vi.md").replace("2026-01-02", "2025-12-31")
    found = entries({"lessons/first/index.vi.md": text})
    assert found["https://example.vn/hoc/lessons/first/"][0] == "2025-12-31"
    assert found["https://example.vn/hoc/en/lessons/first/"][0] == "2026-01-02"


def test_the_editions_of_a_page_name_each_other(entries) -> None:
    both = {"vi": "https://example.vn/hoc/about/", "en": "https://example.vn/hoc/en/about/"}
    found = entries()
    assert found[both["vi"]][1] == found[both["en"]][1] == both


def test_a_page_that_is_not_yet_translated_is_named_in_its_own_edition_only(entries) -> None:
    found = entries({"about/index.en.md": None})
    assert found["https://example.vn/hoc/about/"][1] == {"vi": "https://example.vn/hoc/about/"}
    assert "https://example.vn/hoc/en/about/" not in found


def test_an_address_with_signs_of_its_own_is_escaped(entries) -> None:
    assert "https://example.vn/?a=1&b=2/about/" in entries(address="https://example.vn/?a=1&b=2/")
