"""The order of Vietnamese lists."""

from coursekit.collation import first_letter, sort_key


def test_letters_come_in_the_order_of_the_vietnamese_alphabet() -> None:
    words = ["đảng", "dân", "ê-kíp", "em", "ăn", "an", "âm", "ơn", "ôn", "on", "ưu", "ung"]
    assert sorted(words, key=sort_key) == [
        "an",
        "ăn",
        "âm",
        "dân",
        "đảng",
        "em",
        "ê-kíp",
        "on",
        "ôn",
        "ơn",
        "ung",
        "ưu",
    ]


def test_tones_come_in_the_order_of_the_dictionary() -> None:
    words = ["mạ", "má", "mã", "mả", "mà", "ma"]
    assert sorted(words, key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_tones_weigh_less_than_letters() -> None:
    assert sorted(["học tập", "hoc vien", "học bạ"], key=sort_key) == ["học bạ", "học tập", "hoc vien"]


def test_a_word_is_listed_under_its_letter_without_its_tone() -> None:
    assert [first_letter(one) for one in ("ấm", "Đảng", "ứng", "“Học", "57-NQ/TW", "…")] == [
        "Â",
        "Đ",
        "Ư",
        "H",
        "#",
        "#",
    ]


def test_numbers_come_by_size() -> None:
    assert sorted(["Đoạn 10", "Đoạn 2", "Đoạn 1"], key=sort_key) == ["Đoạn 1", "Đoạn 2", "Đoạn 10"]
