"""MkDocs hook: publish our own style, script and icon, and nothing of the theme's."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Drop every file of the theme; the style goes into each page, script and icon become hashed files."""
    config.theme.static_templates.discard("sitemap.xml")  # ours: hooks/sitemap.py
    kept = [file for file in files if file.src_dir in (None, config.docs_dir)]
    config.extra["styles"] = {name: _style("site", name, "print") for name in ("entry", "list")}
    early = (ASSETS / "js" / "early.js").read_text(encoding="utf-8")
    config.extra["early_script"] = f"<script>{early.strip()}</script>"
    for key, path in (("script", ASSETS / "js" / "site.js"), ("icon", ASSETS / "icon.svg")):
        content = _small(path)
        uri = f"assets/{path.stem}.{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"
        config.extra[key] = uri
        kept.append(File.generated(config, uri, content=content))
    return Files(kept)


def _style(*names: str) -> str:
    css = "".join((ASSETS / "css" / f"{name}.css").read_text(encoding="utf-8") for name in names)
    return minify_html.minify(f"<style>{css}</style>", minify_css=True)


def _small(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".js":
        script = minify_html.minify(f"<script>{text}</script>", minify_js=True)
        text = script.removeprefix("<script>").removesuffix("</script>")
    return text.encode()
