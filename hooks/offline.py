"""MkDocs hook: the packs that readers save, the worker that hands them out, and the web-app manifest."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import minify_html
from coursekit.addresses import address
from coursekit.offline.packs import PackFile, can_be_saved, edition_packs, known_file, weighed
from coursekit.offline.sizes import MARK, with_sizes
from coursekit.offline.worker import KILL, app_manifest, page_config, saved_config
from coursekit.search.script import shorten
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    from coursekit.model import Course
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = Path(__file__).parent.parent / "overrides" / "assets"


@event_priority(-50)  # after theme_files.py, which drops what it did not make, and names the icon
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the scripts; where nothing may be kept, only the worker that takes it back."""
    course: Course = config.extra["course"]
    if not course.site.offline:
        files.append(File.generated(config, "sw.js", content=KILL))
        return files
    files.append(File.generated(config, "sw.js", content=_worker()))
    style = json.dumps(_minified("style", (ASSETS / "css" / "offline.css").read_text(encoding="utf-8")))
    page_script = _script("offline.js").replace("`STYLE`", style)
    config.extra["app"] = {}
    for lang in course.site.editions:
        script = page_script.replace("CONFIG", page_config(course, lang))
        files.append(File.generated(config, f"assets/offline.{lang}.js", content=script))
        manifest = app_manifest(course, lang, config.extra["icon"])
        digest = hashlib.sha256(manifest.encode()).hexdigest()[:8]
        config.extra["app"][lang] = f"assets/app.{lang}.{digest}.webmanifest"
        files.append(File.generated(config, config.extra["app"][lang], content=manifest))
    return files


@event_priority(-50)  # after every hook that makes files, before the record of the build
def on_post_build(*, config: MkDocsConfig) -> None:
    """Say the packs' sizes in the pages that name them, then list every pack's files with their hashes."""
    course: Course = config.extra["course"]
    if not course.site.offline:
        return
    site, files, marked = _read(config)
    packs = {lang: edition_packs(course, lang, files).packs() for lang in course.site.editions}
    for path, text in marked.items():
        content = with_sizes(text, packs).encode()
        (site / path).write_bytes(content)
        files[path] = weighed(path, content)
    made = {lang: edition_packs(course, lang, files) for lang in course.site.editions}
    for edition in made.values():
        for path, text in edition.lists():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(text.encode())
    versions = {lang: edition.version for lang, edition in made.items()}
    saved = _script("saved.js").replace("CONFIG", saved_config(course, versions))
    (site / "assets" / "saved.js").write_bytes(saved.encode())
    config.extra["packs"] = made


def _read(config: MkDocsConfig) -> tuple[Path, dict[str, PackFile], dict[str, str]]:
    """The site's folder, every file of it that can be saved, and the text of the pages that name sizes.

    Entries have been measured already; they are most of a site.
    """
    site, course = Path(config.site_dir), config.extra["course"]
    measured = {f"{address(course.site, *key)}index.html": one for key, one in config.extra["measured"].items()}
    files, marked = {}, {}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if name in measured:
            files[name] = known_file(name, bytes.fromhex(measured[name].sha256), measured[name].gzip)
        elif can_be_saved(name):
            content = path.read_bytes()
            files[name] = weighed(name, content)
            if MARK.encode() in content:
                marked[name] = content.decode()
    return site, files, marked


def _worker() -> str:
    return _minified(
        "script", shorten((ASSETS / "js" / "sw.js").read_text(encoding="utf-8"))
    )  # every reader pays for it


def _script(name: str) -> str:
    return _minified("script", (ASSETS / "js" / name).read_text(encoding="utf-8"))


def _minified(tag: str, text: str) -> str:
    made: str = minify_html.minify(f"<{tag}>{text}</{tag}>", minify_js=True, minify_css=True)
    return made.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>").replace("/* @__PURE__ */ ", "")
