"""How words are compared. The browser's side of the same vectors: tests/browser/test_search.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from coursekit.search.fold import accent_key, fold, shape, words

VECTORS = json.loads((Path(__file__).parent.parent / "fixtures" / "fold_vectors.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: ascii(vector["text"]))
def test_a_text_is_taken_apart_and_folded_as_the_vectors_say(vector) -> None:
    found = words(vector["text"])
    assert found == vector["words"]
    assert [fold(word) for word in found] == vector["fold"]
    assert [accent_key(word) for word in found] == vector["accents"]
    assert [shape(fold(word)) for word in found] == vector["shape"]


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


def test_a_number_keeps_its_shape() -> None:
    assert [shape(number) for number in ("57", "2025", "387")] == ["57", "2025", "387"]
