"""The pages of a course: Markdown texts → pages, built as far as they can be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coursekit.content_paths import in_messages, page_file
from coursekit.data_reader import NO_DATE
from coursekit.front_matter import read_front_matter
from coursekit.markdown_source import MarkdownSource, scan_markdown
from coursekit.model import Kind, Page
from coursekit.placed import Placed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.content_paths import PageFile
    from coursekit.model import Site
    from coursekit.problem import Problem

Pages = dict[tuple[str, str], Page]


def read_pages(texts: Mapping[str, str | None], site: Site, problems: list[Problem]) -> Pages:
    """Every page of the site's editions, by id and language.

    A text that could not be decoded is None: its page exists, so that links to it are no second problem.
    """
    files = {path: file for path in texts if (file := page_file(path)) and file.lang in site.editions}
    pages: Pages = {}
    for path, file in files.items():
        if file.what == "index":
            pages[file.id, file.lang] = _page(in_messages(path), texts[path], file, site, problems)
    for path, file in files.items():
        text = texts[path]
        if file.what == "local" and text is not None and (page := pages.get((file.id, file.lang))):
            pages[file.id, file.lang] = replace(page, local_part=text, local_source=scan_markdown(text))
    return dict(sorted(pages.items()))


def _page(path: str, text: str | None, file: PageFile, site: Site, problems: list[Problem]) -> Page:
    if text is None:
        return Page(file.id, file.kind, file.lang, path, file.id, "", NO_DATE, MarkdownSource())
    matter = read_front_matter(path, text, file.kind, site.required_editions)
    problems += matter.problems
    values = dict(matter.values)
    if file.kind is Kind.GUIDE:
        values["lessons"] = tuple(Placed(f"lessons/{slug}", slug.line) for slug in values.get("lessons", ()))
    return Page(
        id=file.id,
        kind=file.kind,
        lang=file.lang,
        path=path,
        source=scan_markdown(matter.body, matter.body_line),
        lines=matter.lines,
        **{"title": file.id or path, "summary": "", "updated": NO_DATE, **values},
    )
