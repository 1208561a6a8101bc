"""The repository's own promises: what its documents say is what its code does."""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
import string
import subprocess
from functools import cache
from itertools import chain
from pathlib import Path

import material
import pytest
import yaml
from commands import new_lesson
from coursekit import schemas
from coursekit.addresses import GENERATED
from coursekit.checks import RULES
from coursekit.content_folder import read_folder
from coursekit.content_paths import DATA_NAMES
from coursekit.content_paths import ROOT as CONTENT
from coursekit.course_reader import read_course
from coursekit.language import LANGUAGE
from coursekit.learning import PREFIXES
from coursekit.markup.boxes import ROLES as SHAPED
from coursekit.markup.references import PATTERN
from coursekit.model import LANGUAGES, Kind
from coursekit.roles import ROLES
from front_door import TABLE
from messages import Say

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "AUTHORING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
UI = yaml.safe_load((ROOT / "content/data/ui.yml").read_text("utf-8"))
TODAY = new_lesson.date(2026, 11, 22)

# Skips that are allowed, each with its reason: what they ask of a machine it may not have. This list only shrinks.
ALLOWED_SKIPS = {
    "test_links_are_named_and_never_followed": "making links needs rights on Windows",
    "test_a_pipe_is_not_opened": "Windows has no pipes among its files",
    "test_a_file_that_may_not_be_read_is_named": "root may read everything",
    "test_stopping_reaches_the_inner_program_and_its_exit_code_comes_back": "Windows has no POSIX signals",
    "server": "nginx and Caddy are not on every machine; .ci/run installs them",
}
# Boxes that need no look of their own beyond a box's.
PLAIN_BOXES = {"scene"}
# Each language writes dates from the parts it needs.
DATE_PARTS = {"date-long": {"d", "m", "month", "y"}, "date-month": {"m", "month", "y"}, "date-year": {"y"}}
# Words of the interface that no page prints yet: key → the output that will.
UNUSED_WORDS: dict[str, str] = {}
# sha256 of the theme's files that ours replace or are built on: name below material/templates → hash.
UPSTREAM = {
    "base.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "404.html": "80c93494b5432b1bcdf292caeb67a0653c45b37372f49e08ad4a70ca695a7495",
    "partials/javascripts/base.html": "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
    "partials/javascripts/content.html": "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
}


# --- The files of the project ---


# What the scripts make, for a copy of the project that git does not know (a downloaded archive).
MADE = {".git", ".venv", ".cache", "site", "site.new", "site.old", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or would be, committed."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False) if shutil.which("git") else None
    if listed is not None and listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        paths = [path for path in ROOT.rglob("*") if path.relative_to(ROOT).parts[0] not in MADE]
    return tuple(sorted(path for path in paths if path.is_file() and "__pycache__" not in path.parts))


def texts() -> dict[str, str]:
    """The project's text files by path, bad input kept for tests left out."""
    found = {}
    for path in project_files():
        name = path.relative_to(ROOT).as_posix()
        data = path.read_bytes()
        if b"\0" not in data and "/bad" not in name:
            found[name] = data.decode("utf-8", errors="replace")
    return found


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


CODE = python_files("hooks", "scripts")
PURE = python_files("hooks/coursekit")
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))


# --- The guide for authors: its halves, tables and examples ---

HALVES = dict(zip(LANGUAGES, GUIDE.split('<a id="en"></a>'), strict=True))
ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
FENCE = re.compile(r"<!-- (?P<where>\S+) -->\n```(?:markdown|yaml)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def section(lang: str, heading: str) -> str:
    """What stands below a heading, up to the next one of its level or above."""
    level = heading.index(" ")
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{level}}} |\Z)", HALVES[lang], re.MULTILINE | re.DOTALL)
    assert found, f"AUTHORING.md ({lang}) has no heading “{heading}”"
    return found[1]


def numbered(lang: str, number: int) -> str:
    """The text of a numbered section."""
    heading = re.search(rf"^## {number}\. .*$", HALVES[lang], re.MULTILINE)
    assert heading
    return section(lang, heading[0])


def rows(text: str) -> list[list[str]]:
    """The cells of every table row of a text, heads and rules left out."""
    found = [[cell.strip() for cell in re.split(r"(?<!\\)\|", match[1])] for match in ROW.finditer(text)]
    return [cells for cells in found if cells[0].startswith("`")]


def keys(text: str) -> list[str]:
    return [cells[0].strip("`") for cells in rows(text)]


def examples(lang: str) -> list[tuple[str, str]]:
    """(where it goes, text) of every example in a half; "text" is a piece of the lesson that is being written."""
    return [(found["where"], found["text"]) for found in FENCE.finditer(HALVES[lang])]


def lesson_text(lang: str) -> str:
    """The lesson of the examples: its settings and all pieces below each other, around a shipped lesson's text."""
    written = examples(lang)
    settings = next(text for where, text in written if where.endswith(f"index.{lang}.md"))
    shipped = (ROOT / f"content/lessons/why-now/index.{lang}.md").read_text("utf-8").split("---\n", 2)[2]
    pieces = [text for where, text in written if where == "text"]
    return settings.replace("status: draft\n", "") + shipped + "\n" + "\n".join(pieces)


def without_entries(text: str, replaced: str) -> str:
    """A data file without the entries that another text brings anew."""
    for key in re.findall(r"^([\w-]+):", replaced, re.MULTILINE):
        text = re.sub(rf"^{key}:.*\n(?:(?:[ #].*)?\n)*", "", text, flags=re.MULTILINE)
    return text


def with_examples(lang: str) -> dict[str, bytes]:
    """The shipped course, by path below content/, with every example of one half in its place."""
    files = {name: data for name, data in read_folder(ROOT / "content").items() if isinstance(data, bytes)}
    files |= {f"lessons/doc-bao-buoi-sang/index.{each}.md": lesson_text(each).encode() for each in LANGUAGES}
    files["lessons/doc-bao-buoi-sang/so-do.svg"] = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    for where, text in examples(lang):
        name = where.removeprefix(CONTENT)
        if name.startswith("data/"):
            before = files.get(name, b"").decode().replace("{}\n", "")
            files[name] = f"{without_entries(before, text)}\n{text}".encode()
        elif "/local." in name:
            files[name] = text.encode()
    return files


# --- The guide says what the code does ---


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_front_matter_key_is_in_the_guide_with_the_kinds_of_page_that_have_it(lang):
    columns = (Kind.LESSON, Kind.GUIDE, Kind.ARTICLE, Kind.PAGE)
    told = {cells[0].strip("`"): tuple(cells[1:5]) for cells in rows(numbered(lang, 3))}
    known = dict.fromkeys(chain.from_iterable(schemas.FRONT_MATTER.values()))
    sign = {None: "–", True: "●", False: "○"}
    true = {
        key: tuple(
            sign[fields[key].is_required if key in fields else None]
            for fields in (schemas.FRONT_MATTER[kind] for kind in columns)
        )
        for key in known
    }
    assert told == true
    assert schemas.FRONT_MATTER[Kind.HOME] == schemas.FRONT_MATTER[Kind.PAGE] == schemas.FRONT_MATTER[Kind.DOCUMENT]


DATA_KEYS = {
    "site": schemas.SITE,
    "sources": {**schemas.SOURCE, **schemas.SLIP},
    "facts": schemas.FACT,
    "quotes": schemas.QUOTE,
    "glossary": schemas.TERM,
    "units": schemas.UNIT,
    "coverage": schemas.COVERAGE,
    "apart": schemas.APART,
    "diagrams": {**schemas.DIAGRAM, **schemas.DIAGRAM_ITEM},
    "drills": {**schemas.DRILL, **schemas.DRILL_PIECE},
    "words": schemas.WORD_RULE,
    "study": schemas.STUDY,
    "placement": {
        **schemas.PLACEMENT,
        **schemas.PLACEMENT_QUESTION,
        **schemas.PLACEMENT_ANSWER,
        **schemas.PLACEMENT_STEP,
    },
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DATA_KEYS)
def test_every_key_of_a_data_file_is_in_the_guide_and_is_said_to_be_required_if_it_is(name, lang):
    told = {cells[0].strip("`"): cells[1] for cells in rows(section(lang, f"### {name}.yml"))}
    assert told == {key: "●" if field.is_required else "○" for key, field in DATA_KEYS[name].items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_data_file_is_in_the_guide(lang):
    assert [name for name in DATA_NAMES if not re.search(rf"^### .*{name}\.yml", HALVES[lang], re.MULTILINE)] == []
    assert set(schemas.DATA_FILES) | {"site", "redirects"} == set(DATA_NAMES)
    assert set(DATA_KEYS) == set(DATA_NAMES) - {"ui", "changes", "abbreviations", "redirects"}


def declared_codes() -> list[str]:
    """Every code of a `Rule(…)` anywhere in the code, in order."""
    calls = (node for path in CODE for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    rules = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Rule"]
    codes = [
        next((word.value for word in rule.keywords if word.arg == "code"), (*rule.args, None)[0]) for rule in rules
    ]
    return sorted(code.value for code in codes if isinstance(code, ast.Constant))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_is_in_the_guides_table_and_every_code_in_the_table_is_a_rule(lang):
    assert keys(numbered(lang, 15)) == declared_codes()
    assert {*RULES, *(rule.code for rule in LANGUAGE)} == set(declared_codes())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_of_the_codes_says_what_is_wrong_and_what_to_do(lang):
    assert [cells[0] for cells in rows(numbered(lang, 15)) if len(cells) != 3 or not all(cells)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reminders_are_marked_in_the_table_of_codes(lang):
    marked = {code for code, wrong, _ in rows(numbered(lang, 15)) if wrong.endswith({"vi": "(n).", "en": "(r)."}[lang])}
    assert marked == {f"`{code}`" for code, rule in RULES.items() if rule.severity.value == "warning"}


def test_no_code_is_declared_twice():
    assert len(declared_codes()) == len(set(declared_codes()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_box_is_in_the_guide_with_the_title_it_prints(lang):
    told = {cells[0].strip("`"): cells[1] for cells in rows(numbered(lang, 5))}
    assert told == {role: UI[f"role-{role}"][lang] for role in ROLES}


def test_scanner_and_pages_know_the_same_boxes():
    assert set(SHAPED) == set(ROLES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reference_is_in_the_guide(lang):
    kinds = [*re.findall(r"\w+", re.search(r"\(([\w|]+)\)", PATTERN)[1]), "diagram", "drill", "placement"]
    assert keys(numbered(lang, 7)) == [f"{{{kind}:{'khóa' if lang == 'vi' else 'key'}}}" for kind in kinds]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_folder_of_the_guide_and_every_command_it_gives_is_there(lang):
    half = HALVES[lang]
    commands = {command.name for command in TABLE}
    assert set(re.findall(r"scripts\\manage\.py ([\w-]+)", half)) <= commands
    assert {"new-lesson", "check", "record-urls"} <= set(re.findall(r"scripts\\manage\.py ([\w-]+)", half))
    assert [name for name in re.findall(r"`([\w-]+\.cmd)`", half) if not (ROOT / name).is_file()] == []


def test_both_halves_of_the_guide_have_the_same_sections_and_examples():
    def outline(lang: str) -> list[str]:
        headings = re.findall(r"^(?:##+ (\d+)\.|### (\S+\.yml)|<a id=\"(?:vi|en)-(\d+)\")", HALVES[lang], re.MULTILINE)
        places = [where.replace(f".{lang}.", ".") for where, _ in examples(lang)]
        return ["".join(found) for found in headings] + places

    assert outline("vi") == outline("en")
    assert "(#en)" in HALVES["vi"].split("\n## ")[0]
    assert "(#vi)" in HALVES["en"].split("\n## ")[0]


def test_every_link_inside_the_guide_leads_somewhere():
    prose = re.sub(r"^```.*?^```$", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"\]\(#([\w-]+)\)", prose)) <= set(re.findall(r'<a id="([\w-]+)"', prose))


def test_every_fenced_example_of_the_guide_says_where_it_goes():
    assert len(re.findall(r"^```\w+$", GUIDE, re.MULTILINE)) == sum(len(examples(lang)) for lang in LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_example_of_the_guide_is_read_without_a_problem(lang):
    before = {problem.text("en") for problem in read_course(read_folder(ROOT / "content"), TODAY)[1]}
    course, problems = read_course(with_examples(lang), TODAY)
    assert [text for problem in problems if (text := problem.text("en")) not in before] == []
    assert course is not None
    assert ("lessons/doc-bao-buoi-sang", lang) in course.pages


# What no reader should meet: Markdown that was not understood.
SIGNS = (
    "!!!",
    "{fact",
    "{quote",
    "{term",
    "{source",
    "{diagram",
    "{drill",
    "{placement",
    "[^",
    "[x]",
    "=>",
    "{#",
    "{: ",
)


def test_every_example_of_the_guide_is_printed_as_it_says(build_site):
    files = with_examples("vi")
    site = build_site({**dict.fromkeys(read_folder(ROOT / "tests/small_course")), **files}, heavy=True)
    for address in ("lessons/doc-bao-buoi-sang/", "en/lessons/doc-bao-buoi-sang/"):
        text = re.sub(r"<code>.*?</code>", "", site.text(address))
        assert [sign for sign in SIGNS if sign in text] == []
    printed = site.text("lessons/doc-bao-buoi-sang/")
    for words in (
        "“tuổi thọ con người dài hơn",
        "mười năm",
        "so-do.svg",
        "Tin vắn",
        "chị Hoa",
        "Báo chỗ sai",
        "Ban Tuyên giáo",
    ):
        assert words in printed
    assert "Mở đầu bằng một tin của ngày hôm nay" not in printed  # speaker notes
    assert "../doc-bao-buoi-sang/" in site.text("lessons/doc-bao/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_new_lesson_or_guide_has_nothing_to_complain_about(lang, tmp_path):
    files = dict(read_folder(ROOT / "content"))
    course, _ = read_course(files, TODAY)
    assert course is not None
    for kind in ("lesson", "guide"):
        values = new_lesson.filled_values("Đọc báo: buổi sáng", course)
        for path in new_lesson.create(_with_templates(tmp_path), kind, f"{kind}s/doc-bao", values, LANGUAGES):
            files[path.relative_to(tmp_path / "content").as_posix()] = path.read_bytes()
    files["data/units.yml"] += (
        b"mau:\n  title: {vi: M, en: M}\n  summary: {vi: M, en: M}\n  entries: [lessons/doc-bao]\n"
    )
    problems = read_course(files, new_lesson.date.today(), preview=True)[1]
    assert [text for problem in problems if "doc-bao" in (text := problem.text(lang))] == []


@pytest.mark.parametrize(("lang", "slug"), [("vi", "doc-bao-buoi-sang"), ("en", "reading-the-morning-paper")])
def test_the_message_that_the_guide_shows_is_what_an_editor_sees(lang, slug, tmp_path):
    shown = next(line.strip() for line in HALVES[lang].splitlines() if line.endswith("[Y006]"))
    path = new_lesson.create(_with_templates(tmp_path), "lesson", f"lessons/{slug}", _values(), [lang])[0]
    text = path.read_text("utf-8").replace("minutes: 10", "minutes: mười" if lang == "vi" else "minutes: ten")
    files = {**read_folder(ROOT / "content"), f"lessons/{slug}/index.{lang}.md": text.encode()}
    assert shown in [problem.text(lang) for problem in read_course(files, TODAY, preview=True)[1]]


def _with_templates(root: Path) -> Path:
    shutil.copytree(ROOT / "scripts/templates", root / "scripts/templates", dirs_exist_ok=True)
    return root


def _values() -> dict[str, str]:
    return new_lesson.filled_values("Title", None)


# --- README and CONTRIBUTING say what is there ---


def test_every_command_is_in_the_readmes_table_with_the_words_of_help():
    say = Say("en")
    told = [tuple(cells) for cells in rows(README)]
    assert told == [(f"`{command.usage}`", say(f"help-{command.name}")) for command in TABLE]


def test_every_name_in_the_readmes_tree_is_there():
    block = README.split("## What is where")[1].split("##")[0]
    parents: list[str] = []
    missing = []
    for line in block.splitlines():
        if not (found := re.match(r"    ( *)([\w./-]+)", line)):
            continue
        depth = len(found[1]) // 2
        parents = [*parents[:depth], found[2]]
        if not Path(ROOT, *parents).exists():
            missing.append("/".join(parents))
    assert parents
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "AUTHORING.md"])
def test_every_file_a_document_links_to_is_there(name):
    text = re.sub(r"^```.*?^```$", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"`[^`\n]+`", "", text)
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if ":" not in target]
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_path_that_contributing_names_is_there():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    named = set(re.findall(r"`((?:hooks|scripts|tests|overrides|content|requirements)/[\w./-]*)`", text))
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_every_command_that_a_document_gives_is_there():
    commands = {command.name for command in TABLE} | {"COMMAND"}
    text = README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert set(re.findall(r"scripts[/\\]manage\.py ([a-zA-Z][\w-]*)", text)) <= commands


# --- The shape of the code ---


def test_every_hook_is_listed_in_mkdocs_yml_and_everything_listed_is_a_hook():
    listed = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)["hooks"]
    assert sorted(listed) == named(sorted((ROOT / "hooks").glob("*.py")))


IMPURE = {
    "mkdocs",
    "os",
    "subprocess",
    "time",
    "socket",
    "requests",
    "http",
    "urllib.request",
    "shutil",
    "tempfile",
    "sys",
}
CLOCKS = {"now", "today", "utcnow"}
WRITING = {"write_text", "write_bytes", "mkdir", "unlink", "rename", "rmdir", "touch"}
READING = {"read_text", "read_bytes", "scandir", "iterdir", "rglob"}
DISK = "hooks/coursekit/content_folder.py"


def imported(module: ast.Module) -> set[str]:
    """Every module that is imported, and each of the packages around it."""
    names = {alias.name for node in ast.walk(module) if isinstance(node, ast.Import) for alias in node.names}
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names | {name.split(".")[0] for name in names}


def called(module: ast.Module) -> set[str]:
    """The names of all functions and methods that are called."""
    functions = [node.func for node in ast.walk(module) if isinstance(node, ast.Call)]
    return {func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in functions}


def test_the_library_imports_nothing_impure():
    found = {name: imported(tree(ROOT / name)) & IMPURE for name in named(PURE)}
    found[DISK] -= {"os"}
    assert {name: modules for name, modules in found.items() if modules} == {}


def test_the_library_asks_no_clock_and_writes_nothing():
    found = {name: called(tree(ROOT / name)) & (CLOCKS | WRITING) for name in named(PURE)}
    assert {name: calls for name, calls in found.items() if calls} == {}


def test_the_library_reads_the_disk_in_one_module_only():
    found = [name for name in named(PURE) if called(tree(ROOT / name)) & READING]
    assert found == [DISK]
    opening = [name for name in named(PURE) for node in ast.walk(tree(ROOT / name)) if _opens_file(node)]
    assert opening == []


def _opens_file(node: ast.AST) -> bool:
    """The built-in `open`, `io.open` or a path's: not the open() of a library that is given bytes."""
    if not isinstance(node, ast.Call):
        return False
    func = node.func
    if isinstance(func, ast.Attribute) and func.attr == "open":
        return not any(isinstance(each, ast.Attribute) and each.attr == "BytesIO" for each in ast.walk(node))
    return isinstance(func, ast.Name) and func.id == "open"


def test_no_file_of_code_is_longer_than_260_lines():
    sizes = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in named(CODE)}
    assert {name: size for name, size in sizes.items() if size > 260} == {}


def test_no_function_is_longer_than_40_lines():
    long = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno - node.lineno >= 40
    ]
    assert long == []


def test_no_test_is_skipped_but_those_allowed():
    found = {name for path in python_files("tests") for node in tree(path).body for name in skipped(node)}
    assert found == set(ALLOWED_SKIPS)


def skipped(node: ast.stmt) -> set[str]:
    """The name of a function (or the kind of another statement) of a test file that skips something."""
    inside = {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}
    return (
        {getattr(node, "name", type(node).__name__)} if inside & {"skip", "skipif", "xfail", "importorskip"} else set()
    )


# --- What is locked, and what must not leave the maker's machine ---


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "requirements").glob("*.txt")))
def test_a_lock_file_names_no_host_and_hashes_every_package(name):
    text = (ROOT / f"requirements/{name}.txt").read_text("utf-8")
    lines = text.replace("\\\n", " ").splitlines()
    packages = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert "://" not in text
    assert packages
    assert [
        line for line in packages if not re.match(r"[\w.-]+(\[[\w,]+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []


def test_every_dependency_group_has_its_lock_file():
    groups = re.findall(
        r"^(\w+) = \[$", (ROOT / "pyproject.toml").read_text("utf-8").split("[tool.uv]")[0], re.MULTILINE
    )
    assert {path.stem for path in (ROOT / "requirements").glob("*.txt")} == set(groups)


# Put together here so that this file does not hold them.
MACHINE_PATHS = ("/ro" + "ot/", "/tm" + "p/", "/ho" + "me/", "C:\\Us" + "ers", "/wo" + "rk/")
REGISTRIES = ("py" + "pi.org", "python" + "hosted", "registry.npm" + "js")
STRANGERS = ("sub" + "agent", "clau" + "de", "chat" + "gpt", "copi" + "lot")


def holding(words: tuple[str, ...]) -> dict[str, list[str]]:
    found = {name: [word for word in words if word.lower() in text.lower()] for name, text in texts().items()}
    return {name: hits for name, hits in found.items() if hits}


def test_no_file_holds_a_path_of_somebodys_machine():
    assert holding(MACHINE_PATHS) == {}


def test_no_file_names_a_package_registry():
    assert holding(REGISTRIES) == {}


def test_no_file_names_the_tools_of_somebodys_workplace():
    assert holding(STRANGERS) == {}


# --- Templates and styles ---


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_template_has_no_inline_style_and_asks_no_other_host(path):
    text = re.sub(r"{#.*?#}", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"\sstyle\s*=", text)
    assert "://" not in text
    assert not re.search(r"""(?:src|href)\s*=\s*["']?//""", text)


def test_styles_and_scripts_ask_no_other_host():
    paths = [path for path in (ROOT / "overrides/assets").rglob("*") if path.suffix in (".css", ".js", ".svg")]
    kept = {path.name: path.read_text("utf-8").replace("http://www.w3.org/", "") for path in paths}
    assert kept
    assert [name for name, text in kept.items() if "://" in text or "@import" in text] == []


def upstream(name: str) -> Path:
    return Path(material.__file__).parent / "templates" / name


def replaced() -> list[str]:
    """The partials of the theme's that files of ours replace."""
    ours = (path.relative_to(ROOT / "overrides").as_posix() for path in (ROOT / "overrides/partials").rglob("*.html"))
    return sorted(name for name in ours if upstream(name).exists())


@pytest.mark.parametrize("name", replaced())
def test_a_partial_that_replaces_the_themes_says_which_version_of_it(name):
    first = (ROOT / "overrides" / name).read_text("utf-8").splitlines()[0]
    assert re.match(rf"{{#- Replaces mkdocs-material \d+\.\d+\.\d+ {re.escape(name)}: ", first)


def test_every_partial_that_replaces_the_themes_has_its_hash_recorded():
    assert set(replaced()) <= set(UPSTREAM)


@pytest.mark.parametrize("name", UPSTREAM)
def test_the_themes_file_is_the_one_that_ours_was_made_from(name):
    found = hashlib.sha256(upstream(name).read_bytes()).hexdigest()
    assert found == UPSTREAM[name], (
        f"{name} of the theme has changed: merge overrides/{name} again, then record {found}"
    )


def test_every_box_has_a_look():
    styles = "".join(path.read_text("utf-8") for path in (ROOT / "overrides/assets/css").glob("*.css"))
    styled = {role for role in ROLES if re.search(rf"\.{role}(?![\w-])", styles)}
    assert re.search(r"\.box(?![\w-])", styles)
    assert styled == set(ROLES) - PLAIN_BOXES


# --- Words of the interface ---


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_word_of_the_interface_is_in_both_languages():
    assert [key for key, words in UI.items() if not all(words.get(lang) for lang in LANGUAGES)] == []


def test_both_languages_fill_in_the_same_values():
    free = {key for key, words in UI.items() if key in DATE_PARTS and _all_parts(words) <= DATE_PARTS[key]}
    assert [
        key
        for key, words in UI.items()
        if key not in free and len({frozenset(placeholders(words[lang])) for lang in LANGUAGES}) > 1
    ] == []


def _all_parts(words: dict[str, str]) -> set[str]:
    return set().union(*(placeholders(text) for text in words.values()))


def looked_up() -> set[str]:
    """The words that code and templates look up, as patterns: "role-.+" for f"role-{role}"."""
    found = set(GENERATED)  # each generated page's title: ui[page_id]
    found |= {f"{prefix}[a-z0-9-]+" for prefix in PREFIXES.values() if any(key.startswith(prefix) for key in UI)}
    for path in (*PURE, *(ROOT / "hooks").glob("*.py")):
        module = tree(path)
        for node in ast.walk(module):
            if isinstance(node, ast.Subscript) and _is_ui(node.value):
                found |= _patterns(node.slice, module)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "word":
                found |= _patterns(node.args[0], module)
    for path in TEMPLATES:
        found |= set(re.findall(r"""\bui\[["']([\w.-]+)["']\]""", path.read_text("utf-8")))
    return found


def _is_ui(node: ast.expr) -> bool:
    """`ui[…]`, `frame.ui[…]`, `course.ui[lang][…]`."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Attribute) and node.value.attr == "ui"
    return isinstance(node, ast.Name) and node.id in ("ui", "words")


def _patterns(node: ast.expr, module: ast.Module) -> set[str]:
    """The keys an expression can stand for."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {re.escape(node.value)}
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z0-9-]+" for part in node.values]
        return {"".join(parts)}
    if isinstance(node, ast.IfExp):
        return _patterns(node.body, module) | _patterns(node.orelse, module)
    if isinstance(node, ast.Name):
        given = [
            each
            for each in ast.walk(module)
            if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == node.id
        ]
        return set().union(*(_patterns(each.value, module) for each in given if not isinstance(each.value, ast.Name)))
    return set()


def test_every_word_that_code_and_templates_look_up_is_there():
    assert sorted(pattern for pattern in looked_up() if not any(re.fullmatch(pattern, key) for key in UI)) == []


def test_every_word_that_a_schema_can_ask_for_is_there():
    families = {
        "role-": ROLES,
        "qualifier-": ("more-than", "nearly", "at-least", "about", "exactly"),
        "status-": ("target", "registered", "awarded", "achieved"),
        "source-kind-": ("document", "newspaper", "article"),
        "language-": LANGUAGES,
    }
    assert [prefix + name for prefix, names in families.items() for name in names if prefix + name not in UI] == []
    for key in ("qualifier-", "status-"):
        listed = schemas.FACT[key.rstrip("-")].type.en.removeprefix("one of: ").split(", ")
        assert tuple(listed) == families[key]


def test_every_word_of_the_interface_is_used():
    patterns = looked_up()
    unused = {key for key in UI if not any(re.fullmatch(pattern, key) for pattern in patterns)}
    assert unused == set(UNUSED_WORDS)
