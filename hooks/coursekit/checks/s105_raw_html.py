"""Raw HTML: it would not reach print and slides, and could run in the reader's browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S105",
    vi="thẻ HTML <{name}> không được dùng. {instead_vi} Muốn in dấu <, hãy viết &lt;.",
    en="the HTML tag <{name}> is not allowed. {instead_en} To print the sign <, write &lt;.",
)


_INSTEAD = {
    "!--": ("Chú thích phải kết thúc bằng -->.", "A comment must end with -->."),
    "br": ("Hãy kết thúc dòng bằng hai dấu cách.", "End the line with two spaces."),
    "img": ("Hãy viết ![mô tả](tên-tệp.svg).", "Write ![description](file.svg)."),
    "a": ("Hãy viết [chữ](đường-dẫn), hoặc {#mã} để đặt chỗ dẫn tới.", "Write [words](path), or {#id} to set a place."),
    "b": ("Hãy viết **đậm**.", "Write **bold**."),
    "strong": ("Hãy viết **đậm**.", "Write **bold**."),
    "i": ("Hãy viết *nghiêng*.", "Write *italic*."),
    "em": ("Hãy viết *nghiêng*.", "Write *italic*."),
    "table": ("Hãy kẻ bảng bằng dấu |.", "Draw the table with | signs."),
    "div": ("Hãy dùng khung như !!! note.", "Use a box such as !!! note."),
    "details": ("Hãy dùng khung như !!! note.", "Use a box such as !!! note."),
    "script": ("Bài học không chứa mã chạy.", "A lesson holds no code that runs."),
    "iframe": ("Hãy đặt một liên kết tới trang đó.", "Put a link to that page."),
    "video": ("Hãy đặt một liên kết tới video.", "Put a link to the video."),
}
_OTHERWISE = ("Hãy dùng cách viết Markdown.", "Use Markdown.")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Opening tags; closing ones only where nothing was opened on the page. Comments are allowed."""
    for path, source in page.texts:
        told: set[tuple[int, str]] = set()
        for tag in source.raw_tags:
            if (tag.line, tag.name) not in told:
                told.add((tag.line, tag.name))
                vi, en = _INSTEAD.get(tag.name, _OTHERWISE)
                yield RULE.at(path, tag.line, name=tag.name, instead_vi=vi, instead_en=en)
