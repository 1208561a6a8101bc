"""Whether a word is in Hunspell's dictionary of its language.

English ones may be British (the dictionary is American); Vietnamese ones may have their tone on either vowel.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from coursekit.syllables import placements

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# British endings and what the dictionary has instead.
BRITISH = (
    (re.compile(r"our(?=$|s$|ed$|ing$|ite|able|hood|er|al|ful|ly)"), "or"),
    (re.compile(r"is(?=e$|es$|ed$|ing$|ation|er$|ers$)"), "iz"),
    (re.compile(r"ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"tre(?=$|s$)"), "ter"),
    (re.compile(r"mme(?=$|s$)"), "m"),
    (re.compile(r"ence(?=$|s$)"), "ense"),
)


@cache
def english() -> Callable[[str], bool]:
    """The dictionary that comes with the package, opened once."""
    from hunspell import Hunspell  # noqa: PLC0415 - only `lint` installs it

    dictionary = Hunspell("en_US")

    def is_known(word: str) -> bool:
        return any(bool(dictionary.spell(form)) for form in forms(word))

    return is_known


@cache
def vietnamese(folder: Path | None) -> Callable[[str], bool]:
    """The dictionary in a folder (vi_VN.dic, vi_VN.aff), opened once; without one, every word is let pass."""
    if folder is None:
        return lambda _word: True
    from hunspell import Hunspell  # noqa: PLC0415 - only `lint` installs it

    dictionary = Hunspell("vi_VN", hunspell_data_dir=str(folder))

    def is_known(word: str) -> bool:
        return any(bool(dictionary.spell(form)) for form in placements(word))

    return is_known


def forms(word: str) -> list[str]:
    """A word, and how it is spelled in America where that differs."""
    return [word, *(pattern.sub(other, word) for pattern, other in BRITISH if pattern.search(word))]
