"""What a page may weigh: bytes are what a reader pays for. 1 KB = 1,000 bytes, gzip -9."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from coursekit.outputs import Measured, measure
from coursekit.search.index import build_index
from coursekit.search.records import Record
from synthetic import write_course

ROOT = Path(__file__).parent.parent.parent

HEADERS = 350  # what a static server says before the page itself
FRAME = 4_500 - HEADERS  # all that is not the page's own text
FIRST_FLIGHT = 14_300 - HEADERS  # what a server sends before it waits for an answer
SCRIPT = 2_000
SEARCH_SCRIPT, SHARD = 3_000, 4_333  # a query fetches three shards at most: 13 KB
SEARCH_FIRST, SEARCH_PAGE = 6_000, 51  # up to the first find: in an edition of 30 pages, and for each more
SEARCH_LARGE = (2_000, 55_000)  # lessons, and bytes up to the first find
ALL_LOADED = 9_000 - HEADERS
WHOLE_COURSE = 450_000
APP = {"", "en/", "offline/", "en/offline/"}  # the pages from which the site is put on a home screen


def zipped(data: bytes) -> int:
    return len(gzip.compress(data, 9, mtime=0))


@pytest.fixture(scope="module")
def weights(shipped) -> dict[str, Measured]:
    """The weight of every page, by address, as outputs.json counts it."""
    return {address: measure(shipped.text(address)) for address in shipped.pages()}


@pytest.fixture(scope="module")
def loaded(shipped) -> dict[str, int]:
    """What each page loads besides itself: what it names, and the service worker. The search comes when it is used."""
    files = shipped.files()
    return {
        address: sum(
            zipped(files[path]) + HEADERS
            for path in [*re.findall(r"(?:src|href)=(?:\.\./)*(assets/\S+?)[ >]", shipped.text(address)), "sw.js"]
        )
        for address in shipped.pages()
    }


def test_a_reading_page_weighs_little_more_than_its_text(weights) -> None:
    over = {address: one.gzip - one.text for address, one in weights.items() if one.gzip > one.text + FRAME}
    assert over == {}, f"more than {FRAME} bytes besides the text"


def test_a_lesson_a_guide_or_a_list_fits_the_first_flight_of_a_connection(weights) -> None:
    flights = {address: one.gzip for address, one in weights.items() if not address.endswith("article/")}
    assert {address: size for address, size in flights.items() if size > FIRST_FLIGHT} == {}


def test_all_that_a_reading_page_loads_by_itself_stays_small(weights, loaded) -> None:
    over = {address: one.gzip + loaded[address] - one.text for address, one in weights.items()}
    assert {address: size for address, size in over.items() if size > ALL_LOADED} == {}


def test_the_script_before_anything_is_tapped_stays_small(shipped, read_html) -> None:
    files = max(zipped(data) for path, data in shipped.files().items() if path.startswith("assets/site."))
    early = max(
        sum(len(script.words) for script in read_html(shipped.text(address)).all("script"))
        for address in shipped.pages()
    )
    assert 0 < files + early <= SCRIPT


def test_a_page_asks_for_its_script_its_icon_and_the_style_for_paper_and_nothing_else(shipped, read_html) -> None:
    for address in shipped.pages():
        page = read_html(shipped.text(address))
        asked = [one["src"] for one in page.elements if one["src"] and one.tag != "img"]
        asked += [
            link["href"] for link in page.all("link") if link["rel"] not in {"canonical", "alternate", "manifest"}
        ]
        assert [one["href"] for one in page.all("link", rel="manifest")] == [] or address in APP
        assert {path.rpartition(".")[2] for path in asked} <= {"js", "svg", "css"}, (address, asked)
        assert len(asked) <= 3, (address, asked)


def test_nothing_that_blocks_the_text_is_asked_for(shipped, read_html) -> None:
    for address in shipped.pages():
        page = read_html(shipped.text(address))
        assert all(script["defer"] is not None for script in page.all("script") if script["src"]), address
        assert all(style["media"] == "print" for style in page.all("link", rel="stylesheet")), address


def test_a_page_weighs_the_same_however_many_lessons_there_are(build_site, small_text) -> None:
    small = build_site()
    lesson = small_text("lessons/first/index.vi.md"), small_text("lessons/first/index.en.md")
    many = {}
    for number in range(10, 30):
        for lang, text in zip(("vi", "en"), lesson, strict=True):
            named = re.sub(r"^title: (.*)\d$", rf"title: \g<1>{number}", text, flags=re.MULTILINE)
            many[f"lessons/more-{number}/index.{lang}.md"] = named
    entries = ", ".join(f"lessons/more-{number}" for number in range(10, 30))
    units = small_text("data/units.yml") + (
        f"unit-2:\n  title: {{vi: Hai, en: Two}}\n  summary: {{vi: Hai., en: Two.}}\n  entries: [{entries}]\n"
    )
    large = build_site({**many, "data/units.yml": units})
    assert "lessons/more-29/" in large.pages()
    for address in ("lessons/first/", "en/lessons/first/", "article/", "guides/meeting/", "about/"):
        assert large.text(address) == small.text(address), address


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_search_weighs_little_until_its_first_find_and_no_shard_weighs_much(shipped, lang) -> None:
    files = {path: zipped(data) for path, data in shipped.files().items() if path.startswith("assets/search")}
    script = files[f"assets/search.{lang}.js"]
    core = files[f"assets/search/core.{lang}.js"]
    assert script <= SEARCH_SCRIPT
    pages = sum(not address.startswith("en/") for address in shipped.pages())
    assert script + core <= SEARCH_FIRST + SEARCH_PAGE * max(0, pages - 30)
    assert max(size for path, size in files.items() if re.search(r"/[ts]\d+\.js$", path)) <= SHARD


def test_the_search_of_two_thousand_lessons_keeps_to_its_bytes_until_its_first_find(shipped, tmp_path) -> None:
    lessons, most = SEARCH_LARGE
    write_course(ROOT / "content", tmp_path, lessons)
    heads = [
        (path.parent.name, path.read_text("utf-8").split('"')[1]) for path in tmp_path.glob("lessons/*/index.vi.md")
    ]
    found = [Record(f"lessons/{slug}/", title, "") for slug, title in sorted(heads)]
    assert len(found) == lessons
    own = zipped(build_index("vi", found, {}, []).core.encode())
    files = shipped.files()  # and all that the shipped course has besides
    assert own + sum(zipped(files[f"assets/{name}.vi.js"]) for name in ("search", "search/core")) <= most


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_course_of_an_edition_can_be_saved_for_little(shipped, lang) -> None:
    files, rows = shipped.files(), {}
    lists = [path for path in files if re.fullmatch(rf"offline/{lang}/.+\.json", path)]
    for path in lists:
        rows |= {row[0]: row[2] for row in json.loads(files[path])["files"]}
    for path, wire in rows.items():
        assert wire == zipped(files[path + "index.html" if path.endswith("/") or not path else path]), path
    besides = sum(zipped(files[path]) + HEADERS for path in [*lists, "assets/saved.js", "sw.js"])
    assert 0 < sum(rows.values()) + len(rows) * HEADERS + besides <= WHOLE_COURSE
