"""British spelling, looked up in an American dictionary."""

import pytest
from spelling import forms


@pytest.mark.parametrize(
    ("word", "american"),
    [
        ("organisation", "organization"),
        ("neighbour", "neighbor"),
        ("programme", "program"),
        ("travelled", "traveled"),
        ("centre", "center"),
        ("analyse", "analyze"),
    ],
)
def test_a_british_word_is_looked_up_as_it_is_spelled_in_america(word: str, american: str) -> None:
    assert american in forms(word)


def test_other_words_stay_as_they_are() -> None:
    assert forms("news") == ["news"]
