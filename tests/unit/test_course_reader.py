from datetime import date
from pathlib import Path

import pytest
import yaml
from coursekit.content_folder import Unread
from coursekit.course_reader import read_course

BASE_FILE = Path(__file__).parent.parent / "golden/checks/_base.yml"
BASE = {path: text.encode() for path, text in yaml.safe_load(BASE_FILE.read_text(encoding="utf-8")).items()}
TODAY = date(2025, 6, 30)
LESSON = "lessons/why-now/index.vi.md"


def codes(files: dict, *, preview: bool = False) -> list[str]:
    return [problem.rule.code for problem in read_course(files, TODAY, preview=preview)[1]]


def draft(files: dict, *paths: str) -> dict:
    return files | {path: files[path].replace(b"\nupdated:", b"\nstatus: draft\nupdated:") for path in paths}


def test_a_sound_folder_is_a_course_without_problems() -> None:
    course, problems = read_course(BASE, TODAY)
    assert problems == []
    assert course is not None
    assert {page_id for page_id, _ in course.pages} == {"", "lessons/why-now", "guides/branch-90"}
    assert course.assets == {"lessons/why-now/map.svg"}
    assert course.unit_of("lessons/why-now") is course.units[0]


def test_the_same_files_in_any_order_are_the_same_course() -> None:
    assert read_course(dict(reversed(BASE.items())), TODAY)[0] == read_course(BASE, TODAY)[0]


def test_problems_of_every_kind_are_told_together_and_sorted() -> None:
    files = BASE | {
        LESSON: BASE[LESSON].replace(b"step: 1", b"step: 9").replace(b"map.svg", b"mop.svg"),
        "data/facts.yml": b"plan-date: 5\n",
        "x.docx": Unread("image"),
        "guides/branch-90/index.en.md": b"\xff",
    }
    course, problems = read_course(files, TODAY)
    assert course is not None
    places = [(problem.path, problem.line, problem.rule.code) for problem in problems]
    assert places == sorted(places)
    assert [code for *_, code in places] == ["Y006", "F001", "Y007", "R015", "F006"]


@pytest.mark.parametrize("site", [None, b"", b"- a\n", b"a: [\n", b"\xff"])
def test_only_an_unusable_site_file_leaves_no_course_and_the_rest_is_still_told(site: bytes | None) -> None:
    files = BASE | {LESSON: BASE[LESSON].replace(b"step: 1", b"step: 9")}
    files = {path: data for path, data in files.items() if path != "data/site.yml"} | (
        {} if site is None else {"data/site.yml": site}
    )
    course, problems = read_course(files, TODAY)
    assert course is None
    assert len([problem for problem in problems if problem.path == "content/data/site.yml"]) == 1
    assert "Y007" in [problem.rule.code for problem in problems]


def test_an_empty_folder_is_told_what_it_needs() -> None:
    course, problems = read_course({}, TODAY)
    assert course is None
    assert [(problem.path, problem.rule.code) for problem in problems] == [
        ("content/data/site.yml", "F013"),
        ("content/data/ui.yml", "F013"),
        ("content/index.en.md", "E008"),
        ("content/index.vi.md", "E008"),
    ]


def test_drafts_are_left_out_unless_it_is_a_preview() -> None:
    files = draft(BASE, "guides/branch-90/index.vi.md", "guides/branch-90/index.en.md")
    files["data/coverage.yml"] = files["data/coverage.yml"].replace(b", guides/branch-90", b"")
    course, problems = read_course(files, TODAY)
    assert problems == []
    assert course is not None
    assert ("guides/branch-90", "vi") not in course.pages
    assert course.units[0].guides == ()
    assert course.drafts == {("guides/branch-90", "vi"), ("guides/branch-90", "en")}
    preview, _ = read_course(files, TODAY, preview=True)
    assert preview is not None
    assert preview.pages["guides/branch-90", "vi"].status == "draft"
    assert preview.units[0].guides == ("guides/branch-90",)


def test_a_draft_in_one_required_edition_is_a_missing_edition() -> None:
    assert codes(draft(BASE, "guides/branch-90/index.en.md")) == ["E001"]


@pytest.mark.parametrize("name", ["facts", "quotes", "glossary", "sources", "units", "coverage", "redirects"])
def test_a_broken_data_file_is_one_problem(name: str) -> None:
    assert codes(BASE | {f"data/{name}.yml": b"a: [\n"}) == ["Y001"]


def test_an_unread_page_is_one_problem_and_links_to_it_stay_whole() -> None:
    assert codes(BASE | {LESSON: b"\xff"}) == ["F001"]


def test_an_owner_with_one_edition_need_not_delete_the_other() -> None:
    site = BASE["data/site.yml"].replace(b"editions: [vi, en]", b"editions: [vi]")
    course, problems = read_course(BASE | {"data/site.yml": site}, TODAY)
    assert problems == []
    assert course is not None
    assert {lang for _, lang in course.pages} == {"vi"}
