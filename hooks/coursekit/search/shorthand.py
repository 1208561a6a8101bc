"""Text of a core with its commonest words as one sign each, where that makes it lighter on the wire.

A row of signs stands for its words with a space, or whatever is between words, between each and the next. What writes
the words out goes with the text, so that the script which searches knows nothing of it.
"""

from __future__ import annotations

import re
from collections import Counter

from coursekit.search.wire import literal, weight

FIRST, LAST = "\u0400", "\u07ff"  # signs: Cyrillic and what follows it, two bytes each in UTF-8
OFTEN = 5  # times; a rarer word takes more in the list of words than it saves
_WORD, _SIGN = re.compile(r"[^\W\d_]+"), f"[{FIRST}-{LAST}]"
_WRITE_OUT = (
    f"((t,w)=>t.replace(/{_SIGN}+/g,r=>[...r].map(c=>w[c.charCodeAt()-{ord(FIRST)}]).join(BETWEEN)))"
    "(TEXT,WORDS.split(BETWEEN))"
)


def shortest(text: str, between: str) -> str:
    """The lighter of two expressions for a text: the text itself, and its shorthand with what writes it out."""
    coded, words = shorthand(text, between)
    parts = {"TEXT": literal(coded), "WORDS": literal(words), "BETWEEN": literal(between)}
    short = re.sub("|".join(parts), lambda found: parts[found[0]], _WRITE_OUT)
    return min(literal(text), short, key=weight)


def shorthand(text: str, between: str) -> tuple[str, str]:
    """The text in shorthand, and the words of the signs from FIRST on; no words where the text has such letters."""
    if re.search(_SIGN, text):
        return text, ""
    times = Counter(_WORD.findall(text))
    common = sorted((word for word in times if times[word] >= OFTEN), key=lambda word: (-times[word], word))
    signs = {word: chr(ord(FIRST) + place) for place, word in enumerate(common[: ord(LAST) - ord(FIRST) + 1])}
    coded = _WORD.sub(lambda found: signs.get(found[0], found[0]), text)
    return re.sub(f"(?<={_SIGN}){re.escape(between)}(?={_SIGN})", "", coded), between.join(signs)
