"""MkDocs hook: measure every entry as it is rendered, and write site/outputs.json.

Other hooks register what they make in config.extra["outputs"][page id, edition][name].
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.outputs import measure, records
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Start a build with nothing measured and nothing made."""
    config.extra.update(measured={}, outputs={}, sizes={}, packs={})
    return config


@event_priority(-100)  # after every hook that changes a page's HTML
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Measure an entry; lists are rendered after all entries and print the sizes."""
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    written = config.extra["course"].pages.get((page_id, lang))
    if written is not None and written.kind.is_entry:
        found = config.extra["measured"][page_id, lang] = measure(output)
        config.extra["sizes"][page_id, lang] = found.gzip
    return output


@event_priority(-100)  # after every hook that makes files from pages
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the record of the build."""
    extra = config.extra
    text = records(extra["course"], extra["measured"], extra["outputs"], extra["packs"].values())
    Path(config.site_dir, "outputs.json").write_bytes(text.encode())
