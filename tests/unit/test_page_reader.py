from coursekit.model import Kind, Site
from coursekit.page_reader import read_pages

SITE = Site({}, {})
PAGE = "---\ntitle: Trang\nsummary: S\nupdated: 2025-06-01\n---\nChữ.\n"
GUIDE = PAGE.replace("---\nChữ", "minutes: 90\nobjectives: [a, b]\nsources: [plan]\nlessons: [why-now]\n---\nChữ")


def test_pages_are_read_by_id_and_language_in_order() -> None:
    pages = read_pages({"b/index.en.md": PAGE, "b/index.vi.md": PAGE, "a/index.vi.md": PAGE}, SITE, [])
    assert list(pages) == [("a", "vi"), ("b", "en"), ("b", "vi")]
    assert pages["a", "vi"].path == "content/a/index.vi.md"


def test_an_edition_that_the_site_does_not_have_is_not_read() -> None:
    problems: list = []
    pages = read_pages({"a/index.en.md": "broken"}, Site({}, {}, editions=("vi",), required_editions=("vi",)), problems)
    assert (pages, problems) == ({}, [])


def test_the_lessons_of_a_guide_become_page_ids_with_their_line() -> None:
    page = read_pages({"guides/a/index.vi.md": GUIDE}, SITE, [])["guides/a", "vi"]
    assert (page.kind, page.lessons, page.lessons[0].line) == (Kind.GUIDE, ("lessons/why-now",), 8)


def test_the_owners_local_part_goes_with_its_page() -> None:
    texts = {
        "guides/a/index.vi.md": GUIDE,
        "guides/a/local.vi.md": "Ở xã ta, xem [bài](x.md).",
        "guides/a/local.en.md": "x",
    }
    page = read_pages(texts, SITE, [])["guides/a", "vi"]
    assert page.local_part == texts["guides/a/local.vi.md"]
    assert [path for path, _ in page.texts] == ["content/guides/a/index.vi.md", "content/guides/a/local.vi.md"]
    assert page.texts[1][1].links[0].line == 1


def test_a_page_that_could_not_be_decoded_or_understood_is_still_there() -> None:
    problems: list = []
    pages = read_pages({"a/index.vi.md": None, "b/index.vi.md": "---\n- x\n---\n## Chữ\n"}, SITE, problems)
    assert pages["a", "vi"].lines == pages["b", "vi"].lines == {}
    assert pages["b", "vi"].source.headings[0].line == 4
    assert [problem.rule.code for problem in problems] == ["Y002"]
