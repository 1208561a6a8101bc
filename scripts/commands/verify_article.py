"""`verify-article FILE`: the imported text against the document once more, word by word.

Recorded corrections are expected; any other difference is told and makes the command fail.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from article_import import add_place, place_of, reading_of
from coursekit.documents.accounts import differences
from coursekit.documents.corrections import Misfit, redone
from front_door import Arguments
from messages import Stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.problem import Problem
    from front_door import Context

SHOWN = 20


def run(arguments: Sequence[str], context: Context) -> int:
    """0 if nothing differs but what was decided."""
    parser = Arguments("verify-article")
    add_place(parser)
    options = parser.parse_args(arguments)
    place = place_of(context, options.edition, options.document)
    problems: list[Problem] = []
    imported = place.imported(problems)
    if imported is None:
        raise Stop("verify-none", path=place.name("text"))
    known = imported.provenance
    reading = reading_of(context, Path(options.file), place.title, *known.range)
    if reading.read.sha256 != known.sha256:
        context.tell("verify-other", path=options.file, document=known.document)
    try:
        wanted = redone(reading.assembled.text, known.corrections)
    except Misfit:  # the words that were corrected are not in this document: compare without, which tells so
        wanted = reading.assembled.text
    for one in known.corrections:
        context.tell("verify-correction", paragraph=one.paragraph, word=one.word, found=one.found, used=one.used)
    found = differences(wanted, imported.text)
    if not found:
        context.tell("verify-good", words=len(imported.text.words), corrections=len(known.corrections))
        return 0
    lines = [context.say("verify-difference", near=one.near, found=one.found, used=one.used) for one in found[:SHOWN]]
    context.tell("verify-bad", count=len(found), differences="\n".join(lines))
    return 1
