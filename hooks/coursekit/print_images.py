"""Which images can be printed, and why not.

Print reads nothing but the bytes it is handed. An SVG that runs scripts or names other files is refused rather than
printed with a hole in it.
"""

from __future__ import annotations

import re

PRINTABLE = (".png", ".jpg", ".jpeg", ".webp", ".svg")
_ACTIVE = re.compile(rb"<(?:\w+:)?(?:script|foreignObject|iframe|handler)\b|\son\w+\s*=|<!ENTITY", re.IGNORECASE)
_REMOTE = re.compile(
    rb"(?:href|src)\s*=\s*[\"'](?!#|data:image/)|url\(\s*[\"']?(?!#|data:image/)|@import", re.IGNORECASE
)


def image_fault(name: str, content: bytes) -> dict[str, str] | None:
    """Why an image cannot be printed, in both languages (`why_vi`, `why_en`), or None for a sound one."""
    ending = "." + name.rpartition(".")[2].lower()
    if ending not in PRINTABLE:
        return {"why_vi": f"loại tệp {ending} không in được", "why_en": f"{ending} files cannot be printed"}
    if ending == ".svg" and _ACTIVE.search(content):
        return {"why_vi": "tệp SVG có mã lệnh", "why_en": "the SVG has scripts in it"}
    if ending == ".svg" and _REMOTE.search(content):
        return {"why_vi": "tệp SVG gọi tới tệp khác", "why_en": "the SVG names other files"}
    return None
