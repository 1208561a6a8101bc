from datetime import date

from coursekit.front_matter import read_front_matter
from coursekit.model import Kind

PAGE = "---\ntitle: Trang\nsummary: Một trang.\nupdated: 2025-06-01\n---\n\nChữ.\n"


def read(text: str) -> tuple:
    matter = read_front_matter("content/a/index.vi.md", text, Kind.PAGE, ("vi",))
    return matter, [f"{problem.line} {problem.rule.code}" for problem in matter.problems]


def test_settings_and_body_are_told_apart_with_their_lines() -> None:
    matter, told = read(PAGE)
    assert told == []
    assert matter.values == {"title": "Trang", "summary": "Một trang.", "updated": date(2025, 6, 1)}
    assert matter.lines == {"title": 2, "summary": 3, "updated": 4}
    assert (matter.body, matter.body_line) == ("\nChữ.\n", 6)


def test_a_rule_in_the_body_does_not_end_it() -> None:
    assert read(PAGE + "---\n\nNữa.\n")[0].body == "\nChữ.\n---\n\nNữa.\n"


def test_without_settings_the_whole_text_is_the_body() -> None:
    matter, told = read("## Chữ\n")
    assert (matter.body, matter.lines, told) == ("## Chữ\n", {}, ["1 Y009"])


def test_settings_that_are_never_closed_leave_no_body() -> None:
    matter, told = read("---\ntitle: Trang\n")
    assert (matter.body, told) == ("", ["1 Y010"])


def test_broken_settings_still_give_the_body() -> None:
    matter, told = read("---\ntitle: [\n---\nChữ.\n")
    assert (matter.body, matter.body_line, told) == ("Chữ.\n", 4, ["2 Y001"])


def test_settings_of_comments_alone_lack_every_key() -> None:
    assert read("---\n# nothing\n---\nChữ.\n")[1] == ["2 Y005"] * 3


def test_a_key_that_could_not_be_read_has_no_line() -> None:
    assert "updated" not in read(PAGE.replace("2025-06-01", "hôm nay"))[0].lines
