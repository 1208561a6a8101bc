from dataclasses import replace
from datetime import date

from coursekit.editions import differences, edition_pairs, language
from coursekit.markdown_source import scan_markdown
from coursekit.model import Course, Kind, Page, Site
from coursekit.problem import Rule

RULE = Rule("E999", vi="{here} {there} {language_vi}", en="{here} {there} {language_en}")
VI = Page(
    "lessons/a", Kind.LESSON, "vi", "content/lessons/a/index.vi.md", "A", "", date(2025, 6, 1), scan_markdown(""),
    step=1, sources=("plan",), lines={"step": 4, "sources": 5},
)  # fmt: skip
EN = replace(VI, lang="en", path="content/lessons/a/index.en.md", step=2, lines={"step": 6, "sources": 7})


def course(*pages: Page, editions: tuple[str, ...] = ("vi", "en")) -> Course:
    return Course(
        Site({}, {}, editions=editions), {}, {}, {}, {}, {}, (), (), {}, {(page.id, page.lang): page for page in pages}
    )


def test_editions_are_compared_in_the_order_of_the_site() -> None:
    assert list(edition_pairs(course(EN, VI))) == [(VI, EN)]
    assert list(edition_pairs(course(EN, VI, editions=("en", "vi")))) == [(EN, VI)]


def test_a_page_alone_or_unread_is_compared_with_nothing() -> None:
    assert list(edition_pairs(course(VI))) == []
    assert list(edition_pairs(course(VI, replace(EN, lines={})))) == []


def test_a_difference_is_told_at_the_later_edition_with_both_values() -> None:
    (problem,) = differences(course(VI, EN), RULE, "step")
    assert problem.text("en") == "content/lessons/a/index.en.md:6: 2 1 Vietnamese [E999]"


def test_lists_are_shown_as_an_editor_writes_them() -> None:
    (problem,) = differences(course(VI, replace(EN, sources=("plan", "act"))), RULE, "sources")
    assert "[plan, act] [plan] tiếng Việt" in problem.text("vi")


def test_a_value_that_one_edition_lacks_is_no_difference() -> None:
    assert list(differences(course(VI, replace(EN, lines={"sources": 7})), RULE, "step")) == []


def test_languages_have_names_in_both_languages() -> None:
    assert language("en") == {"language_vi": "tiếng Anh", "language_en": "English"}
