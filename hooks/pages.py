"""MkDocs hook: every page's Markdown, HTML and template context, from the course."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
import minify_html
from coursekit.documents.edition import with_text
from coursekit.local_part import with_local_part
from coursekit.markup import CourseExtension, Rendering
from coursekit.model import Kind
from coursekit.page_cache import PageCache, Rendered, key
from coursekit.skeleton import without_leftovers
from coursekit.slug import slugify
from coursekit.style import with_used_style
from coursekit.views.not_found import not_found_view
from coursekit.views.pages import page_view, template_of
from mkdocs.structure.toc import TableOfContents

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add our Markdown extension and our own heading ids (đ becomes d); remember what the last build rendered."""
    config.extra["markup"] = CourseExtension()
    config.markdown_extensions.append(config.extra["markup"])
    config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
    store = _store(config)
    config.extra["page_cache"] = PageCache(store.read_text(encoding="utf-8") if store.is_file() else "")
    return config


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which page comes, with the owner's local part in its place; nothing if it is remembered."""
    del files
    course = config.extra["course"]
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    written = course.pages.get((page_id, lang))
    config.extra["markup"].rendering = Rendering(course, page_id, lang, written.kind if written else Kind.PAGE)
    page.meta = {"template": template_of(course, page_id, lang)}
    markdown = with_local_part(written) if written else markdown
    cited = repr(written.sources) if written else ""
    config.extra["page_key"] = key(config.extra["stamp"], page.file.src_uri, cited + markdown)
    return "" if config.extra["page_cache"].get(config.extra["page_key"]) else markdown


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The rendered page, new or remembered, with the anchors that links can point at."""
    del files
    cache: PageCache = config.extra["page_cache"]
    page_key = config.extra["page_key"]
    rendered = cache.get(page_key)
    if rendered is None:
        sections = tuple((item.url, item.title) for item in page.toc)
        rendered = Rendered(html, sections, tuple(sorted(page.present_anchor_ids or ())))
        cache.put(page_key, rendered)
    course = config.extra["course"]
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    # The anchors of a generated page are printed by its template.
    page.present_anchor_ids = {"glossary": set(course.terms), "sources": set(course.sources)}.get(page_id)
    page.present_anchor_ids = page.present_anchor_ids or set(rendered.anchors)
    page.meta["sections"] = rendered.sections
    return with_text(course, page_id, lang, rendered.html)


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Keep the compiled templates for the next build; a template that changed is compiled again."""
    del files
    folder = _store(config).with_name("templates")
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder), f"{version('jinja2')}-%s")
    return env


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """The view that the page's template prints."""
    del nav
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    config.theme["language"] = lang
    context.update(page_view(config.extra["course"], page_id, lang, config.extra["sizes"], config.extra["outputs"]))
    page.title, page.toc = "", TableOfContents([])  # the view has them; the theme would print its own
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Leave out what a browser does not need: every page is paid for by its reader."""
    del page, config
    return minify_html.minify(with_used_style(without_leftovers(output)))


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html."""
    del template_name, config
    return minify_html.minify(with_used_style(without_leftovers(output)))


def on_template_context(context: dict[str, Any], *, template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """The view of 404.html, the one page that is no file."""
    if template_name == "404.html":
        config.theme["language"] = config.extra["course"].site.default_edition
        context.update(not_found_view(config.extra["course"]))
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    """Remember this build's renderings, beside the content folder."""
    cache, store = config.extra["page_cache"], _store(config)
    if cache.has_changed:
        store.parent.mkdir(exist_ok=True)
        half = store.with_suffix(".new")
        half.write_bytes(cache.text().encode())
        half.replace(store)  # in one step, so that an interrupted build leaves the old store


def _store(config: MkDocsConfig) -> Path:
    return Path(config.docs_dir).parent / ".cache" / "pages.json"
