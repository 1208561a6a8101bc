"""Which handouts a course has, what their keys cover, and what an editor is told when one cannot be made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from coursekit.handout_jobs import handout_jobs, read_index

HTML = '<p>chữ</p><p><img src="map.svg" alt="Bản đồ"></p>'
SOUND = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.fixture
def jobs(read_small, small_text):
    """`jobs(svg)`: the handouts of a small course whose lesson has an image and a letter that cannot be printed."""

    def make(svg: bytes = SOUND, html: str = HTML, **looks):
        lesson = "lessons/first/index.vi.md"
        text = f"{small_text(lesson)}\n![Bản đồ](map.svg)\n\nChữ 漢 đây.\n"
        course = read_small({lesson: text, "lessons/first/map.svg": "<svg/>"})
        course = replace(course, site=replace(course.site, handouts=looks.get("looks", ("a4",))))
        pages = {key: html if key == ("lessons/first", "vi") else "<p>chữ</p>" for key in course.pages}
        found = handout_jobs(course, pages, {"lessons/first/map.svg": svg}.__getitem__)
        return found, next((job for job in found if job.page.path == f"content/{lesson}"), None)

    return make


def test_every_entry_of_every_edition_is_printed_and_other_pages_are_not(jobs) -> None:
    uris = [job.uri for job in jobs()[0]]
    assert len(uris) == len(set(uris)) == 10  # two lessons, the article, a guide twice, in two editions
    assert {"lessons/first/first.pdf", "en/article/article-en.pdf", "guides/meeting/meeting-facilitator.pdf"} <= {*uris}
    assert not [uri for uri in uris if "about" in uri]
    assert jobs(looks=())[0] == []


def test_a_handout_has_the_images_of_its_page_under_names_of_ours(jobs) -> None:
    job = jobs()[1]
    assert list(job.images.values()) == [SOUND]
    assert all(name.startswith("image-") for name in job.images)
    assert job.faults() == {}


def test_the_quick_key_is_the_same_for_the_same_and_another_for_whatever_changes(jobs) -> None:
    job = jobs()[1]
    keys = {
        job.quick_key("a"),
        job.quick_key("b"),
        jobs(svg=SOUND + b" ")[1].quick_key("a"),
        jobs(html=HTML + "!")[1].quick_key("a"),
        replace(job, page=replace(job.page, title="Khác")).quick_key("a"),
        replace(job, edition=replace(job.edition, look="large")).quick_key("a"),
    }
    assert len(keys) == 6
    assert jobs()[1].quick_key("a") == job.quick_key("a")


def test_an_image_that_must_not_be_printed_is_told_at_its_line(jobs) -> None:
    job = jobs(svg=b'<svg><image href="file:///etc/hostname"/></svg>')[1]
    line = next(
        n for n, text in enumerate(job.page.source.body.split("\n"), job.page.source.first_line) if "![" in text
    )
    (problem,) = job.faults().values()
    assert problem.text("vi").startswith(f"content/lessons/first/index.vi.md:{line}: không in được hình")
    assert problem.text("en").endswith("[P004]")


def test_letters_that_cannot_be_printed_are_told_at_the_line_they_stand_on_those_of_one_line_together(jobs) -> None:
    job = jobs()[1]
    last = job.page.source.first_line + job.page.source.body.rstrip().count("\n")
    (problem,) = job.problems("…", ["漢", "đây"], [])
    assert (problem.line, dict(problem.values)["text"]) == (last, "漢đây")


def test_letters_of_the_front_matter_are_told_at_their_key_and_those_of_data_at_the_top(jobs) -> None:
    job = jobs()[1]
    page = replace(job.page, title="Vì sao 字")
    in_title, elsewhere = replace(job, page=page).problems("…", ["字", "國"], [])
    assert (in_title.line, elsewhere.line) == (page.lines["title"], 1)


def test_damaged_images_are_named_and_anything_else_is_told_in_the_compilers_words(jobs) -> None:
    job = jobs()[1]
    (damaged,) = job.problems("…", [], list(job.images))
    assert "lessons/first/map.svg" in damaged.text("en")
    (other,) = job.problems("heading skips a level\nmore", [], [])
    assert other.text("en").startswith("content/lessons/first/index.vi.md:1: ")
    assert "heading skips a level" in other.text("en")
    assert other.rule.code == "P002"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"a": {}}'])
def test_a_damaged_index_is_at_worst_an_empty_one(text) -> None:
    assert all(isinstance(name, str) for name in read_index(text).values())
    assert read_index('{"a": "b.2.pdf"}') == {"a": "b.2.pdf"}
