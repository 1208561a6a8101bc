"""MkDocs hook: the search, one script and one index for each edition, made from the pages as they are rendered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from coursekit.search.files import search_files
from coursekit.search.script import shorten
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Index every page, after all are rendered and before the templates print them."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    html = {config.extra["page_of"][page.file.src_uri]: page.content or "" for page in pages}
    for uri, text in search_files(config.extra["course"], html, _script(), _style()):
        files.append(File.generated(config, uri, content=text.encode()))
    return env


def _script() -> str:
    text = shorten((ASSETS / "js" / "search.js").read_text(encoding="utf-8"))
    script = minify_html.minify(f"<script>{text}</script>", minify_js=True)
    return script.removeprefix("<script>").removesuffix("</script>").replace("/* @__PURE__ */ ", "")


def _style() -> str:
    text = (ASSETS / "css" / "search.css").read_text(encoding="utf-8")
    style: str = minify_html.minify(f"<style>{text}</style>", minify_css=True)
    return style.removeprefix("<style>").removesuffix("</style>")
