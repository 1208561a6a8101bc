"""SVG images: their size, and a copy without what nobody sees.

Editors leave their own notes, old saves and indents in a file. What is taken out is what no browser draws: comments,
metadata, names of other namespaces, white space between elements. Shapes, numbers, styles and texts stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

SVG, XLINK, XML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
DEFAULT_SIZE = (300, 150)  # what a browser takes for a drawing that does not say
_DRAWN = (f"{{{SVG}}}", f"{{{XLINK}}}", f"{{{XML}}}")
_UNSEEN = frozenset({f"{{{SVG}}}metadata"})
_WORDS = frozenset(
    f"{{{SVG}}}{name}" for name in ("text", "tspan", "textPath", "style", "script", "title", "desc", "a")
)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
_DECLARED = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)  # a reader of XML would follow them


@dataclass(frozen=True)
class Drawing:
    """An SVG image: its size in CSS pixels, and its bytes without what nobody sees."""

    width: int
    height: int
    content: bytes


def drawing(content: bytes) -> Drawing | None:
    """Read an SVG image; None if it is none, or damaged."""
    if _DECLARED.search(content.decode("utf-8", errors="replace")):
        return None
    try:
        root = ET.fromstring(content)  # noqa: S314 - it declares nothing
    except ET.ParseError:
        return None
    if root.tag != f"{{{SVG}}}svg":
        return None
    _clear(root)
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    small: bytes = ET.tostring(root, encoding="unicode").replace(" />", "/>").encode()
    width, height = _size(root)
    return Drawing(width, height, small if len(small) < len(content) else content)


def _clear(element: ET.Element) -> None:
    """Take out below an element what is not drawn; the parser has dropped comments already."""
    for name in [name for name in element.attrib if name.startswith("{") and not name.startswith(_DRAWN)]:
        del element.attrib[name]
    is_words = element.tag in _WORDS
    if not is_words:
        element.text = (element.text or "").strip() or None
    for child in list(element):
        if child.tag in _UNSEEN or not str(child.tag).startswith(_DRAWN):
            _remove(element, child)
            continue
        if not is_words:
            child.tail = (child.tail or "").strip() or None
        _clear(child)


def _remove(parent: ET.Element, child: ET.Element) -> None:
    """Take an element out, and leave the words after it."""
    before = list(parent).index(child) - 1
    if child.tail and child.tail.strip():
        if before < 0:
            parent.text = (parent.text or "") + child.tail
        else:
            parent[before].tail = (parent[before].tail or "") + child.tail
    parent.remove(child)


def _size(root: ET.Element) -> tuple[int, int]:
    width, height = (_LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height"))
    box = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", root.get("viewBox", ""))]
    wide, high = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else DEFAULT_SIZE
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    if width:
        return round(float(width[1])), max(1, round(float(width[1]) * high / wide))
    if height:
        return max(1, round(float(height[1]) * wide / high)), round(float(height[1]))
    return max(1, round(wide)), max(1, round(high))
