"""`record-urls`: write down every address of the built site, so that a later build that loses one is refused.

Nothing is ever taken off the list here: a page that went needs a redirect, not forgetting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from front_door import Arguments
from messages import Stop
from publish import SITE
from published import RECORDED, addresses, recorded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from front_door import Context


def run(arguments: Sequence[str], context: Context) -> int:
    """Write the list, sorted."""
    Arguments("record-urls").parse_args(arguments)
    if not (context.root / SITE / "index.html").exists():
        raise Stop("urls-no-site")
    lines = recorded(context.root)
    notes = [line for line in lines if line.startswith("#")]
    before = set(lines) - set(notes)
    after = before | addresses(context.root / SITE)
    text = "".join(f"{line}\n" for line in (*notes, *sorted(after)))
    (context.root / RECORDED).write_text(text, encoding="utf-8", newline="\n")
    context.tell("urls-recorded", path=RECORDED, count=len(after), added=len(after - before))
    return 0
