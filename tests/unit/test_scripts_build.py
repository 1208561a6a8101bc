"""`build` on the small course, with the project's own hooks and templates: what stops it, and what it says."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import front_door
import pytest
from commands import build
from environment import clean_variables
from front_door import Context
from messages import Say, Stop

ROOT = Path(front_door.__file__).parent.parent
LESSON = "content/lessons/first/index.en.md"


@pytest.fixture
def project(tmp_path):
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "small_course", tmp_path / "content")
    shutil.copy(ROOT / "content" / "data" / "ui.yml", tmp_path / "content" / "data")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return Context(tmp_path, Say("en"))


def add(project, text, path=LESSON):
    with (project.root / path).open("a", encoding="utf-8") as file:
        file.write(text)


def old_site(project):
    (project.root / "site").mkdir()
    (project.root / "site" / "index.html").write_text("old")


def served(project):
    return (project.root / "site" / "index.html").read_text(encoding="utf-8")


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sound_course_is_built_and_summed_up(project, capsys):
    assert build.run([], project) == 0
    told = capsys.readouterr()
    assert "Pages: vi " in told.out
    assert f"Open: {project.root / 'site' / 'index.html'}" in told.out
    assert "new addresses are not recorded" in told.out
    assert "Pages " in told.err, "progress is shown"
    assert not [path for path in project.root.iterdir() if path.name.startswith("site.")]


def test_plain_mkdocs_writes_the_same_bytes(project):
    assert build.run([], project) == 0
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "plain"]
    subprocess.run(command, cwd=project.root, env=clean_variables(), check=True)
    assert tree(project.root / "site") == tree(project.root / "plain")


def test_broken_content_is_told_all_at_once_and_nothing_is_rendered(project, capsys):
    old_site(project)
    add(project, "\n#### Jump\n")
    (project.root / "content" / "stray.docx").write_bytes(b"x")
    assert build.run([], project) == 1
    told = capsys.readouterr()
    assert "content/lessons/first/index.en.md:" in told.out
    assert "content/stray.docx:1: " in told.out
    assert "mkdocs" not in told.out
    assert "Not built" in told.err
    assert "Pages " not in told.err
    assert served(project) == "old"


def test_a_warning_of_mkdocs_itself_stops_the_build(project, capsys):
    old_site(project)
    hook = project.root / "hooks" / "sitemap.py"
    hook.write_text(
        hook.read_text(encoding="utf-8") + "\n\ndef on_env(env, **_):\n"
        "    import logging\n    logging.getLogger('mkdocs.structure').warning('odd')\n",
        encoding="utf-8",
    )
    assert build.run([], project) == 1
    assert "mkdocs: odd" in capsys.readouterr().out
    assert served(project) == "old"


def test_broken_configuration_is_told_without_a_traceback(project, capsys):
    old_site(project)
    add(project, "\nno_such_key: 1\n", "mkdocs.yml")
    assert build.run([], project) == 1
    assert "no_such_key" in capsys.readouterr().out
    assert served(project) == "old"


def test_an_error_in_our_own_code_leaves_the_old_site(project):
    old_site(project)
    add(project, "\n\ndef on_env(env, **_):\n    raise ZeroDivisionError\n", "hooks/sitemap.py")
    with pytest.raises(ZeroDivisionError):
        build.run([], project)
    assert served(project) == "old"
    assert not (project.root / "site.new").exists()


def test_a_published_address_without_a_page_stops_the_build(project, capsys):
    old_site(project)
    (project.root / "content" / "data" / "published-urls.txt").write_text("lessons/first/\nlessons/gone/\n")
    assert build.run([], project) == 1
    assert "content/data/published-urls.txt:2: " in capsys.readouterr().out
    assert served(project) == "old"


def test_a_redirect_keeps_a_published_address_alive(project):
    (project.root / "content" / "data" / "published-urls.txt").write_text("lessons/gone/\n")
    (project.root / "content" / "data" / "redirects.yml").write_text("lessons/gone/: lessons/first/\n")
    assert build.run([], project) == 0


def test_a_draft_is_not_published_even_where_a_preview_left_its_variable(project, monkeypatch):
    monkeypatch.setenv("COURSE_PREVIEW", "1")
    shutil.copytree(project.root / "content" / "about", project.root / "content" / "extra")
    for path in (project.root / "content" / "extra").iterdir():
        path.write_text(
            path.read_text(encoding="utf-8").replace("\n---\n", "\nstatus: draft\n---\n", 1), encoding="utf-8"
        )
    assert build.run([], project) == 0
    assert "COURSE_PREVIEW" not in os.environ
    assert (project.root / "site" / "about").exists()
    assert not (project.root / "site" / "extra").exists()


def test_an_unknown_option_is_refused(project):
    with pytest.raises(Stop) as stop:
        build.run(["--fast"], project)
    assert stop.value.code == 2
