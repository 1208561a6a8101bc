"""An image that is of another kind than its name says, or that moves."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "M003",
    vi="hình '{image}' thật ra là loại {found}. Cần một hình đứng yên, đúng loại như tên tệp: PNG, JPG, WEBP, AVIF hoặc SVG.",
    en="the image '{image}' is really of the kind {found}. It must be one still image of the kind its name says: PNG, JPG, WEBP, AVIF or SVG.",
)
