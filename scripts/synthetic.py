"""A course of any size made of the shipped one: the same bytes for the same number, for benchmarks and scale tests.

Each lesson keeps the contract of a real one (about 900 words, every box, a table, a footnote, a self-check), its
sentences drawn with a fixed seed from the shipped Vietnamese lessons, so that words repeat as they do in real text.
"""

from __future__ import annotations

import random
import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LESSONS_A_UNIT = 20
WORDS_A_SECTION = 190
LENGTHS, STRIDE = 50, 19  # lengths of lessons, and by how many of them one differs from the next
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SENTENCE = re.compile(r"[A-ZĐÀ-Ỹ][^.!?{}\[\]|<>*_#`\n]{30,160}[.?]")

HEAD = """---
title: "Bài {n}: {title}"
summary: {summary}
updated: 2026-01-{day:02}
minutes: {minutes}
step: {step}
objectives:
  - Nêu được ý chính của bài {n}
  - Làm được việc đầu tiên trong tuần này
sources: [dienbienphu-205-kh-tu]
---
"""
BOXES = """
!!! practice

    1. {0}
    2. {1}

!!! discussion

    - {2}
    - {3}

!!! local

    {4}

    - {5}
    - {6}
    - {7}

!!! notes

    {8}

!!! self-check

"""


def write_course(shipped: Path, target: Path, lessons: int, spread: int = 0) -> None:
    """Write a one-edition course of `lessons` lessons to the folder `target`, from the shipped content folder.

    Their sections have about as many words, or differ by up to `spread` words, as real ones do: each of 50 lessons in a
    row has a length of its own, so that they end at all heights of a page.
    """
    sentences = _sentences(shipped)
    shutil.copytree(shipped / "data", target / "data")
    (target / "data" / "published-urls.txt").unlink(missing_ok=True)
    for name in ("coverage.yml", "diagrams.yml", "placement.yml", "redirects.yml"):
        (target / "data" / name).write_text("{}\n", encoding="utf-8", newline="\n")
    settings = (target / "data" / "site.yml").read_text(encoding="utf-8")
    settings = re.sub(r"(?m)^(required_editions|editions):.*$", r"\1: [vi]", settings)
    (target / "data" / "site.yml").write_text(settings, encoding="utf-8", newline="\n")
    about = ""
    for page in ("", "about/"):
        text = (shipped / f"{page}index.vi.md").read_text(encoding="utf-8")
        about += text
        _write(target / f"{page}index.vi.md", LINK.sub(r"\1", text))  # their targets are not in this course
    slugs = [f"bai-{n:04}" for n in range(1, lessons + 1)]
    for n, slug in enumerate(slugs, start=1):
        words = WORDS_A_SECTION + n * STRIDE % LENGTHS * spread // (LENGTHS - 1)
        _write(target / "lessons" / slug / "index.vi.md", lesson(n, slugs, sentences, words))
    _write(target / "data" / "units.yml", _units(slugs))
    glossary = (shipped / "data" / "glossary.yml").read_text(encoding="utf-8")
    _write(target / "data" / "glossary.yml", _terms(glossary, lessons, about))


def set_handouts(content: Path, looks: str) -> None:
    """Ask for handouts in these looks, "[a4]", or for none, "[]"."""
    path = content / "data" / "site.yml"
    settings = re.sub(r"(?m)^handouts:.*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{settings}\nhandouts: {looks}\n", encoding="utf-8", newline="\n")


def lesson(n: int, slugs: list[str], sentences: list[str], words: int = WORDS_A_SECTION) -> str:
    """The Markdown of lesson `n` (from 1), its sections of about as many words."""
    pick = random.Random(n)  # noqa: S311 - repeatable, not secret
    title, summary = (pick.choice(sentences).rstrip(".?") for _ in range(2))
    minutes = 15 * words // WORDS_A_SECTION
    text = [HEAD.format(n=n, title=title[:60].replace('"', ""), summary=repr(summary), minutes=minutes, day=n % 28 + 1,
                        step=n % 4 + 1)]  # fmt: skip
    text.append(f"!!! scene\n\n    {_paragraph(pick, sentences, 60)}\n")
    for section in range(1, 5):
        text.append(f"## Mục {section}: {pick.choice(sentences)[:40].strip()}\n")
        text.append(f"{_paragraph(pick, sentences, words)}\n")
        points = "\n".join(f"    - {pick.choice(sentences)}" for _ in range(2))
        text.append(f"!!! key-points\n\n{points}\n")
    text.append(_table(pick, sentences))
    other = slugs[pick.randrange(len(slugs))]
    text.append(f"Xem thêm [bài này](../{other}/index.md).[^1]\n\n[^1]: {pick.choice(sentences)}\n")
    text.append(BOXES.format(*(pick.choice(sentences) for _ in range(9))))
    text.extend(_question(pick, sentences, number) for number in range(1, 6))
    return "\n".join(text)


def _sentences(shipped: Path) -> list[str]:
    found: dict[str, None] = {}
    for path in sorted(shipped.glob("lessons/*/index.vi.md")):
        body = path.read_text(encoding="utf-8").split("---", 2)[2]
        found.update(dict.fromkeys(" ".join(one.split()) for one in SENTENCE.findall(body)))
    return list(found)


def _paragraph(pick: random.Random, sentences: list[str], words: int) -> str:
    chosen: list[str] = []
    while sum(len(one.split()) for one in chosen) < words:
        chosen.append(pick.choice(sentences))
    return " ".join(chosen)


def _table(pick: random.Random, sentences: list[str]) -> str:
    rows = "\n".join(f"| {pick.choice(sentences)[:50]} | {pick.choice(sentences)[:50]} | {n} |" for n in range(1, 5))
    return f"| Việc | Ai làm | Thứ tự |\n|---|---|---|\n{rows}\n"


def _question(pick: random.Random, sentences: list[str], number: int) -> str:
    right = pick.randrange(3)
    said: dict[str, None] = {}
    while len(said) < 3:  # no option twice
        said[pick.choice(sentences)[:60].strip()] = None
    options = "\n".join(
        f"        - [{'x' if option == right else ' '}] {text} => {pick.choice(sentences)}"
        for option, text in enumerate(said)
    )
    return f"    {number}. {pick.choice(sentences)}\n\n{options}\n"


def _terms(glossary: str, lessons: int, text: str) -> str:
    """As many terms as lessons, and those that a text needs: a small course has a small glossary."""
    terms = re.findall(r"^([a-z0-9-]+):\n((?:[ #].*\n|\n)+)", glossary, re.MULTILINE)
    kept = [f"{key}:\n{rest}" for n, (key, rest) in enumerate(terms) if n < lessons or f"term:{key}" in text]
    return "\n".join(kept)


def _units(slugs: list[str]) -> str:
    lines = []
    for start in range(0, len(slugs), LESSONS_A_UNIT):
        number = start // LESSONS_A_UNIT + 1
        entries = ", ".join(f"lessons/{slug}" for slug in slugs[start : start + LESSONS_A_UNIT])
        lines.append(f"unit-{number}:\n  title: {{vi: Phần {number}, en: Unit {number}}}\n"
                     f"  summary: {{vi: Các bài của phần {number}., en: The lessons of unit {number}.}}\n"
                     f"  entries: [{entries}]\n")  # fmt: skip
    return "\n".join(lines)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
