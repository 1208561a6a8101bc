"""Packed copies: what gets them, and that they give the file back."""

import gzip

import brotli
import pytest
from coursekit.packing import is_copy, is_sound, is_text, key, packed

WORDS = "Học tập suốt đời, mỗi ngày một chút. ".encode() * 30
UNPACK = {".br": brotli.decompress, ".gz": gzip.decompress}


@pytest.mark.parametrize("name", ["index.html", "assets/site.1a2b.js", "sitemap.xml", "map.SVG", "site.webmanifest"])
def test_text_gets_copies(name) -> None:
    assert is_text(name)


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.avif", "index.html.br", "index.html.gz", "html"])
def test_what_is_packed_already_gets_none(name) -> None:
    assert not is_text(name)


def test_a_copy_is_known_by_its_name() -> None:
    assert [is_copy(name) for name in ("index.html.br", "index.html.gz", "index.html")] == [True, True, False]


@pytest.mark.parametrize("ending", UNPACK)
def test_a_copy_is_smaller_and_gives_the_file_back(ending) -> None:
    copy = packed(WORDS, ending)
    assert len(copy) < len(WORDS) / 5
    assert UNPACK[ending](copy) == WORDS
    assert packed(WORDS, ending) == copy


def test_a_gzip_copy_holds_no_time_and_no_system() -> None:
    assert packed(WORDS, ".gz")[4:10] == b"\0\0\0\0\x02\xff"


@pytest.mark.parametrize("ending", UNPACK)
@pytest.mark.parametrize("damage", [lambda copy: copy[:-3], lambda copy: b"", lambda copy: b"x" * 40])
def test_a_damaged_copy_is_found_out(ending, damage) -> None:
    assert is_sound(packed(WORDS, ending), WORDS, ending)
    assert not is_sound(damage(packed(WORDS, ending)), WORDS, ending)
    assert not is_sound(packed(WORDS + b"!", ending), WORDS, ending)


def test_other_content_has_another_key() -> None:
    assert key(WORDS) == key(bytes(WORDS))
    assert key(WORDS) != key(WORDS + b"!")
