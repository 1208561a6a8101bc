"""MkDocs hook: publish our own style, scripts and icon, and nothing of the theme's."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from coursekit.site_script import filled, listen_words, site_script, site_words
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
STYLES = ("site", "list", "entry", "article")  # in one; each page keeps what it uses of it (coursekit/style.py)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Drop every file of the theme; the style goes into each page, the rest becomes hashed files."""
    config.theme.static_templates.discard("sitemap.xml")  # ours: hooks/sitemap.py
    kept = [file for file in files if file.src_dir in (None, config.docs_dir)]
    config.extra["style"] = _minified_style("".join(_asset(f"css/{name}.css") for name in STYLES))
    config.extra["early_script"] = f"<script>{_asset('js/early.js').strip()}</script>"
    course: Course = config.extra["course"]
    config.extra["scripts"] = {lang: _scripts(kept, config, lang, course.ui[lang]) for lang in course.site.editions}
    config.extra["icon"] = _publish(kept, config, "icon.svg", _asset("icon.svg"))
    config.extra["print_style"] = _publish(kept, config, "print.css", _style("print"))
    return Files(kept)


def _scripts(files: list[File], config: MkDocsConfig, lang: str, ui: Mapping[str, str]) -> str:
    """Publish an edition's scripts; the path of the one that every page names. It fetches the others by their names."""
    listen = {"WORDS": listen_words(ui), "LISTEN_STYLE": _style("listen")}
    for name, values in (("listen", listen), ("app", {"HINT": ui["in-app"]})):
        script = _minified_script(filled(_asset(f"js/{name}.js"), values))
        files.append(File.generated(config, f"assets/{name}.{lang}.js", content=script.encode()))
    parts = ("site", "worker") if config.extra["course"].site.offline else ("site",)
    source = "".join(_asset(f"js/{part}.js") for part in parts)
    script = site_script(source, {"WORDS": site_words(ui), "SCRIPT_STYLE": _style("script")})
    return _publish(files, config, f"site.{lang}.js", _minified_script(script))


def _publish(files: list[File], config: MkDocsConfig, name: str, text: str) -> str:
    """Add a file named after its content; its path from the site's root."""
    stem, _, suffix = name.rpartition(".")
    uri = f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.{suffix}"
    files.append(File.generated(config, uri, content=text.encode()))
    return uri


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _style(name: str) -> str:
    return _minified_style(_asset(f"css/{name}.css"))


def _minified_style(css: str) -> str:
    style: str = minify_html.minify(f"<style>{css}</style>", minify_css=True)
    return style.removeprefix("<style>").removesuffix("</style>")


def _minified_script(text: str) -> str:
    script: str = minify_html.minify(f"<script>{text}</script>", minify_js=True)
    return script.removeprefix("<script>").removesuffix("</script>")
