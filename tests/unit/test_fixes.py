import unicodedata

import pytest
from coursekit.fixes import fixed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffa\r\nb\rc", "a\nb\nc\n"),
        (unicodedata.normalize("NFD", "Học tập"), "Học tập\n"),
        ("a \nb\t\nc", "a\nb\nc\n"),
        ("a  \nb", "a  \nb\n"),
        ("a     \n    b", "a  \n    b\n"),
        ("a  \n\nb  ", "a\n\nb\n"),
        ("a  \n   \nb", "a\n\nb\n"),
        ("   \na", "a\n"),
        ("a\n\n\n", "a\n"),
        ("", ""),
        (" \n", ""),
        ("- a\n    - b\n", "- a\n    - b\n"),
    ],
)
def test_only_what_no_reader_sees_is_mended(text: str, expected: str) -> None:
    assert fixed(text) == expected


@pytest.mark.parametrize(
    "text", ["a  \nb \n\n\nc", "\ufeff\ufeffx\r\r\n", "a\ue000\nb", unicodedata.normalize("NFD", "Đổi mới  \nxã hội")]
)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert fixed(fixed(text)) == fixed(text)


def test_a_private_character_of_the_author_stays() -> None:
    assert fixed("a\ue000\nb") == "a\ue000\nb\n"
