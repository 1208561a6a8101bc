from datetime import date

import pytest
import yaml
from coursekit.schema import DATE, TEXT, Sheet, Type, choice, matching, whole_number


def read(kind: Type, value: str) -> tuple[object, list[str]]:
    sheet = Sheet("content/data/a.yml", first_line=5)
    result = kind.read(yaml.compose(value, Loader=yaml.SafeLoader), "key", sheet)
    return result, [f"{problem.line} {problem.rule.code}" for problem in sheet.problems]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (TEXT, "học", "học"),
        (TEXT, '"10"', "10"),
        (whole_number(1, 240), "10", 10),
        (DATE, "2025-06-21", date(2025, 6, 21)),
        (choice("vi", "en"), "vi", "vi"),
        (matching("[a-z]+", "chữ thường", "small letters"), "abc", "abc"),
    ],
)
def test_a_value_of_the_right_type_is_read(kind: Type, value: str, expected: object) -> None:
    assert read(kind, value) == (expected, [])


@pytest.mark.parametrize(
    ("kind", "value", "code"),
    [
        (TEXT, "10", "Y006"),
        (TEXT, "yes", "Y006"),
        (TEXT, "2025-06-21", "Y006"),
        (TEXT, "[a]", "Y006"),
        (TEXT, "{a: b}", "Y006"),
        (TEXT, "~", "Y008"),
        (TEXT, '" "', "Y008"),
        (whole_number(1, 240), '"10"', "Y006"),
        (whole_number(1, 240), "10.0", "Y006"),
        (whole_number(1, 240), "true", "Y006"),
        (whole_number(1, 240), "241", "Y007"),
        (whole_number(1, 240), "010", "Y007"),
        (whole_number(1, 240), "0x10", "Y007"),
        (whole_number(1, 240), "1_0", "Y007"),
        (DATE, '"2025-06-21"', "Y006"),
        (DATE, "2025", "Y006"),
        (DATE, "2025-02-30", "Y007"),
        (DATE, "2025-6-1", "Y006"),
        (choice("vi", "en"), "fr", "Y007"),
        (matching("[a-z]+", "chữ thường", "small letters"), "ABC", "Y007"),
    ],
)
def test_a_value_of_another_type_is_told_and_never_coerced(kind: Type, value: str, code: str) -> None:
    assert read(kind, value) == (None, [f"5 {code}"])


def test_a_text_knows_its_line() -> None:
    text, _ = read(TEXT, "\n\nhọc")
    assert text.line == 7
