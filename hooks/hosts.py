"""MkDocs hook: every page says what it may load and run, and `_headers` says it to hosts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.hosts import headers_file, inline_scripts, with_policy
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


@event_priority(-50)  # after the page is minified, before it is measured
def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Put the policy into a page."""
    del page, config
    return with_policy(output)


@event_priority(-50)
def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html."""
    del template_name, config
    return with_policy(output)


@event_priority(-200)  # when every file is there but the packed copies
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the headers file, with the hashes of every script that stands in any page."""
    site = Path(config.site_dir)
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = (site / path for path in paths if path.endswith(".html"))
    hashes = {one for page in pages for one in inline_scripts(page.read_text(encoding="utf-8"))}
    (site / "_headers").write_bytes(headers_file(paths, hashes).encode())
