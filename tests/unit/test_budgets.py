"""Weighing a page: what each figure counts, what is told when it is too much, and what grew."""

import gzip

import pytest
from coursekit.budgets import NAMES, Place, Weight, over, read_budgets, read_stored, stored, weigh
from coursekit.checks import WEIGHING
from coursekit.outputs import measure

WIRING = "extra:\n  budgets:\n" + "".join(f"    {name}: {number}\n" for number, name in enumerate(NAMES, start=10))
SIZES = {"a.js": 500, "print.css": 300, "icon.svg": 200, "one.webp": 4000, "small.webp": 2000, "large.webp": 9000}
LIGHT = Weight(page=10, flight=20, loaded=30, script=5, style=4, navigation=3, images=0)
LIMITS = {"page": 10, "flight": 20, "loaded": 30, "script": 5, "style": 4, "navigation": 3, "images": 1}
PLACES = {"a/": Place("content/a/index.vi.md"), "b/": Place(None)}


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))


def weighed(html: str, worker: int = 0) -> Weight:
    return weigh(html, measure(html), lambda address: SIZES[address], worker)


def heavier(**figures: int) -> Weight:
    return Weight(**{name: figures.get(name, getattr(LIGHT, name)) for name in NAMES})


def told(weights, before=None, limits=None) -> list:
    return list(over(weights, limits or LIMITS, before or {}, PLACES, {"style": 14}))


def test_a_page_weighs_its_html_without_its_text() -> None:
    html = "<title>x</title><main><p>Học mỗi ngày.</main>"
    found = weighed(html)
    assert found.page == zipped(html) - zipped("Học mỗi ngày.")
    assert found.flight == zipped(html)


def test_all_that_comes_by_itself_is_counted_with_its_headers() -> None:
    plain = "<title>x</title><main>Chữ</main>"
    html = plain + (
        "<link href=icon.svg rel=icon><link rel='stylesheet' media=print href=print.css>"
        '<link rel="alternate" href="other.html"><script>let a=1</script><script defer src="a.js"></script>'
    ).replace("'", '"')
    found = weighed(html, worker=700)
    assert found.script == 500 + len("let a=1")
    assert found.loaded == found.page + 500 + 300 + 200 + 700 + 4 * 350


def test_style_and_navigation_are_weighed_by_themselves() -> None:
    html = "<title>x</title><style>a{b:c}</style><header><a href=x>Trang đầu</a></header><main>Chữ<nav>Sau</nav></main>"
    found = weighed(html)
    assert found.style == zipped("a{b:c}")
    assert found.navigation == zipped("<header><a href=x>Trang đầu</a></header><nav>Sau</nav>")


def test_of_an_image_in_two_sizes_the_larger_counts() -> None:
    image = '<img srcset="small.webp 480w, large.webp 1200w" src="small.webp" alt=""><img src=one.webp alt>'
    assert weighed(f"<main>{image}</main>").images == 9000 + 4000


def test_a_page_at_its_limits_is_not_told() -> None:
    assert told({"a/": LIGHT, "b/": LIGHT}) == []


@pytest.mark.parametrize(("name", "code"), [(name, f"W00{number}") for number, name in enumerate(NAMES, start=1)])
def test_one_byte_over_is_told_with_the_page_the_figure_and_the_limit(name, code) -> None:
    limit = LIMITS[name]
    (problem,) = told({"a/": heavier(**{name: limit + 1})})
    assert problem.rule.code == code
    assert problem.is_error
    for lang in ("vi", "en"):
        assert "/a/ " in problem.text(lang)
        assert f" {limit + 1} byte" in problem.text(lang)
        assert f" {limit} " in problem.text(lang)


def test_what_an_editor_can_mend_is_told_at_the_pages_file_and_the_rest_at_the_budget() -> None:
    problems = told({"a/": heavier(page=11, style=9), "b/": heavier(page=12)})
    assert [(one.path, one.line, one.rule.code) for one in problems] == [
        ("mkdocs.yml", 1, "W009"),
        ("content/a/index.vi.md", 1, "W001"),
        ("mkdocs.yml", 14, "W005"),
    ]


def test_a_list_that_is_too_heavy_stops_the_build_and_says_what_to_shorten() -> None:
    (problem,) = told({"b/": heavier(flight=999)})
    assert problem.is_error
    assert "/b/" in problem.text("en")
    assert "999 bytes" in problem.text("en")
    assert "shorten" in problem.text("en")


def test_what_all_pages_share_is_told_once_at_the_heaviest() -> None:
    (problem,) = told({"a/": heavier(script=8), "b/": heavier(script=9)})
    assert "/b/" in problem.text("en")
    assert "; 1 other pages are over as well" in problem.text("en")


def test_what_is_not_asked_of_a_page_is_not_told() -> None:
    places = {"article/": Place("content/article/index.vi.md", frozenset({"flight"}))}
    assert list(over({"article/": heavier(flight=999)}, LIMITS, {}, places, {})) == []


def test_what_grew_since_the_last_good_build_is_told_the_most_first() -> None:
    (problem,) = told({"a/": heavier(page=40, style=4, navigation=1)}, {"a/": heavier(page=9, style=3, navigation=3)})
    assert "Since the last good build: page +31, style +1." in problem.text("en")
    assert "So với lần dựng tốt trước: page +31, style +1." in problem.text("vi")


def test_without_an_earlier_build_this_is_said() -> None:
    (problem,) = told({"a/": heavier(page=40)})
    assert "There is no earlier good build to compare with." in problem.text("en")


def test_weights_are_remembered_and_damaged_ones_forgotten() -> None:
    assert read_stored(stored({"a/": LIGHT})) == {"a/": LIGHT}
    assert [read_stored(text) for text in ("", "{", "[]", '{"a/": {"page": 1}}')] == [{}, {}, {}, {}]


def test_budgets_are_read_with_their_lines() -> None:
    given = {name: number for number, name in enumerate(NAMES, start=10)}
    budgets, lines, wrong = read_budgets(given, WIRING)
    assert (budgets, wrong) == (given, [])
    assert lines["page"] == 3
    assert lines["images"] == 9


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (None, "page"),
        ({"stlye": 5}, "stlye"),
        ({"page": "4 KB"}, "page"),
        ({"page": 0}, "page"),
        ({"page": True}, "page"),
    ],
)
def test_a_budget_that_is_missing_unknown_or_no_number_is_told(given, named) -> None:
    budgets, _, wrong = read_budgets(given, "extra:\n  budgets:\n    stlye: 5\n")
    assert budgets == {}
    texts = [problem.text("en") for problem in wrong]
    assert any(f"the budget '{named}'" in text and text.endswith("[W008]") for text in texts)
    if named == "stlye":
        assert any(text.startswith("mkdocs.yml:3: ") for text in texts)


def test_every_rule_of_weights_is_tried_here() -> None:
    assert [module.RULE.code for module in WEIGHING] == [f"W00{number}" for number in range(1, 10)]
