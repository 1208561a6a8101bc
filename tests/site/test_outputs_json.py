"""The record of the build, and the lists that quote from it."""

from __future__ import annotations

import gzip
import hashlib
import json
import re

import pytest
import yaml


@pytest.fixture(scope="module")
def records(shipped):
    return json.loads(shipped.text("outputs.json"))["pages"]


def test_every_entry_of_both_editions_is_recorded(shipped, records) -> None:
    entry = re.compile(r"(en/)?(article/|lessons/.+|guides/.+)")
    assert sorted(one["url"] for one in records) == [address for address in shipped.pages() if entry.fullmatch(address)]
    assert len(records) >= 10


def test_sizes_and_hashes_are_those_of_the_files(shipped, records) -> None:
    for one in records:
        data = shipped.text(one["url"]).encode()
        assert one["html_bytes"] == len(data)
        assert one["html_gzip_bytes"] == len(gzip.compress(data, 9, mtime=0))
        assert one["html_sha256"] == hashlib.sha256(data).hexdigest()


def test_the_text_of_a_page_is_that_of_its_main_element(shipped, records, read_html) -> None:
    for one in records:
        text = read_html(shipped.text(one["url"])).one("main").words
        near = len(gzip.compress(text.encode(), 9, mtime=0))
        assert abs(one["text_gzip_bytes"] - near) <= near * 0.03  # tags count as a space, or not


def test_a_record_says_what_a_later_output_needs_to_know(shipped, records, read_html) -> None:
    units = yaml.safe_load((shipped.content / "data" / "units.yml").read_text("utf-8"))
    for one in records:
        page = read_html(shipped.text(one["url"]))
        assert one["title"] == page.one("h1").words
        assert one["edition"] == page.one("html")["lang"]
        assert one["kind"] == {"a": "article", "l": "lesson", "g": "guide"}[one["id"][0]]
        assert one["id"] in units[one["unit"]]["entries"] + units[one["unit"]].get("guides", [])
        assert isinstance(one["minutes"], int)
        assert one["kind"] == "guide" or (one["step"] is None) == (one["kind"] != "lesson")  # a guide may have one
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", one["updated"])


def test_every_output_that_is_named_is_there_with_the_size_and_hash_it_is_said_to_have(shipped, records) -> None:
    files = shipped.files()
    for one in records:
        for name, output in one["outputs"].items():
            data = files[output["url"]]
            assert (name, output["bytes"]) == (name, len(data))
            assert output["sha256"] == hashlib.sha256(data).hexdigest()


KINDS = {
    "vi": {"handout": "bản in", "facilitator": "bản điều hành"},
    "en": {"handout": "handout", "facilitator": "facilitator’s"},
}


def rows(page) -> dict[str, str]:
    """What each row of a list tells before its page is opened, by the page's title."""
    found = {}
    for item in (one for one in page.all("li") if one.around and any("rows" in outer.classes for outer in one.around)):
        link = next(link for link in page.all("a") if item in link.around)
        told = [one.words for one in page.all("p", class_="facts") if item in one.around]
        found[link.words] = told[0] if told else ""
    return found


@pytest.mark.parametrize("address", ["contents/", "units/unit-1/", "guides/"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_lists_quote_minutes_step_and_whole_kilobytes_of_page_and_files_from_the_record(
    shipped, records, read_html, address, lang
) -> None:
    told = rows(read_html(shipped.text(("" if lang == "vi" else "en/") + address)))
    by_title = {one["title"]: one for one in records if one["edition"] == lang}
    assert told
    for title, words in told.items():
        one = by_title[title]
        minutes, step = ("{} phút", "Bước {}") if lang == "vi" else ("{} min", "Step {}")
        parts = [minutes.format(one["minutes"])] + ([step.format(one["step"])] if one["step"] else [])
        parts.append(f"{max(1, round(one['html_gzip_bytes'] / 1000))} KB")
        for kind, name in KINDS[lang].items():
            files = [made["bytes"] for made_name, made in one["outputs"].items() if made_name.split("-")[0] == kind]
            parts += [f"{name} {', '.join(str(round(size / 1000)) for size in files)} KB"] if files else []
        assert words == " · ".join(parts)


@pytest.mark.parametrize("address", ["", "contents/", "units/unit-1/"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_unit_tells_the_sum_of_its_pages_and_of_all_files_made_from_them(
    shipped, records, read_html, address, lang
) -> None:
    ones = [one for one in records if one["edition"] == lang and one["unit"] == "unit-1"]
    files = [made["bytes"] for one in ones for made in one["outputs"].values()]
    told = " ".join(one.words for one in read_html(shipped.text(("" if lang == "vi" else "en/") + address)).all("p"))
    kilobytes = round(sum(one["html_gzip_bytes"] for one in ones) / 1000)
    megabytes = f"{sum(files) / 1_000_000:.1f}"
    if lang == "vi":
        expected = f"Cả phần: {len(ones)} trang, {kilobytes} KB · {len(files)} tệp in, tải về: {megabytes} MB"
        assert expected.replace(".", ",") in told
    else:
        assert f"The whole unit: {len(ones)} pages, {kilobytes} KB · {len(files)} files" in told
        assert f"{megabytes} MB" in told


def test_a_guide_quotes_the_size_of_its_lessons(shipped, records, read_html) -> None:
    """A guide is measured itself: its lessons must have been rendered before it."""
    guides = [one for one in records if one["kind"] == "guide"]
    for guide in guides:
        told = rows(read_html(shipped.text(guide["url"])))
        assert told
        assert all(words.endswith(" KB") for words in told.values()), told


def test_an_untranslated_page_is_not_recorded(build_site, small_text) -> None:
    site = small_text("data/site.yml").replace("required_editions: [vi, en]", "required_editions: [vi]")
    built = build_site({"data/site.yml": site, "lessons/second/index.en.md": None,
                        "lessons/first/index.en.md": small_text("lessons/first/index.en.md")})  # fmt: skip
    urls = [one["url"] for one in json.loads(built.text("outputs.json"))["pages"]]
    assert "lessons/second/" in urls
    assert "en/lessons/second/" not in urls
