"""MkDocs hook: the scripts that count answers and keep them on the reader's device, fetched when they are needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from coursekit.learning import PREFIXES, learning_scripts
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add every script under a name that stays, so that a new one changes no page."""
    scripts = {name: (ASSETS / "js" / f"{name}.js").read_text(encoding="utf-8") for name in PREFIXES}
    style = _small("style", (ASSETS / "css" / "learn.css").read_text(encoding="utf-8"))
    for uri, text in learning_scripts(config.extra["course"], scripts, style):
        files.append(File.generated(config, uri, content=_small("script", text).encode()))
    return files


def _small(tag: str, text: str) -> str:
    small: str = minify_html.minify(f"<{tag}>{text}</{tag}>", minify_js=True, minify_css=True)
    return small.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>")
