"""MkDocs hook: publish our own style, script and icon, and nothing of the theme's."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"
STYLES = ("site", "list", "entry")  # in one; each page keeps what it uses of it (coursekit/style.py)


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Drop every file of the theme; the style goes into each page, the rest becomes hashed files."""
    config.theme.static_templates.discard("sitemap.xml")  # ours: hooks/sitemap.py
    kept = [file for file in files if file.src_dir in (None, config.docs_dir)]
    styles = [(ASSETS / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    config.extra["style"] = _minified("".join(styles))
    early = (ASSETS / "js" / "early.js").read_text(encoding="utf-8")
    config.extra["early_script"] = f"<script>{early.strip()}</script>"
    for key, path in (
        ("script", ASSETS / "js" / "site.js"),
        ("icon", ASSETS / "icon.svg"),
        ("print_style", ASSETS / "css" / "print.css"),
    ):
        content = _small(path)
        uri = f"assets/{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"
        config.extra[key] = uri
        kept.append(File.generated(config, uri, content=content))
    return Files(kept)


def _minified(css: str) -> str:
    style: str = minify_html.minify(f"<style>{css}</style>", minify_css=True)
    return style.removeprefix("<style>").removesuffix("</style>")


def _small(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        text = _minified(text)
    elif path.suffix == ".js":
        style = _minified((ASSETS / "css" / "script.css").read_text(encoding="utf-8"))
        text = text.replace('"SCRIPT_STYLE"', json.dumps(style))
        script = minify_html.minify(f"<script>{text}</script>", minify_js=True)
        text = script.removeprefix("<script>").removesuffix("</script>")
    return text.encode()
