"""An image that print cannot show, or that would reach out of the document: broken, of another kind, or with scripts."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "P004",
    vi="không in được hình '{image}': {why_vi}. Hãy dùng tệp PNG, JPG, WEBP còn nguyên vẹn, hoặc SVG không có mã lệnh và không gọi tệp khác.",
    en="the image '{image}' cannot be printed: {why_en}. Use a sound PNG, JPG or WEBP file, or an SVG without scripts and without other files in it.",
)
