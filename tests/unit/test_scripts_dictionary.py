"""Finding the Vietnamese dictionary. Machines are faked: which folders hold it, whether Debian's package can be had."""

from pathlib import Path

import dictionary
import machine
import pytest
from commands.test import needs_dictionary
from spelling import vietnamese


class Context:
    def __init__(self):
        self.told = []

    def tell(self, key, **values):
        self.told.append(key)


@pytest.fixture
def context():
    return Context()


@pytest.fixture
def bare(monkeypatch):
    """A machine without the dictionary, on which nothing can be installed."""
    monkeypatch.setattr(dictionary, "usual_places", lambda *_: [])
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.delenv("DICPATH", raising=False)
    return monkeypatch


def written(folder):
    """A dictionary of three syllables, as Hunspell keeps them."""
    (folder / "vi_VN.aff").write_text("SET UTF-8\n", "utf-8")
    (folder / "vi_VN.dic").write_text("3\ntriển\nkhai\nhoà\n", "utf-8")
    return folder


def test_a_folder_that_is_named_is_found_and_what_it_holds_is_known(bare, context, tmp_path):
    bare.setenv("DICPATH", str(written(tmp_path)))
    found = dictionary.find_or_install(context)
    assert (found, context.told) == (tmp_path, [])
    known = vietnamese(found)
    assert [word for word in ("triển", "Triển", "triễn", "hoà", "hòa", "hòan") if not known(word)] == ["triễn", "hòan"]


def test_half_a_dictionary_is_none(bare, context, tmp_path):
    (written(tmp_path) / "vi_VN.aff").unlink()
    bare.setenv("DICPATH", str(tmp_path))
    assert dictionary.find_or_install(context) is None


def test_where_there_is_none_it_is_said_and_every_word_is_let_pass(bare, context):
    assert dictionary.find_or_install(context) is None
    assert context.told == ["no-dictionary"]
    assert vietnamese(None)("triễn")


def test_where_debians_package_may_be_installed_it_is(bare, context, tmp_path):
    bare.setattr(dictionary, "usual_places", lambda *_: [str(tmp_path)])
    bare.setattr(machine, "may_install", lambda: True)
    bare.setattr(machine, "install", lambda package: written(tmp_path) if package == "hunspell-vi" else None)
    assert dictionary.find_or_install(context) == tmp_path
    assert context.told == ["dictionary-installing"]


def test_an_installation_that_fails_is_said_and_the_work_goes_on(bare, context):
    bare.setattr(machine, "may_install", lambda: True)
    bare.setattr(machine, "install", lambda _package: False)
    assert dictionary.find_or_install(context) is None
    assert context.told == ["dictionary-installing", "no-dictionary"]


@pytest.mark.parametrize(
    ("system", "variables", "there"),
    [
        ("linux", {}, "/usr/share/hunspell"),
        ("darwin", {"HOME": "/Users/an"}, "/Users/an/Library/Spelling"),
        ("darwin", {"HOME": "/Users/an"}, "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-vi"),
        ("win32", {"PROGRAMFILES": r"C:\Program Files"}, r"C:\Program Files\LibreOffice\share\extensions\dict-vi"),
    ],
)
def test_usual_places_are_looked_at(system, variables, there):
    """macOS and Windows are faked."""
    assert dictionary.on_machine(system, variables, good=lambda folder: folder == there) == Path(there)


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-x", "-k", "lesson"], True),
        (["tests/unit"], True),
        (["tests/unit/test_language.py::test_a_sentence"], True),
        (["tests/unit/test_slug.py"], False),
        (["tests/browser"], False),
    ],
)
def test_only_the_test_of_the_pages_language_asks_for_it(arguments, needed):
    assert needs_dictionary(arguments) is needed
