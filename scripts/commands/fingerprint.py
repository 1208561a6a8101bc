"""`fingerprint FILE --source KEY`: hashes of a document's words, so that facts and quotations can be compared with it.

The document itself stays where it is: neither its text nor its path is written.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coursekit.content_paths import fingerprint_path, in_messages
from coursekit.fingerprint import fingerprint_of, written
from coursekit.nearest import nearest
from front_door import Arguments
from messages import Stop

from content import check_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coursekit.fingerprint import Fingerprint
    from front_door import Context


def run(arguments: Sequence[str], context: Context) -> int:
    """Read the document and write its fingerprint."""
    parser = Arguments("fingerprint")
    parser.add_argument("file", type=Path)
    parser.add_argument("--source", required=True)
    options = parser.parse_args(arguments)
    _check_source(options.source, context)
    fingerprint = _fingerprint(options.file, options.source)
    name = in_messages(fingerprint_path(options.source))
    path = context.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(fingerprint), encoding="utf-8", newline="\n")
    context.tell("fingerprinted", path=name, words=fingerprint.words)
    return 0


def _check_source(key: str, context: Context) -> None:
    course = check_content(context.root).course
    known = course.sources if course else {}
    if key not in known:
        near = nearest(key, known)[f"nearest_{context.say.lang}"]
        raise Stop("source-unknown", source=key, near=near, known=", ".join(known))


def _fingerprint(file: Path, source: str) -> Fingerprint:
    try:
        fingerprint = fingerprint_of(source, file.read_bytes())
    except FileNotFoundError:
        raise Stop("no-document", path=file) from None
    except UnicodeDecodeError:
        raise Stop("document-not-text", path=file) from None
    if not fingerprint.groups:
        raise Stop("document-not-text", path=file)
    return fingerprint
