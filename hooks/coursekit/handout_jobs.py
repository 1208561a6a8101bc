"""Which handouts a course has, each with all it is printed from, and what to tell an editor when one cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address
from coursekit.checks import p001_no_glyph, p002_not_printable, p004_unprintable_image
from coursekit.handout import Edition, document, file_name, handouts_of
from coursekit.print_images import image_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coursekit.model import Course, Page
    from coursekit.problem import Problem


@dataclass(frozen=True)
class Job:
    """One handout to print."""

    page: Page
    edition: Edition
    uri: str  # where it is published: "lessons/why-now/why-now.pdf"
    document: Mapping[str, Any]
    assets: Mapping[str, str]  # name of an image in print → file below content/
    images: Mapping[str, bytes]  # the same → its bytes

    def faults(self) -> list[Problem]:
        """Images that must not be handed to the printer."""
        found = []
        for name, asset in self.assets.items():
            if fault := image_fault(asset, self.images[name]):
                found.append(self._image_problem(asset, **fault))
        return found

    def problem(self, words: str, text: str = "") -> Problem:
        """What to tell the editor; `text` is what no font can print, `words` the compiler's own."""
        if text:
            return p001_no_glyph.RULE.at(self.page.path, _line_of(self.page, text), text=text)
        if "image" in words and self.assets:  # the compiler does not say which
            assets = ", ".join(self.assets.values())
            return self._image_problem(assets, why_vi="tệp hỏng", why_en="the file is damaged")
        return p002_not_printable.RULE.at(self.page.path, 1, words=words.splitlines()[0])

    def _image_problem(self, asset: str, **why: str) -> Problem:
        names = {one.rpartition("/")[2] for one in asset.split(", ")}
        images = (link for link in self.page.source.links if link.is_image and link.target.rpartition("/")[2] in names)
        line = next((image.line for image in images), 1)
        return p004_unprintable_image.RULE.at(self.page.path, line, image=asset, **why)


def handout_jobs(course: Course, html: Mapping[tuple[str, str], str], read_asset: Callable[[str], bytes]) -> list[Job]:
    """Every handout of the course; `html` is the rendered Markdown by page and edition."""
    jobs = []
    for (page_id, lang), page in course.pages.items():
        if not page.kind.is_entry:
            continue
        folder = address(course.site, page_id, lang)
        for edition in handouts_of(page, course.site.handouts):
            printed, assets = document(course, page, html[page_id, lang], edition)
            images = {name: read_asset(asset) for name, asset in assets.items()}
            jobs.append(Job(page, edition, folder + file_name(page, edition), printed, assets, images))
    return jobs


def _line_of(page: Page, text: str) -> int:
    """The line on which a text first stands, in the body or in the front matter; 1 if it comes from elsewhere."""
    for number, line in enumerate(page.source.body.split("\n"), page.source.first_line):
        if text in line:
            return number
    for key, value in (("title", page.title), ("summary", page.summary), ("objectives", " ".join(page.objectives))):
        if text in value:
            return page.lines.get(key, 1)
    return 1
