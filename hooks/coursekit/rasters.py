"""Photos and screenshots as AVIF and WebP in two sizes: the only module that needs Pillow.

Nothing of the original but its pixels is kept: the place and the camera that a phone writes into a photo stay at home.
One thread encodes, so that the same image gives the same bytes.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import PIL
from PIL import Image, ImageOps, UnidentifiedImageError, features

SMALL, LARGE = 480, 1200  # pixels wide: a phone's column, and what one wants to look at closely
MOST_PIXELS, LONGEST = 36_000_000, 8_000
FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
FEW_COLOURS = 256  # a drawing or a screenshot: lossless is often smaller, and always sharper
SETTINGS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 50, "speed": 6, "max_threads": 1},
    "webp": {"format": "WEBP", "quality": 72, "method": 6},
}
STAMP = f"1 {PIL.__version__} {features.version('avif')} {features.version('webp')} {SMALL} {LARGE} {SETTINGS}"


@dataclass(frozen=True)
class Variant:
    """An image in one width and format."""

    width: int
    height: int
    ending: str  # avif | webp
    content: bytes


@dataclass(frozen=True)
class Fault:
    """Why an image cannot be used: the name of the rule, and the values for its sentence."""

    rule: str  # large | damaged | unsupported
    values: dict[str, object]


def variants(name: str, content: bytes) -> list[Variant] | Fault:
    """An image in every width and format, the narrowest first. `name` says what it claims to be."""
    try:
        with Image.open(io.BytesIO(content)) as image:
            fault = _fault(name, image)
            return fault or _made(image)
    except UnidentifiedImageError:
        return Fault("damaged", {})
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return Fault("damaged", {})  # cut off, or made to harm


def _fault(name: str, image: Image.Image) -> Fault | None:
    claimed = FORMATS.get(name.rpartition(".")[2].lower(), "")
    found = "JPEG" if image.format == "MPO" else str(image.format)
    if found != claimed:
        return Fault("unsupported", {"found": found})
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        return Fault("unsupported", {"found": f"{found}, {getattr(image, 'n_frames', 1)} ×"})
    width, height = image.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST:
        return Fault("large", {"width": width, "height": height})
    return None


def _made(image: Image.Image) -> list[Variant]:
    upright = _plain(ImageOps.exif_transpose(image))
    widths = [width for width in (SMALL, LARGE) if width < upright.width]
    if upright.width <= LARGE:
        widths.append(upright.width)
    made = []
    for width in widths:
        height = max(1, round(upright.height * width / upright.width))
        scaled = upright if width == upright.width else upright.resize((width, height), Image.Resampling.LANCZOS)
        made += [Variant(width, height, ending, _encoded(scaled, ending)) for ending in SETTINGS]
    return made


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits a colour, with or without transparency."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB")


def _encoded(image: Image.Image, ending: str) -> bytes:
    clean = Image.frombytes(image.mode, image.size, image.tobytes())  # no notes of the original
    made = [_saved(clean, SETTINGS[ending])]
    if ending == "webp" and clean.getcolors(FEW_COLOURS):
        made.append(_saved(clean, {"format": "WEBP", "lossless": True, "quality": 100, "method": 6}))
    return min(made, key=len)


def _saved(image: Image.Image, settings: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    image.save(file, **settings)
    return file.getvalue()
