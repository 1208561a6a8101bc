"""Which syllables can be Vietnamese."""

import pytest
from coursekit.syllables import is_syllable, placements

WRITTEN = """nghiêng giếng gìn giết gì quýt quốc khuya khuỷu thuở yêu ướt Đảng UỶ hoà hòa thúy thuý xoong cuộc đều
ngoằn kỹ ghế nghề huỳnh quyển uể oải boong ươm quân quê giữ gồm ngữ"""
MISTYPED = """nghành ngiêng kông cế gê tiêngg thuờng hocj đừơnng hẻoc tàc bàt web Wi phonr ướngx xyz nghà kà"""


@pytest.mark.parametrize("word", WRITTEN.split())
def test_words_as_they_are_written_pass(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", MISTYPED.split())
def test_words_that_cannot_be_written_so_do_not(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("word", "both"), [("hòa", "hòa hoà"), ("Thuỷ", "Thủy Thuỷ"), ("loè", "lòe loè"), ("ỦY", "ỦY UỶ")]
)
def test_a_tone_may_stand_on_either_vowel(word: str, both: str) -> None:
    assert placements(word) == tuple(both.split())


@pytest.mark.parametrize("word", ["quý", "hoàn", "hòan", "của", "khoai", "hoa", "mùa"])
def test_elsewhere_it_stands_where_it_stands(word: str) -> None:
    assert placements(word) == (word,)
