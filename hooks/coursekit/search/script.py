"""Shorter names for the variables of our own script: the minifier leaves them as they are written.

Every name is changed but those of the language and the browser listed here, and those that are also written as a
property (`.name`, `name:`). So a script that is shortened takes nothing out of objects by name (`{ title }`), and a
name of the browser's that it uses for the first time is listed here first. The browser tests run what comes out.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, product

_KEPT = frozenset(
    [
        "const",
        "let",
        "for",
        "of",
        "if",
        "else",
        "return",
        "while",
        "new",
        "true",
        "false",
        "null",
        "undefined",
        "async",
        "await",
        "try",
        "catch",
        "continue",
        "break",
        "typeof",
        "document",
        "window",
        "function",
        "location",
        "Object",
        "matchMedia",
        "getComputedStyle",
        "navigator",
        "print",
        "localStorage",
        "addEventListener",
        "setTimeout",
        "clearTimeout",
        "Promise",
        "Map",
        "Set",
        "Math",
        "JSON",
        "String",
        "Number",
        "Boolean",
        "RegExp",
        "IntersectionObserver",
        "CONFIG",
        "in",
        "self",
        "caches",
        "clients",
        "fetch",
        "importScripts",
        "registration",
        "skipWaiting",
        "Response",
    ]
)
_NAME = r"[A-Za-z_]\w*"
_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*)"
    r'|(?P<text>"(?:\\.|[^"\\])*")'
    r"|(?P<template>`(?:\\.|[^`\\])*`)"
    r"|(?P<regex>(?<=[=(!&|] |.[(!])/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n*])"
    r"(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])*/[a-z]*)"
    rf"|(?P<property>(?<!\.)\??\.{_NAME}|{_NAME}(?=:))"
    rf"|(?P<name>{_NAME})"
)
_INSERTED = re.compile(r"(?<=\$\{)[^{}]*(?=\})")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shorten(script: str) -> str:
    """The script without its comments, its own names as short as can be."""
    bare = _TOKEN.sub(lambda found: "" if found["comment"] else found[0], script)
    properties = {name.strip("?.") for name in _names(bare, "property")}
    used = Counter(name for name in _names(bare, "name") if name not in _KEPT | properties)
    letters = chain(_LETTERS, map("".join, product(_LETTERS, repeat=2)))
    free = (letter for letter in letters if letter not in _KEPT | properties)
    return _renamed(bare, dict(zip(sorted(used, key=lambda name: (-used[name], name)), free, strict=False)))


def _names(script: str, kind: str) -> list[str]:
    tokens = list(_TOKEN.finditer(script))
    inserted = [part[0] for token in tokens if token["template"] for part in _INSERTED.finditer(token[0])]
    found = [token[0] for token in tokens if token[kind]]
    return found + [name for part in inserted for name in _names(part, kind)]


def _renamed(script: str, short: dict[str, str]) -> str:
    def renamed(token: re.Match[str]) -> str:
        if token["template"]:
            return _INSERTED.sub(lambda part: _renamed(part[0], short), token[0])
        return short.get(token[0], token[0]) if token["name"] else token[0]

    return _TOKEN.sub(renamed, script)
