"""MkDocs hook: a printable handout of every lesson, guide and the article, in every look the owner asked for."""

from __future__ import annotations

import json
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit import print_keys
from coursekit.handout_jobs import Job, handout_jobs, read_index
from coursekit.outputs import output_of
from coursekit.problem import in_order
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    import jinja2
    import pikepdf
    from coursekit.problem import Problem
    from mkdocs.config.defaults import MkDocsConfig

TEMPLATE = Path(__file__).parent.parent / "overrides" / "print" / "handout.typ"
WORKERS = 2  # the compiler lets go of the interpreter while it works, so threads do
log = get_plugin_logger("course")  # its problems are the editor's, like all others


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Print what changed since the last build, before the page templates name the files and their sizes."""
    course = config.extra["course"]
    if not course.site.handouts:
        return env
    pages = [file.page for file in files.documentation_pages() if file.page]
    html = {config.extra["page_of"][page.file.src_uri]: page.content or "" for page in pages}
    jobs = handout_jobs(course, html, lambda asset: Path(config.docs_dir, asset).read_bytes())
    shop = _Shop(Path(config.docs_dir).parent / ".cache" / "handouts", config.extra["stamp"])
    problems: list[Problem] = []
    with ThreadPoolExecutor(WORKERS) as pool:
        for job, made in zip(jobs, pool.map(shop.make, jobs), strict=True):
            if isinstance(made, list):
                problems += made
                continue
            files.append(File.generated(config, job.uri, content=made[0]))
            outputs = config.extra["outputs"].setdefault((job.page.id, job.page.lang), {})
            outputs[job.edition.name] = output_of(job.uri, *made)
    for problem in in_order(problems):
        log.warning(problem.text(course.site.editor_language))
    shop.close()
    return env


@dataclass(frozen=True)
class Room:
    """What a press prints, as files in a folder of its own."""

    folder: str

    def put(self, name: str, content: bytes) -> None:
        """Write a file into it."""
        Path(self.folder, name).write_bytes(content)

    def pdf(self, content: bytes) -> pikepdf.Pdf:
        """A PDF, mapped into memory from a file: it is read in half the time that a stream takes."""
        import pikepdf  # noqa: PLC0415 (only installed where handouts are asked for)

        self.put("raw.pdf", content)
        return pikepdf.open(Path(self.folder, "raw.pdf"), access_mode=pikepdf.AccessMode.mmap)


class _Shop:
    """Presses, one a thread, and the finished handouts of the last build in a folder.

    A file is named after what is printed and its number of pages, <key>.<pages>.pdf. The index says which file was made
    from which inputs, so that what is printed need not even be worked out while nothing changed.
    """

    def __init__(self, folder: Path, stamp: str) -> None:
        self.template = TEMPLATE.read_bytes().replace(b"\r\n", b"\n")
        try:
            self.stamp = print_keys.stamp(stamp, self.template)
        except PackageNotFoundError as error:
            message = f"handouts need {error.name}: python3 scripts/manage.py build installs it"
            raise PluginError(message) from error
        self.presses = threading.local()
        self.rooms = tempfile.TemporaryDirectory()  # one a press, with what it prints and nothing else
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.index = folder, folder / "index.json"
        self.stored = {path.name for path in folder.glob("*.pdf")}
        self.known = read_index(self.index.read_text(encoding="utf-8") if self.index.is_file() else "")
        self.made: dict[str, str] = {}  # quick key → file, of this build

    def make(self, job: Job) -> tuple[bytes, int] | list[Problem]:
        """The finished file and its pages, from the last build or the press, or why there is none."""
        quick = job.quick_key(self.stamp)
        name = self.known.get(quick, "")
        if name not in self.stored:
            key = print_keys.key(self.template, job.document, job.images)
            name = next((name for name in self.stored if name.startswith(key)), "")
        if not name:
            printed = self._print(job)
            if isinstance(printed, list):
                return printed
            name = f"{key}.{printed[1]}.pdf"
            self._write(self.folder / name, printed[0])
        self.made[quick] = name
        return (self.folder / name).read_bytes(), int(name.split(".")[1])

    def _print(self, job: Job) -> tuple[bytes, int] | list[Problem]:
        from coursekit import typeset  # noqa: PLC0415 (heavy, and only installed where handouts are asked for)

        if not hasattr(self.presses, "own"):
            self.presses.room = Room(tempfile.mkdtemp(dir=self.rooms.name))
            self.presses.own = typeset.Press(self.template, self.presses.room)
        press, faults = self.presses.own, job.faults()
        sound = {name: content for name, content in job.images.items() if name not in faults}
        for name, content in sound.items():
            self.presses.room.put(name, content)
        try:
            if faults:
                raise press.refusal("", job.document, sound.keys())
            pdf: tuple[bytes, int] = press.pdf(job.document, sound.keys())
        except typeset.Unprintable as refusal:
            return [*faults.values(), *job.problems(refusal.words, refusal.texts, refusal.images)]
        return pdf

    def close(self) -> None:
        """Remember what this build made, and remove what it did not use."""
        self.rooms.cleanup()
        for name in self.stored - set(self.made.values()):
            (self.folder / name).unlink(missing_ok=True)
        if self.made != self.known:
            self._write(self.index, json.dumps(self.made, sort_keys=True).encode())

    @staticmethod
    def _write(path: Path, content: bytes) -> None:
        half = path.with_name(f"{path.name}.{threading.get_ident()}")
        half.write_bytes(content)
        half.replace(path)  # in one step: an interrupted build leaves no half file
