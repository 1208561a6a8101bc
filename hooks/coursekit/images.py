"""Images in a page: their size is said, small ones come lazily in the format and width that fits, large ones on a tap.

What would come by itself and is over 10 KB stands as a link that says its size, so it works without a script. A reader
who saves data gets links in place of all images: the script `SAVING` says so before any image is asked for, and the
style (`.instead`) hides the images; a lazy image that is hidden never comes.
"""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coursekit.addresses import address
from coursekit.print_words import asset_of
from coursekit.views.prices import whole_kb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coursekit.model import Course

BY_ITSELF = 10_000  # bytes: the most that comes without a tap
RASTERS = (".png", ".jpg", ".jpeg", ".webp", ".avif")
SAVING = "navigator.connection?.saveData&&(document.documentElement.dataset.saving=1)"
_IMAGE = re.compile(r"<img\b[^>]*>")
_LINKED = re.compile(r"(<a\b[^>]*>)\s*(<img\b[^>]*>)\s*(</a>)")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_HREF = re.compile(r'(<a\b[^>]*\bhref=")([^"]+)(")')


@dataclass(frozen=True)
class File:
    """A published form of an image."""

    path: str  # below the site's root
    width: int
    height: int
    ending: str
    bytes: int  # as they cross the wire


@dataclass(frozen=True)
class Picture:
    """An image of content/ as it is published: one file for a drawing; AVIF and WebP, narrow to wide, for others."""

    width: int
    height: int
    files: tuple[File, ...]

    @property
    def fallbacks(self) -> tuple[File, ...]:
        """What every browser shows, narrow to wide."""
        return tuple(file for file in self.files if file.ending != "avif")

    @property
    def by_itself(self) -> tuple[File, ...]:
        """The widths that may come without a tap, in all formats."""
        heavy = {file.width for file in self.files if file.bytes > BY_ITSELF}
        return tuple(file for file in self.files if file.width not in heavy)


def published(asset: str, variants: Sequence[tuple[int, int, str, int]]) -> Picture:
    """An image in several forms (width, height, ending, bytes): where each is published."""
    files = tuple(File(f"{asset}.{width}.{ending}", width, height, ending, size)
                  for width, height, ending, size in variants)  # fmt: skip
    return Picture(files[-1].width, files[-1].height, files)


def with_pictures(text: str, course: Course, page_id: str, lang: str, pictures: Mapping[str, Picture]) -> str:
    """A page's rendered Markdown with its images as they are published."""
    here = address(course.site, page_id, lang)
    maker = _Maker(here, pictures, course.ui[lang])
    text = _LINKED.sub(maker.linked, text)
    text = _IMAGE.sub(lambda found: maker.shown(found[0]), text)
    text = _HREF.sub(maker.target, text)
    return f"<script>{SAVING}</script>{text}" if maker.comes_by_itself else text


class _Maker:
    def __init__(self, here: str, pictures: Mapping[str, Picture], ui: Mapping[str, str]) -> None:
        self.here, self.pictures, self.ui = here, pictures, ui
        self.comes_by_itself = False

    def linked(self, found: re.Match[str]) -> str:
        """An image that is a link already: by itself, or its words."""
        picture = self._picture(found[2])
        if picture is None:
            return found[0]
        given = dict(_ATTRIBUTE.findall(found[2]))
        words = given.get("alt", "")
        instead = f'<span class="instead">{words}</span>'
        inside = self._by_itself(picture, given, instead) if picture.by_itself else words
        return f"{found[1]}{inside}{found[3]}"

    def shown(self, image: str) -> str:
        """An image by itself, and a link to what is larger."""
        picture = self._picture(image)
        if picture is None:
            return image
        given = dict(_ATTRIBUTE.findall(image))
        own, fallbacks = picture.by_itself, picture.fallbacks
        heavy = [file for file in fallbacks if file not in own]
        links = [self._link(file, is_first=not own and file is heavy[0]) for file in heavy]
        words = given.get("alt", "")
        if not own:
            return f"{words}: {', '.join(links)}"
        size = self.ui["size-kb"].format(n=whole_kb(max(file.bytes for file in own)))
        link = f'<a class="instead" href="{self._href(own[-1])}">{words} ({size})</a>'
        return " ".join((self._by_itself(picture, given, link), *links))

    def target(self, found: re.Match[str]) -> str:
        """A link to an image leads to the widest of its published forms."""
        picture = self.pictures.get(asset_of(self.here, found[2]))
        return found[0] if picture is None else f"{found[1]}{self._href(picture.fallbacks[-1])}{found[3]}"

    def _picture(self, image: str) -> Picture | None:
        source = html.unescape(dict(_ATTRIBUTE.findall(image)).get("src", ""))
        return self.pictures.get(asset_of(self.here, source))

    def _by_itself(self, picture: Picture, given: Mapping[str, str], instead: str) -> str:
        """An image that comes lazily; `instead` is the HTML that whoever saves data gets."""
        self.comes_by_itself = True
        own = picture.by_itself
        fallbacks = [file for file in own if file.ending != "avif"]
        width, height = _size(picture, given)
        kept = {name: value for name, value in given.items() if name not in ("src", "width", "height", "loading")}
        named = {"src": self._href(fallbacks[0]), **kept, "width": str(width), "height": str(height)}
        named |= {"loading": "lazy"}
        sources = [file for file in own if file.ending == "avif"]
        if len(fallbacks) > 1:
            named |= {"srcset": self._set(fallbacks), "sizes": _SIZES}
        attributes = " ".join(f'{name}="{value}"' for name, value in named.items())
        image = f"<img {attributes}>"
        if not sources:
            return f"<picture>{image}</picture>{instead}"
        few = f'<source media="(prefers-reduced-data:reduce)" srcset="{self._href(sources[0])}">'
        each = f'<source type="image/avif" srcset="{self._set(sources)}" sizes="{_SIZES}">'
        return f"<picture>{few if len(sources) > 1 else ''}{each}{image}</picture>{instead}"

    def _link(self, file: File, *, is_first: bool) -> str:
        ui = self.ui
        words = ui["image-see"] if is_first else ui["image-larger"]
        size = self.ui["size-kb"].format(n=whole_kb(file.bytes))
        return f'<a href="{self._href(file)}">{words.format(size=size)}</a>'

    def _set(self, files: Sequence[File]) -> str:
        return ", ".join(f"{self._href(file)} {file.width}w" for file in files)

    def _href(self, file: File) -> str:
        return posixpath.relpath(file.path, self.here or ".")


_SIZES = "(max-width: 43rem) 100vw, 41rem"


def _size(picture: Picture, given: Mapping[str, str]) -> tuple[int, int]:
    """The width that the author asked for, or the image's own, and the height that goes with it."""
    asked = given.get("width", "")
    width = int(asked) if asked.isascii() and asked.isdigit() and int(asked) else picture.width
    return width, max(1, round(picture.height * width / picture.width))
