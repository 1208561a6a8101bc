"""What the scripts of the offline pages are told, and the sizes that pages print of packs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from coursekit.offline.packs import Pack
from coursekit.offline.sizes import mark, with_sizes
from coursekit.offline.worker import KILL, app_manifest, page_config, saved_config
from coursekit.views.offline import pack_link, pack_views
from coursekit.views.pages import page_view


@pytest.fixture
def course(read_small):
    return read_small()


def test_a_mark_becomes_the_number_it_stands_for() -> None:
    packs = {"vi": [Pack("unit-1", (), 12, 41_600)]}
    text = f"{mark('vi', 'unit-1', 'pages')} pages, {mark('vi', 'unit-1', 'kb')} KB"
    assert with_sizes(text, packs) == "12 pages, 42 KB"


def test_a_pack_is_offered_with_its_parts_and_the_marks_of_its_size(course) -> None:
    whole, unit = pack_views(course, "en", "offline")
    assert (whole.title, whole.parts) == ("The whole course", ("common", "unit-1", "rest"))
    assert (unit.title, unit.parts) == ("Unit one", ("common", "unit-1"))
    assert mark("en", "unit-1", "kb") in unit.facts


def test_lists_lead_to_the_pack_they_are_about(course) -> None:
    assert page_view(course, "units/unit-1", "en", {})["pack"].href == "../../offline/#unit-1"
    assert page_view(course, "", "vi", {})["pack"].href == "offline/#course"
    assert page_view(course, "contents", "vi", {})["pack"].href == "../offline/#course"


def test_where_nothing_may_be_kept_nothing_is_offered(course) -> None:
    closed = replace(course, site=replace(course.site, offline=False))
    assert pack_link(closed, "vi", "") is None
    assert page_view(closed, "lessons/first", "vi", {})["frame"].offline is None


def test_the_worker_knows_the_newest_version_of_each_edition_and_text_is_never_markup(course) -> None:
    words = {lang: {**course.ui[lang], "offline-news": "<b>", "offline-not-here": "a & b"} for lang in ("vi", "en")}
    config = json.loads(saved_config(replace(course, ui=words), {"vi": "1", "en": "2"}))
    assert [config[lang][:2] for lang in ("vi", "en")] == [["", "1"], ["en/", "2"]]
    assert "SCOPEen/offline/" in config["en"][2]
    assert "&lt;b&gt;" in config["vi"][2]
    assert "<h1>a &amp; b</h1>" in config["vi"][3]


def test_the_page_has_all_its_words(course) -> None:
    assert json.loads(page_config(course, "vi"))["save"] == "Lưu vào máy"


def test_a_web_app_of_each_edition_opens_its_own_home(course) -> None:
    vi, en = (json.loads(app_manifest(course, lang, "assets/icon.svg")) for lang in ("vi", "en"))
    assert (vi["start_url"], en["start_url"]) == ("../", "../en/")
    assert vi["scope"] == en["scope"] == "../"
    assert vi["icons"][0]["src"] == "../assets/icon.svg"
    assert (vi["lang"], vi["name"]) == ("vi", course.site.title["vi"])


def test_the_kill_switch_removes_only_what_is_ours() -> None:
    assert 'name.endsWith(" " + registration.scope)' in KILL
