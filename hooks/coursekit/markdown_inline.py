"""Reads what stands inside the lines of a Markdown body: links, images, references, tags, footnotes, ids."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from coursekit.markdown_parts import Anchor, Attribute, Footnote, Link, RawTag, Reference

# Text in brackets holds at most one more level of them (an image in a link) and no blank line.
_TEXT = r"\[((?:[^\[\]\n]|\n(?! *\n)|\[[^\[\]\n]*\])*+)\]"
_TARGET = r"\(([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+)\)"
_IMAGE = re.compile("!" + _TEXT + "(?:" + _TARGET + r"|\[([^\[\]\n]*)\])")
_LINK = re.compile("(?<!!)" + _TEXT + "(?:" + _TARGET + r"|\[(?!\^)([^\[\]\n]*)\])")
_SHORT = re.compile(r"(!?)\[([^\[\]\n^][^\[\]\n]*)\](?![\[(:])")
_DEFINITION = re.compile(r"^ *\[([^\[\]\n^][^\[\]\n]*)\]: *<?([^\s<>]+)>?", re.MULTILINE)
_TITLE = re.compile(r"""\s+(?:"[^"]*"|'[^']*')\s*$""")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@:]+@[^\s<>@]+)>")
_TAG = re.compile(r"<(?:/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)|(!--|[!?](?=[A-Za-z\[])))", re.MULTILINE)
_NOTE = re.compile(r"(^ *)?\[\^([^\[\]\n]+)\](:)?", re.MULTILINE)
_BRACE = re.compile(r"\{((?:[^{}\n]|\n(?! *\n))*)\}")
_REFERENCE = re.compile(r"([A-Za-z][\w-]*)\s*:([^|]*)(?:\|([\s\S]*))?$")
_NEWLINE = re.compile("\n")
_ATTRIBUTE = re.compile(r"""#(?P<id>[^\s#]+)|\.[\w-]+|(?P<key>[\w:-]+)=(?:"[^"]*"|'[^']*'|\S*)|(?P<bare>\S+)""")


@dataclass
class Inline:
    """What is found inside lines."""

    line_starts: list[int]
    first_line: int
    links: list[Link] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    raw_tags: list[RawTag] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    footnote_uses: list[Footnote] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)

    def line(self, offset: int) -> int:
        """The line of the file on which a place of the text stands."""
        return bisect_right(self.line_starts, offset) + self.first_line - 1


def scan_inline(written: str, visible: str, first_line: int) -> Inline:
    """Everything inside the lines of a text, found in what is visible of it (code and comments are blank)."""
    found = Inline([0, *(match.end() for match in _NEWLINE.finditer(visible))], first_line)
    if "[" in visible:
        _links(found, written, visible)
    if "[^" in visible:
        _footnotes(found, visible)
    if "<" in visible:
        _tags(found, visible)
    if "{" in visible:
        _braces(found, visible)
    found.links.sort(key=lambda link: (link.line, link.target))
    return found


def _label(text: str) -> str:
    return " ".join(text.split()).lower()


def _target(inside: str) -> str:
    target = _TITLE.sub("", inside.strip() if inside.strip()[:1] not in "\"'" else inside).strip()
    return target[1:-1].strip() if target.startswith("<") and target.endswith(">") else target


def _links(found: Inline, written: str, visible: str) -> None:
    known = {_label(label): target for label, target in _DEFINITION.findall(visible)}
    for pattern, is_image in ((_IMAGE, True), (_LINK, False)):
        for match in pattern.finditer(visible):
            # A link's words may be code, which is not visible.
            text, inside, label = (
                written[slice(*match.span(group))] if match.span(group)[0] >= 0 else None for group in (1, 2, 3)
            )
            line, words = found.line(match.start()), text or ""
            if inside is not None:
                found.links.append(Link(line, _target(inside), words, is_image))
            else:
                label = label or words
                found.links.append(Link(line, known.get(_label(label), ""), words, is_image, label))
    if known:
        _short_links(found, visible, known)


def _short_links(found: Inline, visible: str, known: dict[str, str]) -> None:
    for match in _SHORT.finditer(visible):
        mark, label = match.groups()
        if _label(label) in known and visible[match.start() - 1 : match.start()] not in ("]", "["):
            line = found.line(match.start())
            found.links.append(Link(line, known[_label(label)], label, bool(mark), label))


def _footnotes(found: Inline, visible: str) -> None:
    for match in _NOTE.finditer(visible):
        start, key, colon = match.groups()
        note = Footnote(found.line(match.end()), key)
        (found.footnotes if colon and start is not None else found.footnote_uses).append(note)


def _tags(found: Inline, visible: str) -> None:
    for match in _AUTOLINK.finditer(visible):
        address = match[1] if ":" in match[1] else f"mailto:{match[1]}"
        found.links.append(Link(found.line(match.start()), address, match[1]))
    for match in _TAG.finditer(visible):
        found.raw_tags.append(RawTag(found.line(match.start()), (match[1] or match[2]).lower()))


def _braces(found: Inline, visible: str) -> None:
    for match in _BRACE.finditer(visible):
        line, inside = found.line(match.start()), match[1].strip()
        if inside[:1] in (":", "#", ".") or ("=" in inside and not _REFERENCE.match(inside)):
            _attributes(found, line, inside.removeprefix(":"), is_heading=_is_heading(visible, match.start()))
        elif reference := _REFERENCE.match(inside):
            kind, key, label = reference.groups()
            words = " ".join(label.split()) if label is not None else None
            found.references.append(Reference(line, kind, key.strip(), words))
        else:
            found.references.append(Reference(line, "", inside))


def _is_heading(visible: str, offset: int) -> bool:
    start = visible.rfind("\n", 0, offset) + 1
    return visible[start:offset].lstrip(" ").startswith("#")


def _attributes(found: Inline, line: int, inside: str, *, is_heading: bool) -> None:
    for match in _ATTRIBUTE.finditer(inside):
        if match["id"] and not is_heading:
            found.anchors.append(Anchor(line, match["id"]))
        elif match["key"] or match["bare"]:
            found.attributes.append(Attribute(line, match["key"] or match["bare"]))
