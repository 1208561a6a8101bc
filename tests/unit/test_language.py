"""How pages are written: what `lint` tells."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from commands.lint import language
from coursekit.data_reader import DataReader
from coursekit.language import language_problems
from coursekit.words import read_words
from dictionary import on_machine
from front_door import Context
from messages import Say

WORDS = """right:
  language: vi
  words: [Wi-Fi]
agreed:
  language: en
  words: [Party cell]
  instead: Party branch
"""


# Dictionaries that have every word but one. "triễn" could be a syllable, and is none.
KNOWN = {"en": lambda word: word != "mistaek", "vi": lambda word: word.lower() != "triễn"}


def said(problem) -> str:
    return f"{problem.rule.code} {problem.values[0][1]}"


@pytest.fixture
def told(read_small, small_text):
    """`told("vi", "text")`: the codes and words of what is wrong with a lesson that says this after its first words."""

    def make(lang: str, text: str, others: str = "") -> list[str]:
        files = {}
        for name, more in (("first", text), ("second", others)):
            written = small_text(f"lessons/{name}/index.{lang}.md")
            files[f"lessons/{name}/index.{lang}.md"] = written.replace(
                "\n!!! key-points", f"\n{more}\n\n!!! key-points", 1
            )
        course = read_small(files)
        rules = read_words(DataReader({"data/words.yml": WORDS}, site=course.site))
        seen = {said(problem) for problem in language_problems(read_small(), rules, KNOWN)}
        return [said(problem) for problem in language_problems(course, rules, KNOWN) if said(problem) not in seen]

    return make


def test_a_sentence_that_is_too_long_is_told_and_one_cut_by_a_colon_is_not(told) -> None:
    assert told("en", " ".join(["news"] * 36) + ".") == ["L101 36"]
    assert told("en", " ".join(["news"] * 30) + ": " + " ".join(["news"] * 30) + ".") == []
    assert told("vi", " ".join(["học"] * 51) + ".") == ["L101 51"]


def test_a_sentence_ends_with_its_paragraph_and_its_list_item(told) -> None:
    line = " ".join(["news"] * 20)
    assert told("en", f"{line}\n\n{line}") == []
    assert told("en", f"- {line}\n- {line}") == []


def test_a_word_that_is_not_written_here_is_told_with_what_is(told) -> None:
    assert told("en", "A party cell is here.") == ["L102 Party cell"]
    assert told("en", "A party cellar is here.") == []


def test_a_run_of_words_that_two_lessons_share_is_told_at_the_second(told) -> None:
    run = "the news we read in the party is left here by mistake and it was read"
    assert [one[:4] for one in told("en", f"Now {run}", others=f"Also {run}")] == ["L103"]
    assert told("en", f"Now {run}", others="Also " + run.replace("party", "{term:self-study}")) == []


def test_notes_to_the_speaker_may_be_the_same(told) -> None:
    run = "the news we read in the party is left here by mistake and it was read"
    notes = f"!!! notes\n\n    {run}\n"
    assert told("en", notes, others=notes) == []


def test_english_left_in_a_vietnamese_page_is_told_unless_it_stands_aside(told) -> None:
    assert "L104 this was left here by mistake" in told("vi", "Ta đọc this was left here by mistake rồi thôi.")
    assert told("vi", "Ta đọc (this was left here by mistake) rồi thôi.") == []
    assert told("vi", "Ta bấm `this was left here by mistake` rồi thôi.") == []


def test_vietnamese_left_in_an_english_page_is_told_and_a_name_is_not(told) -> None:
    assert "L104" in " ".join(told("en", "We read tất cả những điều này rồi."))
    assert told("en", "We read Điện Biên Phủ in the news.") == []


def test_what_cannot_be_spelled_so_is_told_once_and_the_projects_own_words_are_not(told) -> None:
    assert told("vi", "Các nghành và nghành ấy.") == ["L105 nghành"]
    assert told("vi", "Bật Wi-Fi lên.") == []
    assert told("en", "A mistaek and a mistaek.") == ["L105 mistaek"]


def test_a_syllable_that_nobody_writes_is_told_with_file_and_line(read_small, small_text) -> None:
    path = "lessons/first/index.vi.md"
    written = small_text(path).replace("\n!!! key-points", "\nTriễn khai rồi triển khai.\n\n!!! key-points", 1)
    line = written.split("\n").index("Triễn khai rồi triển khai.") + 1
    problems = language_problems(read_small({path: written}), (), KNOWN)
    assert [problem.text("vi") for problem in problems if "riễn" in problem.text("vi")] == [
        f"content/{path}:{line}: “Triễn” có lẽ viết sai. Hãy sửa; nếu đúng thì thêm vào words.yml. [L105]"
    ]


def test_titles_and_data_files_are_looked_at_too_and_the_words_of_a_practice_screen_are_not(
    read_small, small_text
) -> None:
    path = "lessons/first/index.vi.md"
    page = re.sub(r'^title: "?', r"\g<0>Triễn khai ", small_text(path), count=1, flags=re.MULTILINE)
    drills = "một:\n  why: {vi: Triễn khai, en: A mistaek}\n  words: {vi: Triễn khai}\n"
    problems = language_problems(read_small({path: page}), (), KNOWN, {"drills": drills})
    assert [problem.text("en").split(": “")[0] for problem in problems if "riễn" in problem.text("en")] == [
        "content/data/drills.yml:2",
        f"content/{path}:2",
    ]
    assert "drills.yml:2: “mistaek”" in " ".join(problem.text("en") for problem in problems)


def test_the_pages_that_ship_have_nothing_to_mend() -> None:
    """`manage.py test` and .ci/run have the dictionary put on the machine first, where that may be done."""
    dictionary = on_machine(sys.platform, os.environ)
    assert language(Context(Path(__file__).parents[2], Say("en")), dictionary) == []
