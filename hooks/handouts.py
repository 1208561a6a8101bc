"""MkDocs hook: a printable handout of every lesson, guide and the article, in every look the owner asked for."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.handout_jobs import Job, handout_jobs
from coursekit.outputs import output_of
from coursekit.problem import in_order
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

if TYPE_CHECKING:
    import jinja2
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
    shop = _Shop(Path(config.docs_dir).parent / ".cache" / "handouts")
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
    shop.forget_the_rest()
    return env


class _Shop:
    """Presses, one a thread, and the finished handouts of the last build in a folder, by key.

    The number of pages stands in the file's name: <key>.<pages>.pdf.
    """

    def __init__(self, folder: Path) -> None:
        try:
            from coursekit import typeset  # noqa: PLC0415 (heavy, and only installed where handouts are asked for)
        except ImportError as error:
            message = f"handouts need {error.name}: python3 scripts/manage.py build installs it"
            raise PluginError(message) from error
        self.typeset = typeset
        self.template = TEMPLATE.read_bytes().replace(b"\r\n", b"\n")
        self.presses = threading.local()
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.known = {path.name.split(".")[0]: path for path in folder.glob("*.pdf")}
        self.used: set[str] = set()

    def make(self, job: Job) -> tuple[bytes, int] | list[Problem]:
        """The finished file and its pages, from the last build or the press, or why there is none."""
        key = self.typeset.key(self.template, job.document, job.images)
        self.used.add(key)
        if path := self.known.get(key):
            return path.read_bytes(), int(path.name.split(".")[1])
        if faults := job.faults():
            return faults
        if not hasattr(self.presses, "own"):
            self.presses.own = self.typeset.Press(self.template)
        try:
            pdf, pages = self.presses.own.pdf(job.document, job.images)
        except self.typeset.Unprintable as refusal:
            return [job.problem(str(refusal), refusal.text)]
        half = self.folder / f"{key}.new"
        half.write_bytes(pdf)
        half.replace(self.folder / f"{key}.{pages}.pdf")  # in one step: an interrupted build leaves no half file
        return pdf, pages

    def forget_the_rest(self) -> None:
        """Remove what this build did not use."""
        for key, path in self.known.items():
            if key not in self.used:
                path.unlink(missing_ok=True)
