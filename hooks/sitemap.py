"""MkDocs hook: add the sitemap where the site has an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.sitemap import sitemap
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add sitemap.xml."""
    text = sitemap(config.extra["course"])
    if text is not None:
        files.append(File.generated(config, "sitemap.xml", content=text))
    return files
