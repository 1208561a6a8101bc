"""The sample plan in every format that offices send, made from one Markdown file, and a course to import it into."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pypandoc
import pytest
import typst
from commands import import_article, verify_article
from front_door import Context
from messages import Say

ROOT = Path(__file__).parent.parent.parent
FIXTURES = ROOT / "tests" / "fixtures" / "documents"
PLAN = FIXTURES / "plan.md"
PAGE = """
#set page(width: 148mm, height: 180mm, margin: 18mm, numbering: "1")
#set page(header: context if counter(page).get().first() > 1 [Tài liệu mẫu])
#set text(lang: "vi", font: "Libertinus Serif", size: 12pt)
#set par(justify: true, first-line-indent: 1em)
#set smartquote(enabled: false)
#let horizontalrule = line(length: 50%)
"""


class Plan(NamedTuple):
    """What must arrive, taken from the sample by a reading of its own."""

    words: list[str]  # of title, byline, epigraph, paragraphs and signature, in order
    notes: list[list[str]]
    plan: set[str]  # words that stand around the article and nowhere in it


@pytest.fixture(scope="session")
def expected() -> Plan:
    around, _, article = PLAN.read_text("utf-8").partition("## HỌC TẬP SUỐT ĐỜI")
    lines = ["HỌC TẬP SUỐT ĐỜI", *article.split("\n")]
    notes = [line.partition("</sup> ")[2].split() for line in lines if line.startswith("<sup>")]
    body = [line for line in lines if not line.startswith("<sup>") and line != "4"]
    words = re.sub(r"<sup>\d</sup>|\*", "", " ".join(body)).split()
    theirs = set(re.sub(r"[#*]", "", around).split())
    return Plan(words, notes, theirs.difference(words, *notes))


def _with_notes(text: str) -> str:
    """The sample with footnotes as pandoc writes them."""
    return re.sub(
        r"<sup>(\d)</sup>", r"[^\1]", re.sub(r"^<sup>(\d)</sup> (.*)$", r"[^\1]: \2", text, flags=re.MULTILINE)
    )


def pandoc(text: str, to: str, *options: str, target: Path | None = None) -> str:
    out = ["-o", str(target)] if target else []
    command = [pypandoc.get_pandoc_path(), "--sandbox", "-f", "markdown-smart", "-t", to, "--wrap=none", *options, *out]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


@pytest.fixture(scope="session")
def plans(tmp_path_factory) -> dict[str, Path]:
    """The sample in each format, by ending."""
    folder, text = tmp_path_factory.mktemp("plans"), _with_notes(PLAN.read_text("utf-8"))
    made = {ending: folder / f"kế hoạch số 12.{ending}" for ending in ("md", "txt", "docx", "odt", "html", "pdf")}
    for ending in ("md", "txt"):
        shutil.copy(PLAN, made[ending])
    for ending in ("docx", "odt", "html"):
        pandoc(text, ending, "-s", "--metadata=title=Trang", target=made[ending])
    made["pdf"].write_bytes(typst.compile((PAGE + pandoc(text, "typst")).encode()))
    return made


@pytest.fixture
def project(tmp_path) -> Context:
    """A course whose article page asks for “Học tập suốt đời”."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "small_course", content)
    shutil.copy(ROOT / "content" / "data" / "ui.yml", content / "data")
    for path in content.glob("article/index.*.md"):
        text = re.sub(r"^title: .*$", "title: “Học tập suốt đời”", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")
    return Context(tmp_path, Say("en"))


class Desk:
    """Imports into a project, and reads what came of it."""

    def __init__(self, project: Context) -> None:
        self.context, self.root = project, project.root
        self.text = project.root / "content" / "article" / "text.vi.md"
        self.corrections = project.root / "content" / "article" / "corrections.vi.yml"

    def imports(self, file: Path, *options: str) -> int:
        return import_article.run([str(file), *options], self.context)

    def verifies(self, file: Path, *options: str) -> int:
        return verify_article.run([str(file), *options], self.context)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.text.parent.iterdir())


@pytest.fixture
def desk(project) -> Desk:
    return Desk(project)
