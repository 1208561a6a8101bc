"""Types that hold other types: lists, records, words in both languages, and files of keyed records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from coursekit.checks import (
    y002_not_mapping,
    y003_duplicate_key,
    y004_unknown_key,
    y005_missing_key,
    y006_wrong_type,
    y008_empty_value,
    y011_list_length,
    y012_key_form,
    y013_missing_language,
    y016_repeated_item,
)
from coursekit.editions import language
from coursekit.model import LANGUAGES
from coursekit.nearest import nearest
from coursekit.placed import Placed
from coursekit.schema import TEXT, Key, Sheet, Type, found_in, is_empty, matching
from coursekit.slug import KEBAB, slugify

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    Fields = Mapping[str, Key]
    Pairs = dict[str, tuple[yaml.Node, yaml.Node]]


def pairs(node: yaml.Node, sheet: Sheet) -> Pairs:
    """The keys of a mapping with their nodes, each once; of two with one name the first counts."""
    found: Pairs = {}
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else found_in(key_node)["found_en"]
        if key in found:
            sheet.tell(y003_duplicate_key.RULE, key_node, key=key, first=sheet.line(found[key][0]))
        else:
            found[key] = (key_node, value_node)
    return found


def read_record(node: yaml.Node, fields: Fields, sheet: Sheet, inside: str = "") -> dict[str, Any]:
    """What a mapping holds of the fields; a key that is unknown, missing or wrong is told and left out.

    `inside` goes before the keys in what is told: "show." makes "show.vi".
    """
    found, values = pairs(node, sheet), {}
    for key, (key_node, value_node) in found.items():
        if key not in fields:
            sheet.tell(y004_unknown_key.RULE, key_node, key=key, allowed=", ".join(fields), **nearest(key, fields))
        elif (value := fields[key].type.read(value_node, inside + key, sheet)) is not None:
            values[key] = value
    for key, field in fields.items():
        if field.is_required and key not in found:
            sheet.tell(y005_missing_key.RULE, node, key=key, **field.type.wanted)
    return values


def key_lines(node: yaml.Node, sheet: Sheet) -> dict[str, int]:
    """The line of each key of a mapping."""
    return {
        key: sheet.line(key_node) for key, (key_node, _) in pairs(node, Sheet(sheet.path, sheet.first_line)).items()
    }


def record(fields: Fields) -> Type:
    """A mapping of known keys."""

    def read(node: yaml.Node, name: str, sheet: Sheet) -> dict[str, Any] | None:
        if _is_mapping(node, name, sheet, kind):
            return read_record(node, fields, sheet)
        return None

    listed = ", ".join(fields)
    kind = Type(read, f"nhóm khóa {listed}", f"a group of the keys {listed}")
    return kind


def _is_mapping(node: yaml.Node, name: str, sheet: Sheet, kind: Type) -> bool:
    if isinstance(node, yaml.MappingNode):
        return True
    if is_empty(node):
        sheet.tell(y008_empty_value.RULE, node, key=name, **kind.wanted)
    else:
        sheet.tell(y006_wrong_type.RULE, node, key=name, **kind.wanted, **found_in(node), hint_vi="", hint_en="")
    return False


def list_of(item: Type, low: int = 0, high: int | None = None) -> Type:
    """A list of `low` to `high` items, each once."""

    def read(node: yaml.Node, name: str, sheet: Sheet) -> tuple[Any, ...] | None:
        if is_empty(node):
            sheet.tell(y008_empty_value.RULE, node, key=name, **kind.wanted)
            return None
        if not isinstance(node, yaml.SequenceNode):
            sheet.tell(y006_wrong_type.RULE, node, key=name, **kind.wanted, **found_in(node), hint_vi="", hint_en="")
            return None
        if not low <= len(node.value) <= (high or len(node.value)):
            sheet.tell(y011_list_length.RULE, node, key=name, count=len(node.value), **kind.wanted)
        return _items(node, name, sheet, item)

    vi, en = _range(low, high)
    kind = Type(read, f"danh sách{vi}, mỗi mục là {item.vi}", f"a list{en}, each item {item.en}")
    return kind


def _range(low: int, high: int | None) -> tuple[str, str]:
    if high is not None:
        return f" {low}–{high} mục", f" of {low}–{high} items"
    return (f" có ít nhất {low} mục", f" of at least {low} item") if low else ("", "")


def _items(node: yaml.Node, name: str, sheet: Sheet, item: Type) -> tuple[Any, ...]:
    values: list[Any] = []
    for child in node.value:
        value = item.read(child, name, sheet)
        if isinstance(value, str) and value in values:
            sheet.tell(y016_repeated_item.RULE, child, key=name, item=value)
        elif value is not None:
            values.append(value)
    return tuple(values)


def _words(*, every: bool) -> Type:
    def read(node: yaml.Node, name: str, sheet: Sheet) -> dict[str, Placed] | None:
        if not _is_mapping(node, name, sheet, kind):
            return None
        words = read_record(node, dict.fromkeys(LANGUAGES, Key(TEXT, is_required=False)), sheet, f"{name}.")
        present = {str(key.value) for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
        for lang in sheet.required if every else ():
            if lang not in present:
                tell_missing_language(sheet, sheet.line(node), name, lang)
        return words

    kind = Type(read, "hai dòng vi: … và en: …", "two lines vi: … and en: …")
    return kind


def tell_missing_language(sheet: Sheet, line: int, name: str, lang: str) -> None:
    """Note that words lack a language."""
    rule = y013_missing_language.RULE
    sheet.problems.append(rule.at(sheet.path, line, key=name, lang=lang, **language(lang)))


def _read_word_lists(node: yaml.Node, name: str, sheet: Sheet) -> dict[str, tuple[str, ...]] | None:
    if not _is_mapping(node, name, sheet, WORD_LISTS):
        return None
    lists = read_record(node, dict.fromkeys(LANGUAGES, Key(list_of(TEXT, 1), is_required=False)), sheet, f"{name}.")
    for lang in sheet.required:
        if lang not in {str(key.value) for key, _ in node.value}:
            tell_missing_language(sheet, sheet.line(node), name, lang)
    return lists


WORDS = _words(every=True)
SOME_WORDS = _words(every=False)


WORD_LISTS = Type(_read_word_lists, "hai danh sách từ ngữ vi: […] và en: […]", "two lists of words vi: […] and en: […]")


def read_keyed(node: yaml.Node, item: Type, sheet: Sheet, form: re.Pattern[str] = KEBAB) -> dict[Placed, Any]:
    """A file of `KEY: value` pairs; a value that is wrong throughout is None, so that its key is still known."""
    values: dict[Placed, Any] = {}
    for key, (key_node, value_node) in pairs(node, sheet).items():
        if not form.fullmatch(key):
            sheet.tell(y012_key_form.RULE, key_node, key=key, example=slugify(key) or "why-now")
        values[Placed(key, sheet.line(key_node))] = item.read(value_node, key, sheet)
    return values


def is_mapping_file(node: yaml.Node, sheet: Sheet) -> bool:
    """Whether the root of a file is a mapping; told when it is not."""
    if isinstance(node, yaml.MappingNode):
        return True
    sheet.tell(y002_not_mapping.RULE, node, **found_in(node))
    return False


def _read_openings(node: yaml.Node, name: str, sheet: Sheet) -> dict[str, Placed] | None:
    if not _is_mapping(node, name, sheet, OPENINGS):
        return None
    found: dict[str, Placed] = {}
    for key, (key_node, value_node) in pairs(node, sheet).items():
        opening = OPENING.read(value_node, f"{name}.{key}", sheet)
        if PARAGRAPH_NAME.read(key_node, name, sheet) is not None and opening is not None:
            found[key] = opening
    return found


def _read_place(node: yaml.Node, name: str, sheet: Sheet) -> dict[str, Placed] | None:
    if not isinstance(node, yaml.ScalarNode):
        words: dict[str, Placed] | None = WORDS.read(node, name, sheet)
        return words
    paragraph = PARAGRAPH.read(node, name, sheet)
    return None if paragraph is None else dict.fromkeys(LANGUAGES, paragraph)


PARAGRAPH = matching(
    r"p\d+",
    "p1, p2, … (đoạn của bài viết; p0 là lời đề từ), hoặc chỗ trong tài liệu bằng hai thứ tiếng, ví dụ {vi: …, en: …}",
    "p1, p2, … (paragraphs of the article; p0 is its epigraph), or the place in both languages, like {vi: …, en: …}",
)
PARAGRAPH_NAME = matching(r"p\d+", "tên đoạn như p5", "a paragraph like p5")
OPENING = matching(
    r"[0-9a-f]{8}",
    'dấu của mấy chữ mở đầu đoạn, tám ký tự trong ngoặc kép như "3f9a0c12"; lệnh import-article in ra dòng này',
    'the fingerprint of opening words, eight signs in quotes like "3f9a0c12"; import-article prints this line',
)
OPENINGS = Type(_read_openings, 'nhóm p1: "3f9a0c12", p2: …', 'a group of p1: "3f9a0c12", p2: …')
PLACE = Type(_read_place, PARAGRAPH.vi, PARAGRAPH.en)
