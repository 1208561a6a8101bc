import re

import pytest
import yaml
from coursekit.model import Kind
from coursekit.schema import Sheet, Type
from coursekit.schemas import AS_OF, CONTACT, FRONT_MATTER, PAGE_ID, WEB_ADDRESS


def accepts(kind: Type, value: str) -> bool:
    sheet = Sheet("a.yml")
    kind.read(yaml.ScalarNode("tag:yaml.org,2002:str", value, yaml.Mark("", 0, 0, 0, None, 0)), "k", sheet)
    return not sheet.problems


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (AS_OF, ["2025", "2025-06", "2025-06-21"], ["25", "2025-13", "2025-06-32", "06/2025"]),
        (CONTACT, ["a@b.vn", "https://b.vn/x?y#z"], ["a@b", "http://b.vn", "0912345678", "javascript:x@y.z"]),
        (
            WEB_ADDRESS,
            ["https://a.vn", "http://a.vn:8000/b/"],
            ["a.vn", "//a.vn", "https://a.vn/?x", "https://u@a.vn", "file:///a"],
        ),
        (PAGE_ID, ["article", "lessons/why-now"], ["lessons/Why", "a/b/c", "/article", "lessons/"]),
    ],
)
def test_forms_take_what_is_meant_and_refuse_the_rest(kind: Type, good: list[str], bad: list[str]) -> None:
    assert [value for value in good if not accepts(kind, value)] == []
    assert [value for value in bad if accepts(kind, value)] == []


def test_every_kind_of_page_has_its_schema_in_snake_case() -> None:
    assert set(FRONT_MATTER) == set(Kind)
    assert all(re.fullmatch("[a-z_]+", key) for fields in FRONT_MATTER.values() for key in fields)
