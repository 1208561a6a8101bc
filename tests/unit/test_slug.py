import unicodedata

import pytest
from coursekit.slug import is_kebab, slugify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 5", "dieu-5"),
        ("Đường", "duong"),
        ("Ương", "uong"),
        ("Học tập suốt đời", "hoc-tap-suot-doi"),
        ("57-NQ/TW, ngày 22/12/2024", "57-nq-tw-ngay-22-12-2024"),
        ("  …Vì sao?  ", "vi-sao"),
        ("???", ""),
        ("学习", ""),
    ],
)
def test_a_heading_becomes_ascii_kebab_case(text: str, expected: str) -> None:
    assert slugify(text) == expected


def test_composed_and_decomposed_text_have_one_slug() -> None:
    assert slugify(unicodedata.normalize("NFD", "Xã hội học tập")) == slugify("Xã hội học tập")


def test_the_separator_can_be_chosen_as_the_toc_extension_does() -> None:
    assert slugify("Học mãi", "_") == "hoc_mai"


@pytest.mark.parametrize(
    ("name", "expected"), [("why-now", True), ("a1", True), ("Why", False), ("a--b", False), ("", False)]
)
def test_a_key_is_letters_digits_and_single_hyphens(name: str, expected: bool) -> None:
    assert is_kebab(name) is expected
