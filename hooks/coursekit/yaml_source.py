"""YAML to nodes that know their lines. Nothing is constructed, so nothing in a file can run or be guessed at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from coursekit.checks import y001_broken_yaml

if TYPE_CHECKING:
    from coursekit.problem import Problem

# The C parser is about eight times faster; wheels for all three systems have it, a source build may not.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What the parser says → what it means to an editor. The first that occurs in the parser's words counts.
_PLAIN_WORDS = (
    (
        "cannot start any token",
        (
            "dòng này có ký tự không được đứng đầu giá trị (phím Tab, @, %, `). Hãy thay Tab bằng dấu cách, "
            "hoặc đặt cả giá trị trong dấu ngoặc kép"
        ),
        (
            "this line has a character that cannot begin a value (a tab, @, %, `). Use spaces instead of tabs, "
            "or put the whole value in quotes"
        ),
    ),
    (
        "mapping values are not allowed",
        (
            "có thêm dấu hai chấm trong giá trị, hoặc dòng bị thụt sai. Hãy đặt giá trị trong dấu ngoặc kép, "
            'ví dụ title: "Học: vì sao?"'
        ),
        (
            "there is a second colon in the value, or the line is indented wrongly. Put the value in quotes, "
            'for example title: "Learning: why?"'
        ),
    ),
    (
        "could not find expected ':'",
        "thiếu dấu hai chấm sau tên khóa. Hãy viết “khóa: giá trị”, sau dấu hai chấm có một dấu cách",
        "a colon is missing after the key. Write “key: value”, with a space after the colon",
    ),
    (
        "quoted scalar",
        "dấu ngoặc kép mở mà không đóng, hoặc có ký tự \\ trong ngoặc kép. Hãy đóng ngoặc, hoặc dùng dấu nháy đơn '…'",
        "a quotation mark is opened and not closed, or there is a \\ in double quotes. Close it, or use '…'",
    ),
    (
        "flow sequence",
        "dấu [ mở mà không đóng, hoặc thiếu dấu phẩy. Hãy thêm ], hoặc viết mỗi mục một dòng bắt đầu bằng “- ”",
        "a [ is opened and not closed, or a comma is missing. Add ], or put each item on its own line after “- ”",
    ),
    (
        "flow mapping",
        "dấu { mở mà không đóng. Nếu giá trị bắt đầu bằng {, hãy đặt cả giá trị trong dấu ngoặc kép",
        "a { is opened and not closed. If the value begins with {, put the whole value in quotes",
    ),
    (
        "tab character",
        "có phím Tab ở đầu dòng. Hãy thay Tab bằng dấu cách",
        "there is a tab at the start of the line. Use spaces instead",
    ),
    (
        "block mapping",
        "dòng này bị thụt sai hoặc sau giá trị trong ngoặc kép còn chữ thừa. Các khóa cùng cấp phải thẳng cột nhau",
        "this line is indented wrongly, or text follows a value in quotes. Keys of one level must start in one column",
    ),
    (
        "block sequence",
        "dấu “- ” đứng sau dấu hai chấm. Hãy đưa danh sách xuống dòng dưới, hoặc đặt giá trị trong dấu ngoặc kép",
        "a “- ” follows a colon. Put the list on the lines below, or the value in quotes",
    ),
    (
        "block collection",
        "các mục của danh sách không thẳng cột. Mỗi mục bắt đầu bằng “- ” ở cùng một cột",
        "the items of the list do not line up. Each item begins with “- ” in the same column",
    ),
    (
        "alias",
        "giá trị bắt đầu bằng dấu *. Hãy đặt cả giá trị trong dấu ngoặc kép",
        "the value begins with *. Put the whole value in quotes",
    ),
    (
        "anchor",
        "giá trị bắt đầu bằng dấu &. Hãy đặt cả giá trị trong dấu ngoặc kép",
        "the value begins with &. Put the whole value in quotes",
    ),
    (
        "single document",
        "có thêm một dòng --- ở giữa. Mỗi tệp chỉ có một phần, hãy xóa dòng ---",
        "there is another line of --- inside. A file has one part only: delete that line",
    ),
)
_OTHERWISE = (
    "máy không hiểu dòng này. Hãy kiểm tra dấu hai chấm, dấu ngoặc và khoảng thụt đầu dòng",
    "this line cannot be understood. Check colons, quotation marks and indentation",
)
# YAML refuses these; they are told by a check of their own, with their place.
_UNREADABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEPTH_LIMIT = 100  # a course needs four
_BRACKET = re.compile(r"[\[\]{}]")
_DASHES = re.compile(r"(?:[-?][ \t]+){100}")
_OPENED = ("simple key", "quoted scalar", "flow sequence", "flow mapping")


def compose(path: str, text: str, first_line: int = 1) -> tuple[yaml.Node | None, Problem | None]:
    """The root node of a YAML text (None when it is empty), or the problem that keeps it from being read."""
    if (deep := _too_deep(text)) is not None:
        return None, _broken(path, deep + first_line, "flow sequence")
    try:
        return yaml.compose(_UNREADABLE.sub(" ", text), Loader=_LOADER), None
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark if _opened_and_not_closed(error) else error.problem_mark
        line = min(mark.line, text.rstrip().count("\n")) if mark else 0  # it may give up past the end
        return None, _broken(path, line + first_line, f"{error.context} {error.problem}")
    except RecursionError:  # the Python parser, on hundreds of levels of indentation
        return None, _broken(path, first_line, "block mapping")
    except yaml.YAMLError as error:
        return None, _broken(path, first_line, str(error))


def _opened_and_not_closed(error: yaml.MarkedYAMLError) -> bool:
    """Whether the place to mend is where something was opened, not where the parser gave up."""
    context = f"{error.context}"
    return error.context_mark is not None and any(sign in context for sign in _OPENED)


def _too_deep(text: str) -> int | None:
    """The index of the line on which nesting goes beyond all sense.

    The C parser follows any depth, on a stack that ends: tens of thousands of brackets would end the whole process.
    """
    if match := _DASHES.search(text):
        return text.count("\n", 0, match.start())
    depth = 0
    for match in _BRACKET.finditer(text):
        depth = depth + 1 if match.group() in "[{" else max(depth - 1, 0)
        if depth > _DEPTH_LIMIT:
            return text.count("\n", 0, match.start())
    return None


def _broken(path: str, line: int, words: str) -> Problem:
    why = next(((vi, en) for sign, vi, en in _PLAIN_WORDS if sign in words), _OTHERWISE)
    return y001_broken_yaml.RULE.at(path, line, why_vi=why[0], why_en=why[1])


def empty_mapping() -> yaml.MappingNode:
    """What stands for a text of which nothing is left but comments."""
    start = yaml.Mark("", 0, 0, 0, None, 0)
    return yaml.MappingNode("tag:yaml.org,2002:map", [], start, start)
