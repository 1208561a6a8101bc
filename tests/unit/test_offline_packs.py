"""Which file is saved with which part, and what a version is."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from coursekit.offline.packs import can_be_saved, edition_packs, parts_of_pack, weighed

SITE = (
    "index.html", "about/index.html", "contents/index.html", "coverage/index.html", "offline/index.html",
    "units/unit-1/index.html", "units/unit-1/sidebar.js", "article/index.html", "lessons/first/index.html",
    "lessons/first/map.svg", "lessons/first/deck/index.html", "guides/meeting/index.html", "lessons/old/index.html",
    "en/index.html", "en/lessons/first/index.html", "en/units/unit-1/sidebar.js",
    "assets/site.vi.00000000.js", "assets/site.en.00000000.js", "assets/icon.00000000.svg", "assets/search.vi.js",
    "assets/search/core.vi.js", "assets/search/core.en.js", "assets/search/en.00000000/t0.js",
)  # fmt: skip


@pytest.fixture
def course(read_small):
    return read_small()


def made(course, lang: str = "vi", **changed: str):
    files = {path: weighed(path, changed.get(path, path).encode()) for path in SITE}
    return edition_packs(course, lang, files)


def paths(edition, part: str) -> set[str]:
    return {one.path for one in edition.parts[part]}


def test_each_file_is_in_the_parts_that_need_it(course) -> None:
    edition = made(course)
    assert paths(edition, "common") == {
        "", "about/", "contents/", "offline/", "assets/site.vi.00000000.js", "assets/icon.00000000.svg",
        "assets/search.vi.js", "assets/search/core.vi.js", "assets/search/core.en.js",
    }  # fmt: skip
    assert paths(edition, "unit-1") == {
        "units/unit-1/", "units/unit-1/sidebar.js", "article/", "lessons/first/", "lessons/first/map.svg",
        "guides/meeting/",
    }  # fmt: skip
    assert paths(edition, "rest") == {"coverage/"}


def test_an_edition_has_its_own_pages_and_shares_pictures(course) -> None:
    edition = made(course, "en")
    assert paths(edition, "unit-1") == {"en/lessons/first/", "en/units/unit-1/sidebar.js", "lessons/first/map.svg"}
    assert "assets/site.vi.00000000.js" not in paths(edition, "common")


@pytest.mark.parametrize(
    "path", ["a/b.pdf", "a/b.docx", "outputs.json", "sw.js", "assets/saved.js", "a/index.html.br", "404.html"]
)
def test_what_is_in_no_pack(path) -> None:
    assert not can_be_saved(path)


def test_the_whole_course_is_every_part_and_a_unit_is_its_own_and_the_common_one(course) -> None:
    whole, unit = made(course).packs()
    assert (whole.key, whole.parts) == ("course", parts_of_pack(course, "course"))
    assert (unit.key, unit.parts) == ("unit-1", ("common", "unit-1"))
    assert (whole.pages, unit.pages) == (9, 8)
    assert whole.wire > unit.wire


def test_a_page_of_two_units_is_in_both(course) -> None:
    again = replace(course.units[0], key="unit-2", entries=("lessons/first",), guides=())
    edition = made(replace(course, units=(*course.units, again)))
    assert "lessons/first/" in paths(edition, "unit-1") & paths(edition, "unit-2")


def test_a_version_changes_with_any_file_of_its_edition_and_with_no_other(course) -> None:
    changed = {"lessons/first/index.html": "other"}
    assert made(course).version == made(course).version
    assert made(course, **changed).version != made(course).version
    assert made(course, "en", **changed).version == made(course, "en").version


def test_a_list_names_the_version_and_each_file_with_hash_and_size(course) -> None:
    edition = made(course)
    lists = dict(edition.lists())
    assert set(lists) == {f"offline/vi/{part}.json" for part in ("common", "unit-1", "rest")}
    told = json.loads(lists["offline/vi/rest.json"])
    file = weighed("coverage/index.html", b"coverage/index.html")
    assert told == {"version": edition.version, "files": [["coverage/", file.sha256, file.wire]]}


def test_a_path_is_written_as_browsers_write_it() -> None:
    assert weighed("lessons/a/sơ đồ.svg", b"").path == "lessons/a/s%C6%A1%20%C4%91%E1%BB%93.svg"
