"""MkDocs hook: publish our own style, scripts and icon, and nothing of the theme's."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
STYLES = ("site", "list", "entry")  # in one; each page keeps what it uses of it (coursekit/style.py)

# What buttons that the script makes are called: its name for a word → the key in ui.yml.
WORDS = {"theme": "theme-light-dark", "share": "share", "copied": "copied", "print": "print-page"}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Drop every file of the theme; the style goes into each page, the rest becomes hashed files."""
    config.theme.static_templates.discard("sitemap.xml")  # ours: hooks/sitemap.py
    kept = [file for file in files if file.src_dir in (None, config.docs_dir)]
    styles = [(ASSETS / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    config.extra["style"] = _minified("".join(styles))
    early = (ASSETS / "js" / "early.js").read_text(encoding="utf-8")
    config.extra["early_script"] = f"<script>{early.strip()}</script>"
    course: Course = config.extra["course"]
    config.extra["scripts"] = {}
    for lang in course.site.editions:
        config.extra["scripts"][lang] = _publish(kept, config, f"site.{lang}.js", _script(course.ui[lang]))
    for key, name in (("icon", "icon.svg"), ("print_style", "css/print.css")):
        config.extra[key] = _publish(kept, config, Path(name).name, _small(ASSETS / name))
    return Files(kept)


def _publish(files: list[File], config: MkDocsConfig, name: str, text: str) -> str:
    """Add a file named after its content; its path from the site's root."""
    stem, _, suffix = name.rpartition(".")
    uri = f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:8]}.{suffix}"
    files.append(File.generated(config, uri, content=text.encode()))
    return uri


def _minified(css: str) -> str:
    style: str = minify_html.minify(f"<style>{css}</style>", minify_css=True)
    return style.removeprefix("<style>").removesuffix("</style>")


def _small(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return _minified(text) if path.suffix == ".css" else text


def _script(ui: Mapping[str, str]) -> str:
    """The script of an edition: with its words and with the style that only works with it."""
    words = {name: ui[key] for name, key in WORDS.items()}
    text = (ASSETS / "js" / "site.js").read_text(encoding="utf-8")
    text = text.replace('"WORDS"', json.dumps(words, ensure_ascii=False))
    text = text.replace('"SCRIPT_STYLE"', json.dumps(_small(ASSETS / "css" / "script.css")))
    script = minify_html.minify(f"<script>{text}</script>", minify_js=True)
    return script.removeprefix("<script>").removesuffix("</script>")
