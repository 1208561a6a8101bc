"""What is true of every page of the shipped course."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote

import pytest

OURS = re.compile(
    r"assets/(site\.(vi|en)\.[0-9a-f]{8}\.js|search[./].+\.js|icon\.[0-9a-f]{8}\.svg)"
    r"|assets/(listen|app|learn|placement|progress|qr)\.(vi|en)\.js"
    r"|assets/print\.[0-9a-f]{8}\.css|(en/)?units/[a-z0-9-]+/sidebar\.js"
    r"|sw\.js|_headers|assets/(saved|offline\.(vi|en))\.js|assets/app\.(vi|en)\.[0-9a-f]{8}\.webmanifest"
    r"|offline/(vi|en)/[a-z0-9-]+\.json"
)
REMOTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
IMAGE = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")


@pytest.fixture(scope="module")
def pages(shipped, read_html):
    """Every page of the shipped site, taken apart, by address; 404.html too."""
    found = {address: read_html(shipped.text(address)) for address in shipped.pages()}
    assert len(found) > 10
    return {**found, "404.html": read_html(shipped.text("404.html"))}


@pytest.fixture(scope="module")
def course(shipped):
    """The pages without 404.html and redirects: those that belong to an edition."""
    return [address for address in shipped.pages() if 'http-equiv="refresh"' not in shipped.text(address)]


def edition(address: str) -> str:
    return "en" if address.startswith("en/") else "vi"


def counterpart(address: str) -> str:
    return address.removeprefix("en/") if edition(address) == "en" else f"en/{address}"


def is_page(href: str) -> bool:
    return not re.match(r"[a-z]+:", href)


def target(page: str, href: str) -> tuple[str, str]:
    """The address and anchor that a relative link of a page leads to."""
    path, _, anchor = href.partition("#")
    folder = "" if page == "404.html" else page  # 404.html names the site's root as its base
    if not path:
        return page, unquote(anchor)
    found = normpath(join(folder, unquote(path.partition("?")[0])))
    found = "" if found == "." else found
    return (found if re.search(r"\.[a-z]+$", found) or not found else f"{found}/"), unquote(anchor)


def test_the_course_builds_without_a_warning(shipped) -> None:
    assert shipped.warnings == []


def test_every_link_leads_to_a_page_or_file_and_a_place_that_exist(pages, shipped) -> None:
    dead, files = [], shipped.files()
    for address, page in pages.items():
        for link in page.all("a"):
            href = link["href"]
            if href is None or not is_page(href):
                continue
            there, anchor = target(address, href)
            exists = there in files if there not in pages else not anchor or anchor in pages[there].ids
            if not exists:
                dead.append(f"{address or 'home'}: {href} ({link.words})")
    assert dead == []


def test_every_file_that_a_page_loads_exists(pages, shipped) -> None:
    files = shipped.files()
    for address, page in pages.items():
        loaded = [one[name] for one in page.elements for name in ("src", "srcset", "poster", "data") if one[name]]
        loaded += [one["href"] for one in page.all("link") if one["rel"] in {"icon", "stylesheet", "manifest"}]
        assert loaded, address
        for path in loaded:
            assert target(address, path)[0] in files, (address, path)


def test_no_page_loads_anything_from_another_host(pages) -> None:
    for address, page in pages.items():
        for one in page.elements:
            loaded = [one["src"], one["srcset"], one["poster"]]
            loaded += [one["href"]] if one.tag == "link" and one["rel"] not in {"canonical", "alternate"} else []
            assert not any(REMOTE.match(path) for path in loaded if path), (address, one.tag, loaded)
        assert not page.all("iframe")
        style = " ".join(element.words for element in page.all("style"))
        assert "@import" not in style
        assert not re.search(r"url\(\s*['\"]?(?!data:)", style)


def test_ids_are_unique_on_every_page(pages) -> None:
    for address, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), (address, [one for one in page.ids if page.ids.count(one) > 1])


def test_every_page_has_exactly_one_first_heading_and_it_has_words(pages) -> None:
    for address, page in pages.items():
        assert page.one("h1").words, address


def test_headings_do_not_jump(pages) -> None:
    for address, page in pages.items():
        levels = [int(one.tag[1]) for one in page.elements if re.fullmatch(r"h[1-6]", one.tag)]
        assert levels[0] == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, levels)


def test_every_page_is_in_the_language_of_its_edition(pages, course) -> None:
    for address in course:
        assert pages[address].one("html")["lang"] == edition(address), address


def test_the_language_switch_leads_to_the_same_page_in_the_other_edition(pages, course) -> None:
    for address in course:
        switch = pages[address].one("a", class_="lang")
        assert target(address, switch["href"])[0] == counterpart(address), address
        assert switch["hreflang"] == switch["lang"] == edition(counterpart(address))


def test_titles_are_unique_within_an_edition(pages, course) -> None:
    titles = [(edition(address), pages[address].one("title").words) for address in course]
    assert len(titles) == len(set(titles)), sorted(titles)
    assert all(title for _, title in titles)


def test_every_page_says_what_it_is_about(pages) -> None:
    for address, page in pages.items():
        description = page.one("meta", name="description")["content"]
        assert description.strip(), address
        assert page.one("meta", property="og:description")["content"] == description
        assert page.one("meta", property="og:title")["content"] == page.one("h1").words


def test_every_image_has_a_text_in_its_place(pages) -> None:
    for address, page in pages.items():
        assert all(image["alt"] for image in page.all("img")), address
        assert all(
            picture["aria-hidden"] or picture["aria-label"] or picture["aria-labelledby"] for picture in page.all("svg")
        ), address


def test_no_markup_of_the_author_is_left_on_any_page(pages) -> None:
    left = re.compile(r"\{(fact|quote|term|source):|\[[xX ]\]|!!!|\s=>\s|\]\(|\*\*")
    for address, page in pages.items():
        found = left.search(page.one("main").words)
        assert not found, (address, found)
        spoken = [one[name] or "" for one in page.elements for name in ("aria-label", "title", "alt", "content")]
        assert not any(left.search(words) for words in spoken), address


def test_no_page_says_none_where_a_value_is_missing(pages) -> None:
    for address, page in pages.items():
        told = [one[name] or "" for one in page.elements for name in ("href", "src", "content", "class", "lang")]
        assert not any(re.search(r"\bNone\b|\bundefined\b", words) for words in told), address
        assert not re.search(r"\{\{|\{%|\(\)|· ·|·$", page.one("body").words), address


def test_nothing_empty_is_offered_to_tap(pages) -> None:
    for address, page in pages.items():
        for one in [*page.all("a"), *page.all("button"), *page.all("summary")]:
            assert one.words or one["aria-label"], (address, one)
            assert one.tag != "a" or one["href"], (address, one.words)


def test_links_and_buttons_are_not_inside_each_other(pages) -> None:
    for address, page in pages.items():
        for one in page.elements:
            if one.tag in {"a", "button"} or one["role"] == "button":
                around = [outer for outer in one.around if outer.tag in {"a", "button"} or outer["role"] == "button"]
                assert not around, (address, one.words)


def test_speaker_notes_stay_off_the_lessons_and_the_article(pages, course) -> None:
    for address in course:
        if "guides/" not in address:
            assert not pages[address].all("div", class_="notes"), address


def test_speaker_notes_are_on_every_guide(pages, course) -> None:
    guides = [address for address in course if re.search(r"guides/.", address)]
    assert guides
    for address in guides:
        assert pages[address].all("div", class_="notes"), address


def test_every_lesson_says_its_minutes_and_step_and_has_its_parts(pages, course) -> None:
    lessons = [address for address in course if "lessons/" in address]
    assert lessons
    for address in lessons:
        page = pages[address]
        assert re.match(r"\d+ (phút · Bước|min · Step) \d", page.all("p", class_="facts")[0].words), address
        for part in ("objectives", "key-points", "discussion", "practice", "local", "self-check"):
            assert page.all("div", class_=part), (address, part)


def in_self_check(element) -> bool:
    return any("self-check" in around.classes for around in element.around)


def test_every_self_check_has_questions_with_right_and_wrong_options(pages, course) -> None:
    for address in (one for one in course if "lessons/" in one):
        for options in (one for one in pages[address].all("ul", class_="options") if in_self_check(one)):
            verdicts = {
                one["class"] for one in pages[address].all("p") if options in one.around and one.inside("details")
            }
            all_belong = "order" in options.classes or any("match" in one.classes for one in options.around)
            assert verdicts == ({"right"} if all_belong else {"right", "wrong"}), (address, options.words)


def test_every_mark_of_a_source_has_its_number_in_the_list(pages, course) -> None:
    for address in course:
        page = pages[address]
        marks = [link for link in page.all("a") if link.inside("sup") and "_s" in (link["href"] or "")]
        assert all(f"[{mark['href'].removeprefix('#_s')}]" == mark.words for mark in marks), address


def test_the_two_editions_have_the_same_pages(course) -> None:
    assert {address for address in course if edition(address) == "vi"} == {
        counterpart(address) for address in course if edition(address) == "en"
    }


def test_every_page_can_be_reached_from_the_home_page_of_its_edition(pages, course) -> None:
    for home in ("", "en/"):
        reached, waiting = {home}, [home]
        while waiting:
            here = waiting.pop()
            links = (
                target(here, link["href"])[0] for link in pages[here].all("a") if link["href"] and is_page(link["href"])
            )
            new = {there for there in links if there in pages and edition(there) == edition(home)} - reached
            reached |= new
            waiting += new
        assert {address for address in course if edition(address) == edition(home)} == reached - {"404.html"}


def test_nothing_of_the_theme_is_published(shipped) -> None:
    made = {
        output["url"]
        for page in json.loads(shipped.text("outputs.json"))["pages"]
        for output in page["outputs"].values()
    }
    others = [path for path in shipped.files() if not path.endswith((".html", *IMAGE)) or path.startswith("assets/")]
    assert [path for path in others if path not in made and not OURS.fullmatch(path)] == ["outputs.json"]


def test_no_file_names_the_machine_it_was_built_on(shipped) -> None:
    root = str(Path(__file__).parent.parent.parent).encode()
    assert [
        path for path, data in shipped.files().items() if root in data or str(shipped.folder).encode() in data
    ] == []


def test_pages_do_not_say_which_program_made_them(shipped) -> None:
    assert [path for path, data in shipped.files().items() if b"mkdocs" in data.lower()] == []


def test_the_record_of_the_build_can_be_read(shipped) -> None:
    assert json.loads(shipped.text("outputs.json"))["version"] == 1
