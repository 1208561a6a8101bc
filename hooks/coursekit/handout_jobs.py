"""Which handouts a course has, each with all it is printed from, and what to tell an editor when one cannot be."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address
from coursekit.checks import p001_no_glyph, p002_not_printable, p004_unprintable_image
from coursekit.handout import Edition, document, file_name, handouts_of
from coursekit.print_images import DAMAGED, image_fault
from coursekit.print_words import asset_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from coursekit.model import Course, Page
    from coursekit.problem import Problem


IMAGE = re.compile(r'<img [^>]*?\bsrc="([^"]+)"')


@dataclass(frozen=True)
class Job:
    """One handout to print. What is printed is worked out when it is asked for: most builds never ask."""

    course: Course
    page: Page
    edition: Edition
    html: str  # the page's rendered Markdown
    assets: Mapping[str, bytes]  # the images of the page: file below content/ → its bytes

    @property
    def uri(self) -> str:
        """Where it is published: "lessons/why-now/why-now.pdf"."""
        return address(self.course.site, self.page.id, self.page.lang) + file_name(self.page, self.edition)

    @cached_property
    def _printed(self) -> tuple[Mapping[str, Any], Mapping[str, str]]:
        return document(self.course, self.page, self.html, self.edition)

    @property
    def document(self) -> Mapping[str, Any]:
        """What the template prints."""
        return self._printed[0]

    @property
    def images(self) -> Mapping[str, bytes]:
        """The images it prints, by their names in print."""
        return {name: self.assets[asset] for name, asset in self._printed[1].items()}

    def quick_key(self, stamp: str) -> str:
        """A hash of all it is made from; `stamp` is one of the code and of what all pages share."""
        page = self.page
        own = (page.id, page.lang, page.title, page.summary, page.objectives, page.minutes, page.step, page.updated)
        images = sorted((name, hashlib.sha256(content).hexdigest()) for name, content in self.assets.items())
        return hashlib.sha256(repr((stamp, self.edition, own, self.html, images)).encode()).hexdigest()

    def faults(self) -> dict[str, Problem]:
        """Images that must not be handed to the printer, by their names in print."""
        found = ((name, asset, image_fault(asset, self.assets[asset])) for name, asset in self._printed[1].items())
        return {name: self._image_problem(asset, fault) for name, asset, fault in found if fault}

    def problems(self, words: str, texts: Sequence[str], images: Sequence[str]) -> list[Problem]:
        """What to tell the editor: letters no font has, damaged images, else the compiler's own words if any."""
        places: dict[tuple[str, int], str] = {}
        for text in texts:
            places[self._place_of(text)] = places.get(self._place_of(text), "") + text
        unknown = [p001_no_glyph.RULE.at(*place, text=text) for place, text in places.items()]
        damaged = [self._image_problem(self._printed[1][name], DAMAGED) for name in images]
        other = [p002_not_printable.RULE.at(self.page.path, 1, words=line) for line in words.splitlines()[:1]]
        return unknown + damaged or other

    def _image_problem(self, asset: str, why: Mapping[str, str]) -> Problem:
        name = asset.rpartition("/")[2]
        places = (
            (path, link.line)
            for path, source in self.page.texts
            for link in source.links
            if link.is_image and link.target.rpartition("/")[2] == name
        )
        path, line = next(places, (self.page.path, 1))
        return p004_unprintable_image.RULE.at(path, line, image=asset, why_vi=why["why_vi"], why_en=why["why_en"])

    def _place_of(self, text: str) -> tuple[str, int]:
        """The file and line where a text first stands, in body or front matter; line 1 if it comes from data."""
        for path, source in self.page.texts:
            for number, line in enumerate(source.body.split("\n"), source.first_line):
                if text in line:
                    return path, number
        front = {"title": self.page.title, "summary": self.page.summary, "objectives": " ".join(self.page.objectives)}
        lines = (self.page.lines.get(key, 1) for key, value in front.items() if text in value)
        return self.page.path, next(lines, 1)


def handout_jobs(course: Course, html: Mapping[tuple[str, str], str], read_asset: Callable[[str], bytes]) -> list[Job]:
    """Every handout of the course; `html` is the rendered Markdown by page and edition."""
    jobs = []
    for (page_id, lang), page in course.pages.items():
        if not page.kind.is_entry:
            continue
        has_text = (page_id, lang) in course.documents
        text, here = html[page_id, lang], address(course.site, page_id, lang)
        names = sorted({asset_of(here, source) for source in IMAGE.findall(text)})
        assets = {name: read_asset(name) for name in names}
        jobs += [
            Job(course, page, edition, text, assets)
            for edition in handouts_of(page, course.site.handouts, has_text=has_text)
        ]
    return jobs


def read_index(text: str) -> dict[str, str]:
    """Which finished file was made from which inputs; nothing if the text is none or damaged."""
    try:
        return {str(key): str(name) for key, name in json.loads(text).items()}
    except (ValueError, AttributeError):
        return {}
