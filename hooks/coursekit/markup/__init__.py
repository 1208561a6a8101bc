"""The Markdown an author writes, turned into the page's HTML: boxes with roles, self-checks, references.

One Python-Markdown extension. `Rendering` says for which page and edition; the adapter sets it before each page.
The order of the steps is the order of their priorities: boxes are shaped before inline Markdown is read (20), diagrams
and then the apparatus (terms, facts, sources) after it, and all before headings get their ids (5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension

from coursekit.markup.apparatus import ApparatusTreeprocessor
from coursekit.markup.boxes import BoxTreeprocessor
from coursekit.markup.diagram import DiagramTreeprocessor
from coursekit.markup.media import MediaTreeprocessor
from coursekit.markup.practice import PracticeTreeprocessor
from coursekit.markup.references import PATTERN, BarPostprocessor, BarPreprocessor, ReferenceProcessor
from coursekit.markup.rendering import Rendering

if TYPE_CHECKING:
    from markdown import Markdown

__all__ = ["CourseExtension", "Rendering"]


class CourseExtension(Extension):
    """Reads the page's `Rendering` from `self.rendering`, which whoever converts a page sets first."""

    rendering: Rendering

    def extendMarkdown(self, md: Markdown) -> None:
        """Register our steps on a converter."""
        rendering = self.rendering
        md.preprocessors.register(BarPreprocessor(md), "course_bars", 10)
        md.postprocessors.register(BarPostprocessor(md), "course_bars", 5)
        md.treeprocessors.register(BoxTreeprocessor(md, rendering), "course_boxes", 25)
        # Above links (160), below code spans (190): a reference inside a code span stays as typed.
        md.inlinePatterns.register(ReferenceProcessor(PATTERN, md, rendering), "course_references", 175)
        md.treeprocessors.register(DiagramTreeprocessor(md, rendering), "course_diagrams", 18)
        md.treeprocessors.register(PracticeTreeprocessor(md, rendering), "course_practice", 17)
        md.treeprocessors.register(ApparatusTreeprocessor(md, rendering), "course_apparatus", 15)
        md.treeprocessors.register(MediaTreeprocessor(md, rendering), "course_media", 14)
