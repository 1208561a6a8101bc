"""Every rule, by example: files laid over a small sound course, and the lines an editor is told.

A case in checks/<CODE>.yml has a `name`; `files` (path below content/ → text, {base64: …},
{unread: why, size, head: first bytes},
{fingerprint: words of a document}, or nothing to take the file away); `replace` (path → pairs of old and new text);
`today` and `preview` if they matter; and what is told in `vi` and `en`. After a wanted change of
wording run `python tests/golden/test_checks.py` (hooks/ on PYTHONPATH), which writes all expected lines anew, and read
the difference like code.
"""

from __future__ import annotations

import base64
from datetime import date
from pathlib import Path

import pytest
import yaml
from coursekit.checks import IMAGING, PRINTING, RULES, WEIGHING
from coursekit.content_folder import Unread
from coursekit.course_reader import read_course
from coursekit.fingerprint import fingerprint_of, written

FOLDER = Path(__file__).parent / "checks"
TODAY = date(2025, 6, 30)
BASE = yaml.safe_load((FOLDER / "_base.yml").read_text(encoding="utf-8"))
GOLDENS = sorted(FOLDER.glob("[A-Z]*.yml"))


def load(path: Path) -> list[dict]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def content(path, value):
    if isinstance(value, dict):
        if "fingerprint" in value:
            return written(fingerprint_of(Path(path).stem, value["fingerprint"].encode())).encode()
        if "unread" in value:
            return Unread(value["unread"], value.get("size", 2_000_000), bytes.fromhex(value.get("head", "")) or None)
        return base64.b64decode(value["base64"])
    return value.encode()


def files_of(case: dict) -> dict:
    files = dict(BASE)
    for path, pairs in case.get("replace", {}).items():
        for old, new in pairs:
            assert old in files[path], f"{old!r} is not in {path}"
            files[path] = files[path].replace(old, new)
    files |= case.get("files", {})
    return {path: content(path, value) for path, value in files.items() if value is not None}


def told(case: dict, lang: str) -> list[str]:
    _, problems = read_course(files_of(case), case.get("today", TODAY), preview=case.get("preview", False))
    return [problem.text(lang) for problem in problems]


CASES = [pytest.param(case, path.stem, id=f"{path.stem}-{case['name']}") for path in GOLDENS for case in load(path)]


@pytest.mark.parametrize(("case", "code"), CASES)
def test_an_editor_is_told_exactly_what_the_golden_says(case: dict, code: str) -> None:
    for lang in {"vi", "en"} & case.keys():
        assert told(case, lang) == case[lang]


def test_the_base_course_has_no_problem() -> None:
    assert told({}, "en") == []


def test_every_code_has_its_golden_and_every_golden_its_code() -> None:
    at_the_press = {module.RULE.code for module in PRINTING}  # tests/unit/test_typeset.py: they need a compiler
    at_the_press |= {module.RULE.code for module in IMAGING}  # tests/site/test_images.py: they need images
    at_the_press |= {module.RULE.code for module in WEIGHING}  # tests/unit/test_budgets.py: they need finished pages
    assert [path.stem for path in GOLDENS] == sorted(RULES.keys() - at_the_press)


@pytest.mark.parametrize("path", GOLDENS, ids=lambda path: path.stem)
def test_every_golden_has_a_case_that_fails_in_both_languages_and_one_that_passes(path: Path) -> None:
    ends = {
        lang: [any(f"[{path.stem}]" in line for line in case[lang]) for case in load(path)] for lang in ("vi", "en")
    }
    assert any(ends["vi"])
    assert any(ends["en"])
    assert not all(ends["vi"])


class _Block(yaml.SafeDumper):
    """Writes texts of several lines as blocks, so that a case reads like the file it stands for."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def rewrite() -> None:
    """Write the expected lines of every case anew."""
    _Block.add_representer(str, _text)
    for path in GOLDENS:
        cases = [{**case, "vi": told(case, "vi"), "en": told(case, "en")} for case in load(path)]
        text = yaml.dump(cases, Dumper=_Block, allow_unicode=True, sort_keys=False, width=1000)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite()
