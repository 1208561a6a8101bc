"""MkDocs hook: every image of content/ is checked, made small, and published in the forms that pages show."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coursekit.drawings import drawing
from coursekit.image_problems import image_problem
from coursekit.images import RASTERS, File, Picture, published, with_pictures
from coursekit.problem import in_order
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File as SiteFile
from mkdocs.structure.files import Files

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

log = get_plugin_logger("course")  # its problems are the editor's, like all others


@event_priority(50)  # after the course is read, before whatever needs its images
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make every image's published forms, from the last build where it has not changed; tell those that have none."""
    course, problems = config.extra["course"], []
    pictures: dict[str, Picture] = {}
    made: dict[str, bytes] = {}
    store: _Store | None = None
    for asset in sorted(course.assets - course.recordings.keys()):
        content = _content(Path(config.docs_dir, asset))
        if asset.lower().endswith(RASTERS):
            store = store or _Store(Path(config.docs_dir).parent / ".cache" / "images")
            found = store.variants(asset, content)
            if isinstance(found, list):
                pictures[asset] = published(asset, [(*row[:3], len(row[3])) for row in found])
                made |= {file.path: row[3] for file, row in zip(pictures[asset].files, found, strict=True)}
            else:
                problems.append(image_problem(course, asset, *found))
        elif drawn := drawing(content):
            made[asset] = drawn.content
            size = len(gzip.compress(drawn.content, 9, mtime=0))
            pictures[asset] = Picture(drawn.width, drawn.height, (File(asset, drawn.width, drawn.height, "svg", size),))
        else:
            problems.append(image_problem(course, asset, "damaged", {}))
    for problem in in_order(problems):
        log.warning(problem.text(course.site.editor_language))
    if store:
        store.close()
    config.extra.update(pictures=pictures, images=made)
    return config


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Publish the forms in the originals' place: pages are rendered, and print reads the originals from content/."""
    for asset in config.extra["pictures"]:
        original = files.get_file_from_path(asset)
        if original is not None:
            files.remove(original)
    for path, content in config.extra["images"].items():
        files.append(SiteFile.generated(config, path, content=content))
    return env


@event_priority(-50)  # after the page's own context
def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Show the forms in the page."""
    del nav
    page_id, lang = config.extra["page_of"][page.file.src_uri]
    pictures = config.extra["pictures"]
    page.content = with_pictures(page.content or "", config.extra["course"], page_id, lang, pictures)
    return context


class _Store:
    """The forms that were made before: <key>.<width>.<height>.<ending>, and in an index which a key has."""

    def __init__(self, folder: Path) -> None:
        try:
            from coursekit import rasters  # noqa: PLC0415 (only installed where there are such images)
        except ImportError as error:
            message = f"images need {error.name}: python3 scripts/manage.py build installs it"
            raise PluginError(message) from error
        self.rasters = rasters
        self.folder, self.index = folder, folder / "index.json"
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self.known = json.loads(self.index.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.known = {}
        self.used: dict[str, list[str]] = {}

    def variants(self, asset: str, content: bytes) -> list[tuple[int, int, str, bytes]] | tuple[str, dict[str, object]]:
        """(width, height, ending, bytes) of every form, or (rule, values) of what is wrong."""
        ending = asset.rpartition(".")[2].lower()
        key = hashlib.sha256(f"{self.rasters.STAMP} {ending}\0".encode() + content).hexdigest()[:32]
        names = self.known.get(key, [])
        if not names or not all((self.folder / name).is_file() for name in names):
            found = self.rasters.variants(asset, content)
            if isinstance(found, self.rasters.Fault):
                return found.rule, found.values
            names = [self._kept(f"{key}.{one.width}.{one.height}.{one.ending}", one.content) for one in found]
        self.used[key] = names
        parts = [name.split(".") for name in names]
        return [(int(part[1]), int(part[2]), part[3], (self.folder / name).read_bytes())
                for name, part in zip(names, parts, strict=True)]  # fmt: skip

    def _kept(self, name: str, content: bytes) -> str:
        half = self.folder / f"{name}.new"
        half.write_bytes(content)
        half.replace(self.folder / name)  # in one step: an interrupted build leaves no half file
        return name

    def close(self) -> None:
        """Remember what was used, and remove the rest."""
        if self.used != self.known:
            self._kept("index.json", json.dumps(self.used, sort_keys=True).encode())
        kept = {name for names in self.used.values() for name in names}
        for path in self.folder.iterdir():
            if path.name not in kept and path != self.index:
                path.unlink(missing_ok=True)
