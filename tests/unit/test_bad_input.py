"""What editors' machines produce ends in a problem with file and line, or is read as meant, never in a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from coursekit.content_folder import Unread
from coursekit.course_reader import read_course

TESTS = Path(__file__).parent.parent
FIXTURES = TESTS / "fixtures" / "bad_input"
LESSON = "lessons/why-now/index.vi.md"
FACTS = "data/facts.yml"
TODAY = date(2025, 6, 30)
BASE = {
    path: text.encode()
    for path, text in yaml.safe_load((TESTS / "golden/checks/_base.yml").read_text(encoding="utf-8")).items()
}

# fixture → (line, code) of every problem in the lesson; nothing for what is legal
EXPECTED = {
    "broken-yaml.md": [(2, "Y001")],
    "list-for-mapping.md": [(2, "Y002")],
    "duplicate-key.md": [(6, "Y003")],
    "unknown-key.md": [(7, "Y004")],
    "wrong-type.md": [(5, "Y006")],
    "empty.md": [(1, "F004")],
    "latin-1.md": [(2, "F001")],
    "utf-16.md": [(1, "F002")],
    "crlf.md": [],
    "byte-order-mark.md": [],
    "nul-bytes.md": [(15, "F003")],
    "nfd.md": [(2, "F009")],
    "missing-image.md": [(15, "R015")],
    "climbing-image.md": [(15, "R016")],
    "include.md": [(15, "S111"), (17, "R016")],
    "file-and-javascript-links.md": [(15, "R017"), (15, "R017")],
    "raw-script.md": [(15, "S105")],
    "forty-level-list.md": [(54, "S106")],
    "sixty-column-table.md": [],
    "deep-flow.yml": [(1, "Y001")],
}


def problems_with(files: dict) -> list[tuple[str, int, str]]:
    _, problems = read_course({**BASE, **files}, TODAY)
    assert all(problem.line >= 1 and problem.text("vi") and problem.text("en") for problem in problems)
    return [(problem.path, problem.line, problem.rule.code) for problem in problems]


@pytest.mark.parametrize("name", EXPECTED)
def test_each_fixture_is_told_with_its_file_and_line_or_read_as_meant(name: str) -> None:
    path = FACTS if name.endswith(".yml") else LESSON
    told = problems_with({path: (FIXTURES / name).read_bytes()})
    assert told == [(f"content/{path}", line, code) for line, code in EXPECTED[name]]


def test_every_fixture_is_tried() -> None:
    assert {path.name for path in FIXTURES.iterdir()} - {".gitattributes"} == set(EXPECTED)


def test_crlf_and_a_byte_order_mark_change_nothing_of_what_is_read() -> None:
    plain, _ = read_course(BASE, TODAY)
    for name in ("crlf.md", "byte-order-mark.md"):
        course, _ = read_course({**BASE, LESSON: (FIXTURES / name).read_bytes()}, TODAY)
        assert course == plain


def test_a_lesson_of_five_megabytes_is_told_and_not_read() -> None:
    lesson = BASE[LESSON] + b"H\xe1\xbb\x8dc m\xc3\xa3i. " * 500_000
    assert len(lesson) > 5_000_000
    assert problems_with({LESSON: lesson}) == [(f"content/{LESSON}", 1, "F005")]
    assert problems_with({LESSON: Unread("too-large", 5_000_000)}) == [(f"content/{LESSON}", 1, "F005")]


def test_a_missing_edition_is_told_at_the_edition_that_is_there() -> None:
    _, problems = read_course({path: data for path, data in BASE.items() if path != LESSON}, TODAY)
    assert [str(problem.path) for problem in problems if problem.rule.code == "E001"] == [
        "content/lessons/why-now/index.en.md"
    ]


def test_two_lessons_with_one_slug_are_told() -> None:
    files = {path.replace("why-now/index", "Why-Now/index"): data for path, data in BASE.items() if "why-now/i" in path}
    told = problems_with(files)
    assert ("content/lessons/why-now/index.vi.md", 1, "U002") in told
    assert ("content/lessons/Why-Now/index.vi.md", 1, "U001") in told


@pytest.mark.parametrize("path", sorted(BASE))
@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 99, b"\xff", b"---\n", b"---\n---\n", b"[" * 5000, b"{" * 5000, b"- " * 3000, b"a: *b", b"&a [*a]"],
    ids=["empty", "nul", "not-text", "fence", "fences", "brackets", "braces", "dashes", "alias", "loop"],
)  # fmt: skip
def test_no_content_of_any_file_ends_in_a_traceback(path: str, data: bytes) -> None:
    if not path.endswith(".svg"):
        assert problems_with({path: data}) or path.endswith((".txt", "redirects.yml"))


@pytest.mark.parametrize(
    "sign", ["[", "![", "{", "<", "`", "*", "!!! ", "(", "[x](", "<!--", "~~~\n", "- ", "> ", "|", "#"]
)
def test_thousands_of_open_marks_are_read_in_no_time(sign: str) -> None:
    problems_with({LESSON: BASE[LESSON] + b"\n" + sign.encode() * (60_000 // len(sign))})
