"""`new-lesson "Title" [--guide] [--unit KEY]`: a lesson or guide from the template, in both editions.

It starts as a draft: seen in the preview, left out of the site, so that an unfinished page stops nobody's build.
"""

from __future__ import annotations

import json
from datetime import date
from string import Template
from typing import TYPE_CHECKING

import unit_list
from coursekit.model import LANGUAGES, Kind
from coursekit.slug import slugify
from front_door import Arguments
from messages import Stop

from content import check_content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coursekit.model import Course
    from front_door import Context

UNITS = "content/data/units.yml"


def run(arguments: Sequence[str], context: Context) -> int:
    """Write the files and say what to do next."""
    parser = Arguments("new-lesson")
    parser.add_argument("title")
    parser.add_argument("--guide", action="store_true")
    parser.add_argument("--unit")
    options = parser.parse_args(arguments)
    kind = "guide" if options.guide else "lesson"
    slug = slugify(options.title)
    if not slug:
        raise Stop("no-slug", title=options.title)
    page_id = f"{kind}s/{slug}"
    units = _extended_units(context.root, options.unit, kind, page_id) if options.unit else None
    course = check_content(context.root).course
    for path in create(context.root, kind, page_id, filled_values(options.title, course), editions(course)):
        context.tell("created", path=path.relative_to(context.root).as_posix())
    if units is None:
        context.tell("unit-by-hand", page=page_id)
    else:
        (context.root / UNITS).write_text(units, encoding="utf-8", newline="\n")
        context.tell("unit-added", unit=options.unit, path=UNITS)
    context.tell("lesson-next")
    return 0


def create(root: Path, kind: str, page_id: str, values: dict[str, str], langs: Sequence[str]) -> list[Path]:
    """Fill the template of every edition into the page's folder; refuses if the folder is there."""
    folder = root / "content" / page_id
    if folder.exists():
        raise Stop("exists", path=folder.relative_to(root).as_posix())
    texts = {
        lang: Template((root / "scripts" / "templates" / f"{kind}.{lang}.md").read_text(encoding="utf-8"))
        for lang in langs
    }
    folder.mkdir(parents=True)
    paths = []
    for lang, template in texts.items():
        path = folder / f"index.{lang}.md"
        path.write_text(template.substitute(values), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def filled_values(title: str, course: Course | None) -> dict[str, str]:
    """What stands in the template's blanks: the first source and lesson of the course are put in as examples."""
    lessons = [page.slug for page in course.pages.values() if page.kind is Kind.LESSON] if course else []
    return {
        "title": json.dumps(title, ensure_ascii=False),  # quoted as YAML quotes it too
        "today": date.today().isoformat(),  # noqa: DTZ011 (the editor's calendar)
        "source": next(iter(course.sources), "source-key") if course else "source-key",
        "lesson": min(lessons, default="lesson-folder"),
    }


def editions(course: Course | None) -> tuple[str, ...]:
    """The site's editions, or both if the settings cannot be read."""
    return course.site.editions if course else LANGUAGES


def _extended_units(root: Path, unit: str, kind: str, page_id: str) -> str:
    text = (root / UNITS).read_text(encoding="utf-8-sig")
    key = "guides" if kind == "guide" else "entries"
    extended = unit_list.with_page(text, unit, key, page_id)
    if extended is None:
        raise Stop("unit-unknown", unit=unit, path=UNITS, known=", ".join(unit_list.units(text)))
    return extended
