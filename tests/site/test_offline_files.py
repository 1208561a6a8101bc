"""What a build writes for reading without a network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def lists(shipped) -> dict[str, dict]:
    return {path: json.loads(data) for path, data in shipped.files().items() if re.match(r"offline/.+\.json", path)}


def test_every_file_of_a_pack_is_there_with_its_hash(shipped, lists) -> None:
    files = shipped.files()
    assert len(lists) >= 6
    for told in lists.values():
        for path, sha256, _ in told["files"]:
            content = files[path + "index.html" if not path or path.endswith("/") else path]
            assert base64.b64encode(hashlib.sha256(content).digest()).decode() == sha256, path


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_whole_course_has_every_page_of_its_edition_and_all_that_pages_load(shipped, lists, lang) -> None:
    saved = {path for name, told in lists.items() if name.startswith(f"offline/{lang}/") for path, *_ in told["files"]}
    pages = {address for address in shipped.pages() if address.startswith("en/") == (lang == "en")}
    assert pages <= saved
    for address in pages:
        for path in re.findall(r"(?:src|href)=(?:\.\./)*(assets/\S+?)[ >]", shipped.text(address)):
            assert path in saved, (address, path)
    assert [path for path in saved if path.endswith((".pdf", ".json"))] == []


def test_lists_of_an_edition_are_of_one_version_and_the_worker_knows_it(shipped, lists) -> None:
    for lang in ("vi", "en"):
        (version,) = {told["version"] for name, told in lists.items() if name.startswith(f"offline/{lang}/")}
        assert version in shipped.text("assets/saved.js")
    assert version not in shipped.text("sw.js")


def test_the_record_of_the_build_has_every_pack_and_pages_print_its_size(shipped) -> None:
    packs = json.loads(shipped.text("outputs.json"))["packs"]
    assert {(one["edition"], one["key"]) for one in packs} >= {("vi", "course"), ("en", "course"), ("vi", "unit-1")}
    for one in packs:
        page = shipped.text(one["url"].partition("#")[0])
        told = re.search(rf"id={one['key']}[ >].*?(\d+) KB", page, re.DOTALL)[1]
        assert abs(int(told) - one["gzip_bytes"] / 1000) <= 1  # the page is itself in the pack
        assert all(path in shipped.files() for path in one["lists"])
    assert not [address for address in shipped.pages() if "⟦" in shipped.text(address)]


def test_a_page_says_how_it_is_called_on_a_home_screen(shipped) -> None:
    for address in ("", "en/", "offline/"):
        path = re.search(r"href=\S*?(assets/app\.\S+?\.webmanifest)", shipped.text(address))[1]
        assert json.loads(shipped.text(path))["icons"]


def test_where_the_owner_says_no_there_is_only_the_worker_that_takes_back(build_site, small_text) -> None:
    site = build_site({"data/site.yml": small_text("data/site.yml") + "offline: no\n"})
    files = site.files()
    assert "unregister" in site.text("sw.js")
    assert [path for path in files if "offline" in path or "saved" in path or path.endswith("webmanifest")] == []
    assert "sw.js" not in "".join(data.decode() for path, data in files.items() if path.startswith("assets/site."))


def test_the_worker_stays_short_enough_to_be_read_at_one_sitting() -> None:
    scripts = ROOT / "overrides" / "assets" / "js"
    assert (
        sum(len((scripts / name).read_text("utf-8").splitlines()) for name in ("sw.js", "saved.js", "worker.js")) < 150
    )
