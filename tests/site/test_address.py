"""A site that knows its address, and one that does not."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

BASE = "https://example.vn/hoc/"
SITE = "data/site.yml"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


@pytest.fixture(scope="module")
def placed(build_site, small_text):
    """A site of an owner, with address and contact."""
    more = f"address: {BASE}\nowner: {{vi: Chi bộ 3, en: Branch 3}}\ncontact: ai@example.vn\n"
    return build_site({SITE: small_text(SITE) + more, "data/redirects.yml": "lessons/old/: lessons/first/\n"})


def test_every_page_names_its_own_address(placed, read_html) -> None:
    for address in (one for one in placed.pages() if "/old/" not in one):
        page = read_html(placed.text(address))
        assert page.one("link", rel="canonical")["href"] == BASE + address
        assert page.one("meta", property="og:url")["content"] == BASE + address


def test_the_editions_name_each_other_by_full_addresses(placed, read_html) -> None:
    for address in (one for one in placed.pages() if "/old/" not in one):
        vietnamese = address.removeprefix("en/")
        named = {one["hreflang"]: one["href"] for one in read_html(placed.text(address)).all("link", rel="alternate")}
        assert named == {"vi": BASE + vietnamese, "en": f"{BASE}en/{vietnamese}", "x-default": BASE + vietnamese}


def test_the_sitemap_is_dated_by_the_content(placed) -> None:
    root = ET.fromstring(placed.text("sitemap.xml"))
    dates = {one.findtext("s:loc", namespaces=NAMES): one.findtext("s:lastmod", namespaces=NAMES) for one in root}
    assert dates[f"{BASE}en/lessons/first/"] == "2026-01-02"
    assert set(dates.values()) == {"2026-01-02"}
    assert all(address.removeprefix(BASE) in placed.pages() for address in dates)


def test_a_moved_page_names_the_full_new_address(placed, read_html) -> None:
    assert read_html(placed.text("en/lessons/old/")).one("link", rel="canonical")["href"] == f"{BASE}en/lessons/first/"


def test_the_page_for_a_wrong_address_finds_everything_from_the_sites_own_folder(placed, read_html) -> None:
    page = read_html(placed.text("404.html"))
    assert page.one("base")["href"] == "/hoc/"
    links = [one["href"] for one in page.all("a") if not one["href"].startswith("mailto:")]
    files = placed.files()
    assert {"./", "en/", "topics/", "en/topics/"} <= set(links)
    for link in links:
        assert f"{'' if link == './' else link}index.html" in files, link
    assert page.one("script", defer="")["src"] in files
    assert page.one("link", rel="icon")["href"] in files


def test_the_page_for_a_wrong_address_is_no_page_of_its_own_to_search_engines(placed, read_html) -> None:
    page = read_html(placed.text("404.html"))
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert not page.all("link", rel="canonical")
    assert not page.all("link", rel="alternate")


def test_all_other_links_stay_relative_so_that_the_folder_can_be_moved(placed, read_html) -> None:
    for address in placed.pages():
        for one in read_html(placed.text(address)).elements:
            path = one["src"] or (one["href"] if one.tag == "a" else None)
            assert not path or path.startswith("mailto:") or not re.match(r"/|[a-z]+:", path), (address, path)


def test_a_mistake_can_be_reported_from_every_page(placed, read_html) -> None:
    for address, words in (("lessons/first/", "Báo chỗ sai"), ("en/glossary/", "Report a mistake")):
        links = [one for one in read_html(placed.text(address)).all("a") if one.words == words]
        assert links
        assert all(one["href"].startswith("mailto:ai@example.vn?subject=") for one in links)


def test_the_owner_is_named_at_the_foot_and_in_the_citation(placed, read_html) -> None:
    page = read_html(placed.text("en/lessons/first/"))
    assert page.one("footer").words.startswith("Branch 3")
    assert "Branch 3, updated 2 January 2026. https://example.vn/hoc/en/lessons/first/" in page.one("main").words


def test_without_an_address_nothing_pretends_there_is_one(small_site, read_html) -> None:
    assert "sitemap.xml" not in small_site.files()
    for address in small_site.pages():
        page = read_html(small_site.text(address))
        assert not page.all("link", rel="canonical")
        assert not page.all("meta", property="og:url")
        assert not page.all("link", rel="alternate")  # relative ones mean nothing to search engines


def test_without_a_contact_there_is_no_link_to_report_a_mistake(small_site) -> None:
    for address in small_site.pages():
        text = small_site.text(address)
        assert "mailto:" not in text
        assert "Báo chỗ sai" not in text
        assert "Report a mistake" not in text


def test_without_an_owner_the_foot_has_no_empty_line(small_site, read_html) -> None:
    page = read_html(small_site.text("lessons/first/"))
    assert all(one.words for one in page.all("p") if one.inside("footer"))


def test_an_address_without_its_last_slash_means_the_same(build_site, small_text, placed) -> None:
    more = "address: https://example.vn/hoc\nowner: {vi: Chi bộ 3, en: Branch 3}\ncontact: ai@example.vn\n"
    built = build_site({SITE: small_text(SITE) + more, "data/redirects.yml": "lessons/old/: lessons/first/\n"})
    assert built.files() == placed.files()
