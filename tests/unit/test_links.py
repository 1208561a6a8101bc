import pytest
from coursekit.links import Target, is_address, resolve, scheme


@pytest.mark.parametrize(
    ("page", "target", "path", "anchor", "page_id"),
    [
        ("lessons/a", "../b/index.md", "lessons/b/index.md", "", "lessons/b"),
        ("lessons/a", "../../article/index.md#p5", "article/index.md", "p5", "article"),
        ("lessons/a", "#p5", "lessons/a/index.md", "p5", "lessons/a"),
        ("", "about/index.md", "about/index.md", "", "about"),
        ("", "#p5", "index.md", "p5", ""),
        ("lessons/a", "../../index.md", "index.md", "", ""),
        ("lessons/a", "map%20x.svg?v=1", "lessons/a/map x.svg", "", None),
        ("lessons/a", "../b/", "lessons/b", "", None),
        ("lessons/a", "../b/index.vi.md", "lessons/b/index.vi.md", "", None),
        ("lessons/a", "../../../x.md", None, "", None),
        ("lessons/a", "..%2f..%2f..%2fx", None, "", None),
        ("", "../x.md", None, "", None),
        ("lessons/a", "../../lessons/../lessons/a/map.svg", "lessons/a/map.svg", "", None),
    ],
)
def test_a_relative_link_leads_to_a_path_below_content_or_out_of_it(
    page: str, target: str, path: str | None, anchor: str, page_id: str | None
) -> None:
    resolved = resolve(page, target)
    assert resolved == Target(path, anchor)
    assert resolved.page_id == page_id


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://a.vn", "https"),
        ("JavaScript:x", "javascript"),
        ("java&#115;cript:x", "javascript"),
        ("java&Tab;script:x", "javascript"),
        ("java%73cript:x", "javascript"),
        (" data:x", "data"),
        ("C:/a.docx", "c"),
        ("../a:b.md", ""),
        ("a.md#b:c", ""),
        ("//a.vn", ""),
    ],
)
def test_the_scheme_of_an_address_cannot_hide(target: str, expected: str) -> None:
    assert scheme(target) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("lessons/a/", True), ("/a/", False), ("a", False), ("A/", False), ("a//", False)]
)
def test_addresses_are_kebab_case_with_a_closing_slash(text: str, expected: bool) -> None:
    assert is_address(text) is expected
