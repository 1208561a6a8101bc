import pytest
from coursekit.content_paths import extra_files, likely_name, page_file
from coursekit.model import Kind


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.vi.md", ("", "vi", "index", Kind.HOME)),
        ("about/index.en.md", ("about", "en", "index", Kind.PAGE)),
        ("article/index.vi.md", ("article", "vi", "index", Kind.ARTICLE)),
        ("lessons/why-now/index.vi.md", ("lessons/why-now", "vi", "index", Kind.LESSON)),
        ("guides/branch-90/local.en.md", ("guides/branch-90", "en", "local", Kind.GUIDE)),
        ("article/local.vi.md", None),
        ("lessons/why-now/index.fr.md", None),
        ("lessons/why-now/index.md", None),
        ("lessons/why-now/more/index.vi.md", None),
        ("other/why-now/index.vi.md", None),
        ("data/index.vi.md", None),
    ],
)
def test_a_path_alone_tells_what_page_a_file_is(path: str, expected: tuple | None) -> None:
    assert page_file(path) == expected


def test_images_and_local_parts_belong_beside_a_page_only() -> None:
    paths = [
        "lessons/a/index.vi.md",
        "lessons/a/map.svg",
        "lessons/a/local.vi.md",
        "lessons/b/map.svg",
        "lessons/b/local.vi.md",
    ]
    assert extra_files(paths) == ["lessons/b/local.vi.md", "lessons/b/map.svg"]


def test_data_files_are_known_by_name() -> None:
    assert extra_files(["data/site.yml", "data/published-urls.txt", "data/campaigns.yml", "data/site.yaml"]) == [
        "data/campaigns.yml",
        "data/site.yaml",
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("lessons/a/index.md", ("language", "index.vi.md")),
        ("lessons/a/idnex.vi.md", ("name", "index.vi.md")),
        ("data/fact.yml", ("name", "facts.yml")),
        ("images/map.png", ("page", "images")),
        ("lessons/a/bài giảng.docx", ("", "")),
    ],
)
def test_a_file_out_of_place_is_told_with_the_name_it_may_have_meant(path: str, expected: tuple) -> None:
    assert likely_name(path) == expected
