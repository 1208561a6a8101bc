"""Which images can be printed, and why not.

Print reads nothing but the bytes it is handed. An SVG that runs scripts or names other files is refused rather than
printed with a hole in it.
"""

from __future__ import annotations

import re

PRINTABLE = (".png", ".jpg", ".jpeg", ".webp", ".svg")
_ACTIVE = re.compile(r"<(?:\w+:)?(?:script|foreignObject|iframe|handler)\b|\son\w+\s*=", re.IGNORECASE)
_OWN = r"#|data:image/(?:png|jpe?g|webp|gif)[;,]"  # a place in the drawing itself, or pixels inside it
_REMOTE = re.compile(
    rf"(?:href|src)\s*=\s*[\"']\s*+(?!{_OWN})|url\(\s*+[\"']?+\s*+(?!{_OWN})|@import|<\?xml-stylesheet", re.IGNORECASE
)
_ENTITIES = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)  # other names for what is looked for here

DAMAGED = {"why_vi": "tệp hỏng", "why_en": "the file is damaged"}


def image_fault(name: str, content: bytes) -> dict[str, str] | None:
    """Why an image cannot be printed, in both languages (`why_vi`, `why_en`), or None for a sound one."""
    ending = "." + name.rpartition(".")[2].lower()
    if ending not in PRINTABLE:
        return {"why_vi": f"loại tệp {ending} không in được", "why_en": f"{ending} files cannot be printed"}
    return _drawing_fault(content) if ending == ".svg" else None


def _drawing_fault(content: bytes) -> dict[str, str] | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:  # compressed, or in another encoding: the signs below would not be found
        return {"why_vi": "tệp SVG không phải chữ UTF-8", "why_en": "the SVG is not UTF-8 text"}
    if "\0" in text or not text.lstrip().startswith("<"):
        return DAMAGED
    if _ENTITIES.search(text):
        return {"why_vi": "tệp SVG có khai báo ENTITY", "why_en": "the SVG declares entities"}
    if _ACTIVE.search(text):
        return {"why_vi": "tệp SVG có mã lệnh", "why_en": "the SVG has scripts in it"}
    if _REMOTE.search(text):
        return {"why_vi": "tệp SVG gọi tới tệp khác", "why_en": "the SVG names other files"}
    return None
