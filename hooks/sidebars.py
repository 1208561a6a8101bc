"""MkDocs hook: a unit's contents for wide screens, one file a unit and edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from coursekit.site_script import filled
from coursekit.views.sidebar import sidebar_uri, sidebar_view
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from coursekit.model import Course
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the files; their names stay the same when a title changes, so that no page changes with it."""
    course: Course = config.extra["course"]
    script = (ASSETS / "js" / "sidebar.js").read_text(encoding="utf-8")
    css = (ASSETS / "css" / "sidebar.css").read_text(encoding="utf-8")
    style = (
        minify_html.minify(f"<style>{css}</style>", minify_css=True).removeprefix("<style>").removesuffix("</style>")
    )
    for lang in course.site.editions:
        for unit in course.units:
            values = {"UNIT": sidebar_view(course, unit, lang), "SIDEBAR_STYLE": style}
            text = minify_html.minify(f"<script>{filled(script, values)}</script>", minify_js=True)
            text = text.removeprefix("<script>").removesuffix("</script>")
            files.append(File.generated(config, sidebar_uri(course, unit, lang), content=text.encode()))
    return files
