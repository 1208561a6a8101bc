"""The imported texts among a course's files, and the decisions about suspected words: files → values, problems."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from coursekit.checks import t001_unusable_text, t002_text_changed, t005_waiting_correction
from coursekit.content_paths import document_file, in_messages
from coursekit.documents.corrections import read_decisions, waiting
from coursekit.documents.text_file import FENCE, Corrected, Imported, Provenance, hash_of, parsed
from coursekit.schema import DATE, TEXT, YES_NO, Sheet, matching, optional, required, whole_number
from coursekit.schema_groups import is_mapping_file, list_of, read_record, record
from coursekit.yaml_source import compose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.documents.corrections import Decision
    from coursekit.problem import Problem
    from coursekit.schema import Key

PARAGRAPH = matching(r"p\d+", "tên đoạn như 'p5'", "a paragraph like 'p5'")
HASH = matching(r"[0-9a-f]{64}", "mã SHA-256", "a SHA-256 hash")
WORD = whole_number(1, 100_000)

CORRECTED: dict[str, Key] = {
    "paragraph": required(PARAGRAPH), "word": required(WORD), "found": required(TEXT), "used": required(TEXT),
}  # fmt: skip
PROVENANCE: dict[str, Key] = {
    "document": required(TEXT),
    "sha256": required(HASH),
    "imported": required(DATE),
    "source": optional(TEXT),
    "words": required(whole_number(1, 10_000_000)),
    "from": optional(TEXT),
    "to": optional(TEXT),
    "text_sha256": required(HASH),
    "images": optional(list_of(PARAGRAPH)),
    "corrections": optional(list_of(record(CORRECTED))),
}
DECISION: dict[str, Key] = {
    "paragraph": required(PARAGRAPH), "word": optional(WORD), "found": required(TEXT), "used": optional(TEXT),
    "fix": required(YES_NO),
}  # fmt: skip
DECISIONS: dict[str, Key] = {"corrections": required(list_of(record(DECISION)))}

_SETTINGS = re.compile(rf"{FENCE}(.*?\n){FENCE}\n?", re.DOTALL)


def read_documents(texts: Mapping[str, str | None], problems: list[Problem]) -> dict[tuple[str, str], Imported]:
    """Every imported text, by the id of its page and its language; what cannot be used is told and left out."""
    found = {}
    for path, text in texts.items():
        file = document_file(path)
        if file and file.what == "text" and text is not None:
            imported = read_imported(in_messages(path), text, problems)
            if imported:
                found[file.id, file.lang] = imported
    for path, text in texts.items():
        file = document_file(path)
        if file and file.what == "corrections" and text is not None:
            _tell_waiting(in_messages(path), text, found.get((file.id, file.lang)), problems)
    return found


def _tell_waiting(path: str, text: str, imported: Imported | None, problems: list[Problem]) -> None:
    """Decisions that the next import would carry out; nothing to tell where no text is."""
    decisions = read_corrections(path, text, problems)
    for one in waiting(decisions, imported.provenance.corrections) if imported else ():
        rule = t005_waiting_correction.RULE
        problems.append(rule.at(path, one.line, found=one.found, used=one.used, paragraph=one.paragraph))


def read_imported(path: str, text: str, problems: list[Problem]) -> Imported | None:
    """The text in a file that the import wrote."""
    head = _SETTINGS.match(text)
    # Nobody writes these settings by hand: that they are not what the import wrote is all there is to tell.
    values = _record(path, head[1], PROVENANCE, 2, []) if head else None
    if head is None or values is None or {"document", "sha256", "text_sha256", "words", "imported"} - values.keys():
        problems.append(t001_unusable_text.RULE.at(path, 1))
        return None
    body = text[head.end() :]
    first_line = text.count("\n", 0, head.end()) + 1
    read, lines = parsed(body, first_line)
    provenance = _provenance(values)
    is_changed = hash_of(body) != provenance.text_sha256
    if is_changed:
        problems.append(t002_text_changed.RULE.at(path, first_line, document=provenance.document))
    return Imported(path, read, provenance, is_changed, lines)


def _provenance(values: dict[str, Any]) -> Provenance:
    return Provenance(
        document=str(values["document"]),
        sha256=str(values["sha256"]),
        imported=values["imported"].isoformat(),
        words=values["words"],
        source=values.get("source"),
        text_sha256=str(values["text_sha256"]),
        corrections=tuple(
            Corrected(str(one["paragraph"]), one["word"], str(one["found"]), str(one["used"]))
            for one in values.get("corrections", ())
            if CORRECTED.keys() <= one.keys()
        ),
        images=tuple(map(str, values.get("images", ()))),
        range=(values.get("from", ""), values.get("to", "")),
    )


def read_corrections(path: str, text: str, problems: list[Problem]) -> list[Decision]:
    """The decisions in a corrections file."""
    values = _record(path, text, DECISIONS, 1, problems) or {}
    return read_decisions([one for one in values.get("corrections", ()) if {"paragraph", "found", "fix"} <= one.keys()])


def _record(path: str, text: str, fields: dict[str, Key], line: int, problems: list[Problem]) -> dict[str, Any] | None:
    sheet = Sheet(path, first_line=line)
    node, problem = compose(path, text, first_line=line)
    if problem:
        problems.append(problem)
    if node is None or not is_mapping_file(node, sheet):
        problems += sheet.problems
        return None
    values = read_record(node, fields, sheet)
    problems += sheet.problems
    return values


def written_decisions(decisions: list[Decision]) -> str:
    """The file as the import writes it, with the words around each suspect, in both languages."""
    lines = [
        "# Chữ ngờ là lỗi quét. fix: yes thì lần nhập sau sẽ sửa thành chữ ở used; có thể sửa used, hoặc thêm mục.",
        "# Words that may have been read wrongly. fix: yes makes the next import write what used says; mend or add.",
        "corrections:" if decisions else "corrections: []",
    ]
    for one in decisions:
        keys = [
            f"paragraph: {one.paragraph}",
            *([f"word: {one.word}"] if one.word else []),
            f"found: {_quoted(one.found)}",
        ]
        keys += [f"used: {_quoted(one.used)}"] if one.used else []
        keys.append(f"fix: {'yes' if one.fix else 'no'}")
        lines.append(f"  - {{{', '.join(keys)}}}" + (f"  # … {one.near} …" if one.near else ""))
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
