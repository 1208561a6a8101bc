"""`check [--fix]`: the content only, about a second, nothing built. `--fix` first mends what is safe to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_folder import read_folder
from coursekit.fixes import fixed
from front_door import Arguments

from content import check_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from front_door import Context


def run(arguments: Sequence[str], context: Context) -> int:
    """Print every problem; 1 if one of them is an error."""
    parser = Arguments("check")
    parser.add_argument("--fix", action="store_true")
    if parser.parse_args(arguments).fix:
        mended = list(mend(context.root / "content"))
        for path in mended:
            context.tell("fixed", path=path.relative_to(context.root).as_posix())
        if not mended:
            context.tell("fixed-none")
    return report(context)


def report(context: Context) -> int:
    """Check, print every problem and the sum; 1 if one is an error."""
    checked = check_content(context.root)
    for problem in checked.problems:
        print(problem.text(context.say.lang))
    if checked.problems:
        context.tell("problems", errors=checked.errors, warnings=checked.warnings)
    elif checked.course:
        context.tell("content-good", pages=len(checked.course.pages))
    return 1 if checked.errors else 0


def mend(content: Path) -> Iterator[Path]:
    """Repair every text file that has a safe repair, each replaced in one step; gives the paths that changed."""
    for name, data in read_folder(content).items():
        text = _text(data)
        if text is None or (repaired := fixed(text)) == text:
            continue
        path = content / name
        beside = path.with_name(path.name + ".mending")
        beside.write_bytes(repaired.encode())
        beside.replace(path)
        yield path


def _text(data: object) -> str | None:
    """The text of a file that can be mended, to the last line end; what is not UTF-8 is for its owner to save anew."""
    try:
        return data.decode("utf-8") if isinstance(data, bytes) else None
    except UnicodeDecodeError:
        return None
