"""Ways through the course, from what pages say of themselves."""

from __future__ import annotations

import pytest
from coursekit.paths import path_of, paths
from coursekit.search.records import records
from coursekit.views.lists import topics
from coursekit.views.pages import page_view, template_of
from coursekit.views.ways import checklists


@pytest.fixture
def course(read_small, small_text):
    """Two lessons: the first for reporters at step 1, the second for everybody at step 3; a guide for committees."""
    files = {}
    for lang in ("vi", "en"):
        first, second = (small_text(f"lessons/{name}/index.{lang}.md") for name in ("first", "second"))
        guide = small_text(f"guides/meeting/index.{lang}.md")
        files[f"lessons/first/index.{lang}.md"] = first.replace("step: 1", "step: 1\nroles: [reporter]")
        files[f"lessons/second/index.{lang}.md"] = second.replace("step: 2", "step: 3")
        files[f"guides/meeting/index.{lang}.md"] = guide.replace("minutes:", "roles: [committee]\nminutes:")
    return read_small(files)


def test_there_is_a_way_for_every_step_and_role_that_leads_somewhere(course) -> None:
    assert [way.key for way in paths(course)] == ["step-1", "step-3", "committee", "reporter"]


def test_a_role_has_its_own_lessons_first_and_those_for_everybody_beside_them(course) -> None:
    reporter = path_of(course, "paths/reporter")
    assert (reporter.lessons, reporter.shared, reporter.guides) == (("lessons/first",), ("lessons/second",), ())
    committee = path_of(course, "paths/committee")
    assert (committee.lessons, committee.guides) == ((), ("guides/meeting",))
    assert path_of(course, "paths/citizen") is None


def test_a_step_has_all_its_lessons(course) -> None:
    assert path_of(course, "paths/step-3").lessons == ("lessons/second",)
    assert path_of(course, "paths/step-3").shared == ()


def test_a_guide_that_says_its_step_stands_on_the_page_of_that_step(read_small, small_text) -> None:
    guides = {
        f"guides/meeting/index.{lang}.md": small_text(f"guides/meeting/index.{lang}.md").replace(
            "minutes:", "step: 4\nminutes:"
        )
        for lang in ("vi", "en")
    }
    course = read_small(guides)
    assert path_of(course, "paths/step-4").guides == ("guides/meeting",)
    assert path_of(course, "paths/step-1").guides == ()


@pytest.mark.parametrize(("lang", "title"), [("vi", "Bước 3: làm chắc"), ("en", "Step 3: with care")])
def test_the_page_of_a_way_lists_its_lessons_in_its_edition(course, lang, title) -> None:
    assert template_of(course, "paths/step-3", lang) == "path.html"
    view = page_view(course, "paths/step-3", lang, {})
    assert view["frame"].title == title
    assert [row.href for row in view["path"].lessons] == ["../../lessons/second/"]
    assert view["path"].is_step


def test_search_and_topics_know_the_ways(course) -> None:
    assert "paths/reporter/" in [record.address for record in records(course, "en", {})]
    assert "../paths/reporter/" in [link.href for letter in topics(course, "en") for link in letter.links]


def test_the_list_to_tick_off_has_every_lesson_with_a_self_check_and_its_step(course) -> None:
    (unit,) = checklists(course, "vi")
    assert [(lesson.href, lesson.step) for lesson in unit.lessons] == [
        ("../lessons/first/", 1),
        ("../lessons/second/", 3),
    ]
