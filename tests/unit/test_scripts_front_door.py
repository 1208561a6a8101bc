"""manage.py as it is met: help, wrong commands, old Pythons, the editor's language."""

import ast
import importlib
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path

import front_door
import pytest
import settings
from messages import SENTENCES, Say

SCRIPTS = Path(front_door.__file__).parent
READABLE_BY_OLD_PYTHONS = ("manage.py", "settings.py", "messages.py")


def manage(*arguments, script=SCRIPTS / "manage.py", before=""):
    """Run manage.py; `before` is Python that runs first, in the same process."""
    code = f"{before}\nimport runpy, sys\nsys.argv[:] = {[str(script), *arguments]!r}\n"
    code += f"sys.path.insert(0, {str(script.parent)!r})\nrunpy.run_path({str(script)!r}, run_name='__main__')"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",), ("help",)])
def test_help_lists_every_command_in_one_line_each(arguments):
    answer = manage(*arguments)
    assert answer.returncode == 0
    for command in front_door.TABLE:
        assert len(re.findall(rf"^  {re.escape(command.usage)}  +\S.*$", answer.stdout, re.MULTILINE)) == 1


@pytest.mark.parametrize("command", front_door.TABLE, ids=lambda command: command.name)
def test_every_command_has_a_module_with_run(command):
    assert callable(importlib.import_module(command.module).run)


def test_every_command_module_is_in_the_table():
    modules = {f"commands.{path.stem}" for path in (SCRIPTS / "commands").glob("*.py")} - {"commands.__init__"}
    assert modules == {command.module for command in front_door.TABLE}


def test_a_misspelt_command_is_answered_with_the_nearest():
    answer = manage("biuld")
    assert answer.returncode == 2
    assert "“build”" in answer.stderr


def test_a_wrong_option_is_answered_with_the_usage():
    answer = manage("clean", "--everything")
    assert answer.returncode == 2
    assert "--everything" in answer.stderr
    assert "scripts/manage.py clean" in answer.stderr


def test_an_old_python_is_told_which_one_is_needed():
    """The version is faked; that old Pythons can read the files is the next test's."""
    answer = manage("build", before="import sys; sys.version_info = (3, 9, 2, 'final', 0)")
    assert answer.returncode == 1
    assert "Python 3.11" in answer.stderr
    assert "3.9.2" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_disk_that_fills_up_in_any_command_is_told_plainly():
    """The full disk is faked."""
    full = "import errno, publish\ndef fail(_root): raise OSError(errno.ENOSPC, 'full')\npublish.recover = fail"
    answer = manage("clean", before=f"import sys; sys.path.insert(0, {str(SCRIPTS)!r})\n{full}")
    assert answer.returncode == 1
    assert "Traceback" not in answer.stderr
    assert "MB" in answer.stderr


@pytest.mark.parametrize("name", READABLE_BY_OLD_PYTHONS)
def test_what_runs_before_the_question_of_python_uses_nothing_new(name):
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 7))
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr))]
    assert "__future__" not in text


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("editor_language: en\n", "en"),
        ("\ufeffeditor_language: 'en'  # note\n", "en"),
        ('title: x\r\neditor_language: "vi"\r\n', "vi"),
        ("# editor_language: en\n", "vi"),
        ("editor_language: fr\n", "vi"),
        ("\x00 not: [yaml", "vi"),
    ],
)
def test_the_editors_language_is_read_without_a_yaml_library(tmp_path, text, lang):
    (tmp_path / "content" / "data").mkdir(parents=True)
    (tmp_path / "content" / "data" / "site.yml").write_bytes(text.encode())
    assert settings.editor_language(tmp_path) == lang


def test_without_settings_the_editor_reads_vietnamese(tmp_path):
    assert settings.editor_language(tmp_path) == "vi"


def test_every_sentence_exists_in_both_languages_with_the_same_values():
    def values(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for key, sentence in SENTENCES.items():
        assert list(sentence) == ["vi", "en"], key
        assert values(sentence["vi"]) == values(sentence["en"]), key


def test_every_sentence_is_said_somewhere_and_every_one_said_exists():
    code = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.py") if path.name != "messages.py")
    unsaid = {key for key in SENTENCES if f'"{key}"' not in code and not key.startswith("help-")}
    said = set(re.findall(r'(?:\bsay|tell|Stop)\(\s*"([a-z-]+)"', code))
    assert unsaid == set()
    assert said <= set(SENTENCES)


def test_the_messages_follow_the_editors_language(tmp_path):
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "content" / "data").mkdir(parents=True)
    (tmp_path / "content" / "data" / "site.yml").write_text("editor_language: en\n")
    answer = manage(script=tmp_path / "scripts" / "manage.py")
    assert answer.stdout.startswith(Say("en")("usage"))
