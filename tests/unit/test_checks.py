"""The list of rules is whole, and every rule speaks to an editor."""

import re
import string
from pathlib import Path

import pytest
from coursekit import checks
from coursekit.checks import RULES
from coursekit.model import Kind
from coursekit.problem import Rule
from coursekit.roles import NEEDED, ROLES

FOLDER = Path(checks.__file__).parent
LISTS = (
    checks.READING,
    checks.TEXT,
    checks.PAGE,
    checks.COURSE,
    checks.DATED,
    checks.PRINTING,
    checks.IMAGING,
    checks.WEIGHING,
)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_file_of_the_folder_is_in_exactly_one_list() -> None:
    listed = [module.__name__.rpartition(".")[2] for each in LISTS for module in each]
    assert sorted(listed) == sorted(path.stem for path in FOLDER.glob("[a-z]*.py"))


def test_a_file_is_named_after_its_code() -> None:
    for each in LISTS:
        for module in each:
            assert module.__name__.rpartition(".")[2].startswith(f"{module.RULE.code.lower()}_")


def test_no_code_is_used_twice() -> None:
    assert len(RULES) == sum(len(each) for each in LISTS)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_both_sentences_of_a_rule_say_what_is_wrong_and_what_to_do(rule: Rule) -> None:
    assert re.fullmatch(r"[CFYREDSUPMTW]\d{3}", rule.code)
    for sentence in (rule.vi, rule.en):
        assert sentence.endswith((".", "}", "…"))
        assert len(sentence) > 30


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_value_of_one_language_stays_in_its_language(rule: Rule) -> None:
    assert not [name for name in fields(rule.vi) if name.endswith("_en")]
    assert not [name for name in fields(rule.en) if name.endswith("_vi")]


def test_what_a_page_needs_are_roles_there_are() -> None:
    assert set(NEEDED) == {Kind.LESSON, Kind.GUIDE, Kind.ARTICLE}
    assert {role for roles in NEEDED.values() for role in roles} <= set(ROLES)
