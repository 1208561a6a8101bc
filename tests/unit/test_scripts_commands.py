"""The commands an editor uses, on a copy of the real content: new-lesson, check --fix, fingerprint, record-urls."""

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import front_door
import pytest
import unit_list
from commands import bench, check, fingerprint, new_lesson, record_urls
from front_door import Context
from messages import Say, Stop
from published import RECORDED, addresses

from content import check_content

ROOT = Path(front_door.__file__).parent.parent


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "scripts" / "templates", tmp_path / "scripts" / "templates")
    return Context(tmp_path, Say("en"))


def problems_of(project, folder):
    return [p.text("en") for p in check_content(project.root).problems if folder in p.path or folder in p.text("en")]


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [(["Học chữ số: “bước đầu”"], "lessons/hoc-chu-so-buoc-dau"), (["Một buổi tối", "--guide"], "guides/mot-buoi-toi")],
)
@pytest.mark.parametrize("status", ["draft", "published"])
def test_a_filled_template_passes_every_check(project, arguments, folder, status):
    assert new_lesson.run([*arguments, "--unit", "unit-1"], project) == 0
    for path in (project.root / "content" / folder).iterdir():
        path.write_text(
            path.read_text(encoding="utf-8").replace("status: draft", f"status: {status}"), encoding="utf-8"
        )
    assert problems_of(project, folder) == []


def test_a_new_lesson_names_its_files_and_the_next_step(project, capsys):
    new_lesson.run(["Đường xa"], project)
    told = capsys.readouterr().out
    assert "Created content/lessons/duong-xa/index.vi.md\nCreated content/lessons/duong-xa/index.en.md\n" in told
    assert "lessons/duong-xa” to a unit" in told
    assert "scripts/manage.py serve" in told


def test_a_title_is_kept_letter_for_letter(project):
    title = 'Hỏi: "học" \\ làm gì? #1'
    new_lesson.run([title], project)
    pages = check_content(project.root).course.pages
    assert pages["lessons/hoi-hoc-lam-gi-1", "vi"].title == title


def test_a_lesson_that_exists_is_not_overwritten(project):
    new_lesson.run(["Đường xa"], project)
    path = project.root / "content" / "lessons" / "duong-xa" / "index.vi.md"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Stop) as stop:
        new_lesson.run(["Đường  xa!"], project)
    assert stop.value.key == "exists"
    assert path.read_text(encoding="utf-8") == "mine"


def test_an_unknown_unit_is_told_before_anything_is_written(project):
    with pytest.raises(Stop) as stop:
        new_lesson.run(["Đường xa", "--unit", "unit-99"], project)
    assert "unit-1" in stop.value.text(Say("en"))
    assert not (project.root / "content" / "lessons" / "duong-xa").exists()


def test_a_title_without_letters_is_refused(project):
    with pytest.raises(Stop) as stop:
        new_lesson.run(["!?"], project)
    assert stop.value.key == "no-slug"


UNITS = """\
# The units
one:
  title: {vi: Một, en: One}
  entries:
    - article
    # kept
    - lessons/a  # this too

  guides: [guides/g]
two:
  entries: []
three:
  title: {vi: Ba, en: Three}
"""


@pytest.mark.parametrize(
    ("unit", "key", "page", "old", "new"),
    [
        ("one", "entries", "lessons/b", "lessons/a  # this too\n", "lessons/a  # this too\n    - lessons/b\n"),
        ("one", "entries", "lessons/a", "", ""),
        ("one", "guides", "guides/h", "[guides/g]", "[guides/g, guides/h]"),
        ("two", "entries", "lessons/b", "[]", "[lessons/b]"),
        ("two", "guides", "guides/h", "  entries: []\n", "  entries: []\n  guides:\n    - guides/h\n"),
        ("three", "entries", "lessons/b", "Three}\n", "Three}\n  entries:\n    - lessons/b\n"),
    ],
)
def test_a_page_goes_to_the_end_of_its_unit_and_nothing_else_moves(unit, key, page, old, new):
    assert unit_list.with_page(UNITS, unit, key, page) == UNITS.replace(old, new, 1)


def test_check_fix_mends_what_is_safe_and_nothing_else(project, capsys):
    path = project.root / "content" / "index.vi.md"
    good = path.read_bytes()
    untouched = {p: p.read_bytes() for p in (project.root / "content").rglob("*") if p.is_file() and p != path}
    spoilt = unicodedata.normalize("NFD", good.decode()).replace("\n", " \r\n", 3)
    path.write_bytes(b"\xef\xbb\xbf" + spoilt.encode())
    check.run(["--fix"], project)
    assert path.read_bytes() == good
    assert {p: p.read_bytes() for p in untouched} == untouched
    assert "Mended content/index.vi.md" in capsys.readouterr().out


def test_check_fix_leaves_alone_what_it_cannot_read(project):
    path = project.root / "content" / "index.vi.md"
    path.write_bytes("Học tập suốt đời".encode("utf-16"))
    assert check.run(["--fix"], project) == 1
    assert path.read_bytes() == "Học tập suốt đời".encode("utf-16")


def test_check_prints_every_problem_in_the_editors_language(project, capsys):
    (project.root / "content" / "data" / "facts.yml").write_text("a: [\n", encoding="utf-8")
    (project.root / "content" / "stray.docx").write_bytes(b"x")
    assert check.run([], project) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in told[:-1]] == sorted(line.split(":")[0] for line in told[:-1])
    assert any(line.startswith("content/data/facts.yml:") for line in told)
    assert any(line.startswith("content/stray.docx:") for line in told)


def built(root, *pages):
    for page in pages:
        (root / "site" / page).mkdir(parents=True)
        (root / "site" / page / "index.html").write_text("x")


def test_published_addresses_are_recorded_sorted_and_never_forgotten(project):
    built(project.root, "", "lessons/b", "en", "en/lessons/b")
    (project.root / RECORDED).write_bytes("\ufeff# kept\r\nlessons/old/\r\n".encode())
    assert record_urls.run([], project) == 0
    assert (project.root / RECORDED).read_text() == "# kept\nen/\nen/lessons/b/\nlessons/b/\nlessons/old/\n"


def test_without_a_site_there_is_nothing_to_record(project):
    with pytest.raises(Stop) as stop:
        record_urls.run([], project)
    assert stop.value.key == "urls-no-site"


def test_the_home_page_of_the_first_edition_is_not_listed(project):
    built(project.root, "", "en")
    assert addresses(project.root / "site") == {"en/"}


def test_record_urls_needs_the_standard_library_only(tmp_path):
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r}); import commands.record_urls, commands.clean"
    run = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert run.stderr == ""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "bai-noi.txt"
    path.write_text("\ufeffHọc không bao giờ ngừng.\nHọc mãi để tiến bộ mãi.", encoding="utf-8")
    return path


def test_a_fingerprint_is_written_beside_the_data_and_holds_neither_text_nor_path(project, document, capsys):
    before = (project.root / "content/data/fingerprints/nld-2025-09-13.txt").read_bytes()
    assert fingerprint.run([str(document), "--source", "nld-2025-09-13"], project) == 0
    path = project.root / "content/data/fingerprints/nld-2025-09-13.txt"
    written = path.read_bytes()
    assert written != before
    assert b"\nwords: 11\n" in written
    assert b"bai-noi" not in written
    assert "content/data/fingerprints/nld-2025-09-13.txt: 11 words" in capsys.readouterr().out
    fingerprint.run([str(document), "--source", "nld-2025-09-13"], project)
    assert path.read_bytes() == written


@pytest.mark.parametrize(
    ("change", "key", "sentence"),
    [
        (lambda path: None, "nld-2025-09-14", "source-unknown"),
        (lambda path: path.unlink(), "nld-2025-09-13", "no-document"),
        (lambda path: path.write_bytes(b"PK\x03\x04\xff\xfe"), "nld-2025-09-13", "document-not-text"),
        (lambda path: path.write_bytes(b"hai chu"), "nld-2025-09-13", "document-not-text"),
    ],
)
def test_a_fingerprint_of_nothing_is_refused_in_one_sentence(project, document, change, key, sentence):
    change(document)
    with pytest.raises(Stop) as stop:
        fingerprint.run([str(document), "--source", key], project)
    assert stop.value.key == sentence
    assert stop.value.text(project.say)


@pytest.mark.parametrize("arguments", [["pagse"], ["search", "many"], ["10", "x"], ["--mises"]])
def test_a_benchmark_that_is_none_is_told_with_what_there_is(project, arguments) -> None:
    with pytest.raises(Stop) as stop:
        bench.run(arguments, project)
    assert "bench [pages or search or handouts] [NUMBER …]" in Say("en")(stop.value.key, **stop.value.values)
