"""MkDocs hook: keep old addresses alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.redirects import redirect_pages
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page at every moved address."""
    for address, page in redirect_pages(config.extra["course"]):
        files.append(File.generated(config, f"{address}index.html", content=page))
    return files
