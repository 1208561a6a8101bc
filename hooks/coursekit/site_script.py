"""The scripts of the pages, with what they say and how it looks: placeholders in, published text out.

A placeholder is a string of capitals, "WORDS", so that the file itself is sound JavaScript.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from coursekit.search.script import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


def site_words(ui: Mapping[str, str]) -> list[str]:
    """What the script of every page says, in its order: names would cost every reader."""
    return [ui["theme-light-dark"], ui["share"], ui["copied"], ui["print-page"], ui["listen"]]


def listen_words(ui: Mapping[str, str]) -> dict[str, str]:
    """What the player says."""
    return {
        "listen": ui["listen"],
        "back": ui["listen-back"],
        "pause": ui["listen-pause"],
        "resume": ui["listen-resume"],
        "on": ui["listen-on"],
        "stop": ui["listen-stop"],
    }


def filled(script: str, values: Mapping[str, Any]) -> str:
    """A script without its lines of comment, every placeholder replaced by its value as JavaScript writes it."""
    script = _COMMENT.sub("", script)
    for name, value in values.items():
        script = script.replace(f'"{name}"', json.dumps(value, ensure_ascii=False))
    return script


def site_script(script: str, values: Mapping[str, Any]) -> str:
    """The script of every page: filled, and its own names as short as can be."""
    return shorten(filled(script, values))
