"""A page over its budget is a problem like any other: the build is refused, and what grew is told."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from commands import build
from coursekit.documents.assembly import Part, Text
from coursekit.documents.blocks import EM, EM_END, call
from coursekit.documents.text_file import Provenance, body_of, hash_of, written
from front_door import Context
from messages import Say

ROOT = Path(__file__).parent.parent.parent
ABOUT = "content/about/index.vi.md"
ROWS = {False: 91, True: 122}  # bytes of the rows of the article's files to print, which would take long to make here
TEXT = Text(
    (
        Part("title", "HỌC TẬP SUỐT ĐỜI"),
        Part("epigraph", f"{EM}Học một điều mỗi ngày.{EM_END}", "p0"),
        *(Part("paragraph", f"Đoạn {n}, đủ dài để có chỗ gọi chú thích{call(str(n)) if n < 5 else ''}.", f"p{n}")
          for n in range(1, 11)),
    ),
    tuple(f"Sổ tay, trang {n}" for n in range(1, 5)),
)  # fmt: skip
KNOWN = Provenance(
    "kế hoạch.docx", "ab" * 32, "2026-01-02", len(TEXT.words), "dienbienphu-205-kh-tu", hash_of(body_of(TEXT))
)


@pytest.fixture
def project(tmp_path):
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "small_course", tmp_path / "content")
    shutil.copy(ROOT / "content" / "data" / "ui.yml", tmp_path / "content" / "data")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return Context(tmp_path, Say("en"))


def test_a_page_that_grew_over_its_budget_is_refused_and_the_old_site_stays(project, capsys) -> None:
    assert build.run([], project) == 0
    before = (project.root / "site" / "about" / "index.html").read_bytes()
    path = project.root / ABOUT
    numbers = ((number * 7919 % 99991, number * 104729 % 999983) for number in range(700))
    links = " ".join(f"[x](https://example.org/{one}/{other})" for one, other in numbers)
    path.write_text(path.read_text("utf-8") + f"\n{links}\n", encoding="utf-8")
    capsys.readouterr()
    assert build.run([], project) == 1
    told = capsys.readouterr().out.splitlines()
    (line,) = [line for line in told if line.endswith("[W001]")]
    assert line.startswith(f"{ABOUT}:1: ")
    assert "/about/" in line
    assert "page +" in line
    assert (project.root / "site" / "about" / "index.html").read_bytes() == before
    # A refused build is not what the next one is compared with.
    assert build.run([], project) == 1
    assert line in capsys.readouterr().out


def test_a_wrong_budget_is_told_with_its_line(project, capsys) -> None:
    wiring = project.root / "mkdocs.yml"
    text = wiring.read_text("utf-8")
    wiring.write_text(text.replace("    style: ", "    stlye: "), encoding="utf-8")
    number = text[: text.index("    style: ")].count("\n") + 1
    assert build.run([], project) == 1
    assert f"mkdocs.yml:{number}: " in capsys.readouterr().out


@pytest.mark.parametrize("has_text", [False, True])
def test_the_course_keeps_its_budgets_with_every_setting_an_owner_can_give(build_content, tmp_path, has_text) -> None:
    settings = (
        "address: https://tuyengiao.example-province.gov.vn/hoc-tap-suot-doi/\n"
        "owner: {vi: Ban Tuyên giáo và Dân vận Tỉnh ủy, en: The provincial commission}\n"
        "contact: bantuyengiao@example-province.gov.vn\nissuer: {vi: Ban Tuyên giáo và Dân vận, en: The commission}\n"
    )
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    site = content / "data" / "site.yml"
    shipped = re.sub(r"^handouts:.*$", "handouts: []", site.read_text("utf-8"), flags=re.MULTILINE)
    site.write_text(shipped + settings, encoding="utf-8")
    if has_text:
        (content / "article" / "text.vi.md").write_text(written(TEXT, KNOWN), encoding="utf-8")
    assert build_content(content, tmp_path / "site", without=("packing",)).warnings == []
    weights = json.loads((tmp_path / ".cache" / "weights.json").read_text("utf-8"))
    limit = int(re.search(r"^ +loaded: (\d+)", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)[1])
    assert weights["article/"]["loaded"] + ROWS[has_text] <= limit
