"""`import-article FILE`: the article's text, word for word, out of the document that it came in.

It is shown what was found and asked before anything is written. `--document FOLDER` imports for a page below
content/documents/ instead.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from article_import import SHOWN, Place, Reading, add_place, place_of, reading_of, source_of, suspected
from coursekit.documents.corrections import Misfit, corrected, decisions_of
from coursekit.documents.openings import openings
from coursekit.documents.stored import written_decisions
from coursekit.documents.text_file import Corrected, Provenance, body_of, hash_of, written
from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from coursekit.documents.assembly import Text
    from coursekit.documents.corrections import Decision
    from coursekit.problem import Problem
    from front_door import Context

YES = ("c", "co", "có", "y", "yes")


def run(arguments: Sequence[str], context: Context) -> int:
    """Read, find, show, ask, write."""
    options = _options(arguments)
    place = place_of(context, options.edition, options.document)
    source = source_of(place.course, options.source, context.say.lang) if options.source else None
    file = Path(options.file)
    reading = reading_of(context, file, place.title, options.start, options.end)
    _show(context, file, reading)
    decisions = _decided(
        context, place, options.fix, decisions_of(suspected(reading, place, source), place.decisions())
    )
    text, made = _corrected(reading, decisions, place)
    provenance = _provenance(file, reading, text, made, options)
    files = {place.name("text"): written(text, provenance), place.name("corrections"): written_decisions(decisions)}
    if not _is_wanted(context, place, files, is_sure=options.yes):
        return 1
    _write(context, files)
    _tell_notes(context, place, text)
    return 0


def _options(arguments: Sequence[str]) -> Namespace:
    parser = Arguments("import-article")
    add_place(parser)
    parser.add_argument("--source")
    parser.add_argument("--yes", action="store_true")
    parser.add_argument("--from", dest="start", default="")
    parser.add_argument("--to", dest="end", default="")
    parser.add_argument("--fix", type=int, action="append", default=[])
    return parser.parse_args(arguments)


def _show(context: Context, file: Path, reading: Reading) -> None:
    text = reading.assembled.text
    body = [part for part in text.parts if part.kind != "signature"]
    context.tell(
        "article-found", path=file, first=" ".join([word for part in body for word in part.words][:SHOWN]),
        last=" ".join(body[-1].words[-SHOWN:]), paragraphs=len(text.paragraphs), notes=len(text.notes),
        epigraph=context.say("article-epigraph") if text.part("p0") else "", words=len(text.words),
    )  # fmt: skip
    if not reading.found.is_closed:
        context.tell("article-open-end")
    for key in reading.read.left_out:
        context.tell(key)
    for label in reading.assembled.lost_calls:
        context.tell("article-lost-call", label=label)
    for words in reading.assembled.lost_notes:
        context.tell("article-lost-note", words=words)
    for place, words in reading.assembled.images:
        context.tell("article-image", place=place, words=words)


def _decided(context: Context, place: Place, fix: Sequence[int], decisions: list[Decision]) -> list[Decision]:
    """The decisions with those of --fix, told as a numbered list."""
    for number in fix:
        if not 0 < number <= len(decisions):
            known = ", ".join(str(known) for known in range(1, len(decisions) + 1))
            raise Stop("article-fix-unknown", number=number, known=known or "–")
        decisions[number - 1] = replace(decisions[number - 1], fix=True)
    if decisions:
        context.tell("article-suspects", path=place.name("corrections"))
    for number, one in enumerate(decisions, 1):
        fixed = context.say("article-fixed") if one.fix else ""
        context.tell(
            "article-suspect",
            number=number,
            paragraph=one.paragraph,
            near=one.near,
            found=one.found,
            used=one.used or "?",
            fixed=fixed,
        )
    return decisions


def _corrected(reading: Reading, decisions: list[Decision], place: Place) -> tuple[Text, tuple[Corrected, ...]]:
    try:
        return corrected(reading.assembled.text, decisions)
    except Misfit as misfit:
        one = misfit.decision
        raise Stop("article-misfit", path=place.name("corrections"), found=one.found, paragraph=one.paragraph) from None


def _provenance(
    file: Path, reading: Reading, text: Text, made: tuple[Corrected, ...], options: Namespace
) -> Provenance:
    return Provenance(
        document=file.name, sha256=reading.read.sha256, imported=_today(),
        words=len(text.words), source=options.source, text_sha256=hash_of(body_of(text)), corrections=made,
        range=(options.start, options.end), images=tuple(dict.fromkeys(place for place, _ in reading.assembled.images)),
    )  # fmt: skip


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 (the editor's calendar)


def _is_wanted(context: Context, place: Place, files: dict[str, str], *, is_sure: bool) -> bool:
    """Whether to write: not what is there already, and nothing that nobody said yes to."""
    problems: list[Problem] = []
    name, old = place.name("text"), place.imported(problems)
    if old is not None and not problems:
        as_before = files[name].replace(f"imported: {_today()}", f"imported: {old.provenance.imported}", 1)
        kept = {name: as_before, place.name("corrections"): files[place.name("corrections")]}
        if all(_text_of(context.root / path) == text for path, text in kept.items()):
            context.tell("article-same", path=name)
            return False
    if is_sure:
        return True
    known = {"date": old.provenance.imported, "document": old.provenance.document} if old else {}
    return _agreed(context, context.say("article-ask-again" if old else "article-ask", path=name, **known))


def _agreed(context: Context, question: str) -> bool:
    try:
        answer = input(question) if sys.stdin.isatty() else None
    except EOFError:
        answer = None
    if answer is None:
        raise Stop("article-say-yes")
    if answer.strip().lower() in YES:
        return True
    context.tell("article-not-written")
    return False


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _write(context: Context, files: dict[str, str]) -> None:
    """Beside first, then each in its place in one step; what was there gets a number and stays."""
    beside = {context.root / name: context.root / f"{name}.new" for name in files}
    try:
        for (path, new), text in zip(beside.items(), files.values(), strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(text, encoding="utf-8", newline="\n")
        _put_aside(context, list(beside))
        for path, new in beside.items():
            new.replace(path)
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
    context.tell("article-written", path=next(iter(files)))


def _put_aside(context: Context, paths: list[Path]) -> None:
    there = [path for path in paths if path.is_file()]
    number = 1
    while any(_numbered(path, number).exists() for path in paths):
        number += 1
    for path in there:
        old = _numbered(path, number)
        old.write_bytes(path.read_bytes())
        context.tell("article-put-aside", path=old.relative_to(context.root).as_posix())


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}.old-{number}{path.suffix}")


def _tell_notes(context: Context, place: Place, text: Text) -> None:
    """Which notes, in which edition, were written for other words."""
    now = openings(text)
    for page in (page for (page_id, _), page in place.course.pages.items() if page_id == place.page.id):
        others = [name for name, opening in page.opens.items() if now.get(name) != opening]
        if others:
            opens = ", ".join(f'{name}: "{opening}"' for name, opening in now.items())
            context.tell("article-opens", path=page.path, names=", ".join(others), opens=f"opens: {{{opens}}}")
