"""MkDocs hook: weigh every page of the finished site against the budgets of mkdocs.yml."""

from __future__ import annotations

import gzip
import os
from functools import cache
from pathlib import Path
from posixpath import join, normpath
from typing import TYPE_CHECKING

from coursekit.budgets import Place, Weight, over, read_budgets, read_stored, stored, weigh
from coursekit.model import Kind
from coursekit.outputs import measure
from coursekit.packing import is_text
from coursekit.problem import in_order
from mkdocs.plugins import event_priority, get_plugin_logger

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

WORKER = "sw.js"  # fetched by its own script, after all else
FREE = {  # what is not asked of a page: the whole of it is one text
    Kind.ARTICLE: frozenset({"flight"}),
    Kind.DOCUMENT: frozenset({"flight"}),
}
log = get_plugin_logger("course")  # its problems are the editor's, like all others


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the budgets, and start a build with no page seen."""
    text = Path(config.config_file_path).read_text(encoding="utf-8")
    found, lines, wrong = read_budgets(config.extra.get("budgets"), text)
    for problem in wrong:
        log.warning(problem.text(config.extra["course"].site.editor_language))
    config.extra.update(budget=(found, lines), finished={})
    return config


@event_priority(-200)  # after the hook that measures entries
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Keep a page until all files that it loads are there."""
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    written = config.extra["course"].pages.get((page_id, lang))
    measured = config.extra["measured"].get((page_id, lang)) or measure(output)
    free_of = FREE.get(written.kind, frozenset()) if written else frozenset()
    place = Place(written.path if written else None, free_of)
    config.extra["finished"][page.url.removeprefix("./")] = (output, measured, place)
    return output


@event_priority(-500)  # after every hook that writes a file, before the copies are packed
def on_post_build(*, config: MkDocsConfig) -> None:
    """Tell every page that is too heavy; remember the weights if none is."""
    root, finished = Path(config.site_dir), config.extra["finished"]

    @cache
    def size(address: str) -> int:
        return _size(root / address)

    def weight_of(url: str) -> Weight:
        html, measured, _ = finished[url]
        return weigh(html, measured, lambda target: size(normpath(join(url, target))), size(WORKER))

    weights = {url: weight_of(url) for url in finished}
    store = Path(config.docs_dir).parent / ".cache" / "weights.json"
    before = read_stored(store.read_text(encoding="utf-8") if store.is_file() else "")
    places = {url: place for url, (_, _, place) in finished.items()}
    budgets, lines = config.extra["budget"]
    problems = in_order(list(over(weights, budgets, before, places, lines)))
    for problem in problems:
        log.warning(problem.text(config.extra["course"].site.editor_language))
    if not problems and weights != before and not os.environ.get("COURSE_PREVIEW"):
        store.parent.mkdir(exist_ok=True)
        store.write_bytes(stored(weights).encode())


def _size(path: Path) -> int:
    """The bytes that cross the wire: text packed, all else as it is; 0 for what is not there."""
    if not path.is_file():
        return 0
    content = path.read_bytes()
    return len(gzip.compress(content, 9, mtime=0)) if is_text(path.name) else len(content)
