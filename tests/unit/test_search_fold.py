"""How words are compared. The browser's side of the same vectors: tests/browser/test_search.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from coursekit.search.fold import accent_key, fold, shape, sound, words

VECTORS = json.loads((Path(__file__).parent.parent / "fixtures" / "fold_vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["text"]))
def test_a_text_is_taken_apart_and_folded_as_the_vectors_say(vector) -> None:
    found = words(vector["text"])
    assert found == vector["words"]
    assert [fold(word) for word in found] == vector["fold"]
    assert [accent_key(word) for word in found] == vector["accents"]
    assert [shape(fold(word)) for word in found] == vector["shape"]
    assert [sound(fold(word), "vi") for word in found] == vector["sound"]


@pytest.mark.parametrize(
    ("one", "other"), [("hoà", "hòa"), ("thuý", "thúy"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("quý", "qúy")]
)
def test_where_the_tone_stands_makes_no_difference(one, other) -> None:
    assert accent_key(one) == accent_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("đảng", "đăng"), ("đảng", "dang"), ("hoa", "hòa"), ("hóa", "hòa"), ("ma", "mạ")]
)
def test_other_accents_are_another_key_of_the_same_word(one, other) -> None:
    assert accent_key(one) != accent_key(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ddooir", "doi"), ("hocj", "hoc"), ("taapj", "tap"), ("tapaj", "tap"), ("nguwowif", "nguoi"),
     ("ngwowif", "nguoi"),
     ("dduowngf", "duong"), ("d9o6i3", "doi"), ("hoc5", "hoc"), ("suoots", "suot")],
)  # fmt: skip
def test_a_telex_or_vni_spelling_has_the_shape_of_its_word(typed, meant) -> None:
    assert shape(typed) == meant == shape(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("sả", "xã"), ("giuc", "duc"), ("rục", "dục"), ("trính", "chính"), ("lăng", "năng"), ("nghành", "ngành"),
     ("kĩ", "kỹ"), ("khuyếng", "khuyến"), ("tít", "tích"), ("các", "cát"), ("chuyễn", "truyển")],
)  # fmt: skip
def test_a_word_sounds_like_the_one_that_is_meant(written, meant) -> None:
    assert sound(fold(written), "vi") == sound(fold(meant), "vi")


@pytest.mark.parametrize(("one", "other"), [("sa", "ca"), ("tinh", "tin"), ("mai", "nai"), ("nam", "nan")])
def test_words_that_nobody_mishears_sound_apart(one, other) -> None:
    assert sound(one, "vi") != sound(other, "vi")


def test_an_edition_whose_language_has_no_such_sounds_changes_none() -> None:
    assert [sound(word, "en") for word in ("learning", "society")] == [shape("learning"), shape("society")]
    assert sound("same", "en") != sound("xame", "en")


def test_a_number_keeps_its_shape_and_sound() -> None:
    for number in ("57", "2025", "387"):
        assert shape(number) == sound(number, "vi") == number
