"""MkDocs hook: read and check the course once a build, and give every page its file in its edition."""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.addresses import TOPIC_PAGES, generated_ids, source_uri
from coursekit.catalogue.places import further_ids
from coursekit.content_folder import Unread, read_folder
from coursekit.course_reader import read_course
from coursekit.documents.study_pages import study_ids
from coursekit.model import Kind
from coursekit.page_cache import stamp
from coursekit.paths import paths
from coursekit.problem import in_order
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from mkdocs.config.defaults import MkDocsConfig

# New objects between two searches for garbage, and how many of those make a deeper one (700, 10, 10 by themselves): a
# build keeps nearly all that it makes, so most searches find nothing.
GARBAGE = (100_000, 20, 50)
log = get_plugin_logger("course")


@event_priority(100)  # before every hook that needs config.extra["course"]
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the course and set what MkDocs itself must know of the site."""
    gc.set_threshold(*GARBAGE)
    preview = bool(os.environ.get("COURSE_PREVIEW"))
    files = read_folder(Path(config.docs_dir))
    course, problems = read_course(files, date.today(), preview=preview)  # noqa: DTZ011 - the editor's calendar
    lang = course.site.editor_language if course else "vi"
    for problem in in_order(problems):
        (log.warning if problem.is_error else log.info)(problem.text(lang))
    if course is None:
        message = "content/data/site.yml"
        raise PluginError(message)
    if preview:  # what is being written must not come out of a browser's store
        course = replace(course, site=replace(course.site, offline=False))
    config.extra.update(course=course, page_of={}, stamp=_stamp(files, config))
    config.site_name = course.site.title[course.site.default_edition]
    config.site_url = course.site.address or ""
    return config


@event_priority(100)  # before the hooks that add files of their own
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Replace the files found in content/ by the course's pages, one an edition, and its shared images.

    Pages that print the sizes of others come after them: guides after lessons, lists after all entries.
    """
    course: Course = config.extra["course"]
    theme = [file for file in files if file.src_dir != config.docs_dir]
    images = [file for file in files if file.src_dir == config.docs_dir and file.src_uri in course.assets]
    pages: list[tuple[int, File]] = []
    for page_id, lang, markdown in _pages(course):
        file = File.generated(config, source_uri(course.site, page_id, lang), content=markdown)
        file.inclusion = InclusionLevel.NOT_IN_NAV  # our own navigation is in the views
        config.extra["page_of"][file.src_uri] = (page_id, lang)
        pages.append((_turn(course, page_id, lang), file))
    return Files([*theme, *images, *(file for _, file in sorted(pages, key=lambda pair: pair[0]))])


def _turn(course: Course, page_id: str, lang: str) -> int:
    page = course.pages.get((page_id, lang))
    if page is None or not page.kind.is_entry:
        return 2
    return 1 if page.kind is Kind.GUIDE else 0


def _pages(course: Course) -> list[tuple[str, str, str]]:
    """(page id, edition, Markdown) of every page of the site: written, not yet translated, and generated ones."""
    written = dict.fromkeys(page_id for page_id, _ in course.pages)
    units = (f"units/{unit.key}" for unit in course.units)
    ways = (way.page_id for way in paths(course))
    generated = [*units, *ways, *generated_ids(course.site), *TOPIC_PAGES, *study_ids(course)]
    pages = []
    for lang in course.site.editions:
        for page_id in written:
            page = course.pages.get((page_id, lang))
            pages.append((page_id, lang, page.source.body if page else ""))
        pages += [(page_id, lang, "") for page_id in (*generated, *further_ids(course, lang))]
    return pages


def _stamp(files: Mapping[str, bytes | Unread], config: MkDocsConfig) -> str:
    """A hash of all that a page's HTML depends on besides its own Markdown: data, names of pages, code, tools."""
    data = [(name, text) for name, text in files.items() if name.startswith("data/") and isinstance(text, bytes)]
    names = [("names", "\n".join(sorted(files)).encode())]
    code = [(path.as_posix(), path.read_bytes()) for path in Path(__file__).parent.rglob("*.py")]
    tools = [(name, version(name).encode()) for name in ("markdown", "mkdocs")]
    return stamp([*data, *names, *code, *tools, ("wiring", Path(config.config_file_path).read_bytes())])
