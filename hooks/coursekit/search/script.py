"""Shorter names for the variables of our own script: the minifier leaves them as they are written.

A name is changed where it is declared (const, let, parameter) and wherever that declaration is meant; one letter serves
many names that never meet. What is nowhere declared is the language's or the browser's. The script keeps to: no `var`,
`function`, `class`, default values, labels or `{ title }` for `{ title: title }`; a space before the colon of a choice
(`a ? b : c`); the braces of a body are its end. The browser tests run what comes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain, product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NAME = r"[A-Za-z_]\w*"
_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*)"
    r'|(?P<text>"(?:\\.|[^"\\])*")'
    r"|(?P<template>`(?:\\.|[^`\\])*`)"
    r"|(?P<regex>(?<=[=(!&|] |.[(!])/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n*])"
    r"(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n])*/[a-z]*)"
    rf"|(?P<property>(?<!\.)\??\.{_NAME}|{_NAME}(?=:))"
    rf"|(?P<name>{_NAME})"
    r"|(?P<sign>=>|[\[\](){},;])"
)
_INSERTED = re.compile(r"(?<=\$\{)[^{}]*(?=\})")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_AFTER = {",", ";", *_PAIRS.values()}


class _Token(NamedTuple):
    text: str
    at: int  # where in the script
    is_name: bool


@dataclass
class _Scope:
    """The tokens from `start` to `end`, and the places of every name declared for them and meant by it."""

    start: int
    end: int
    names: dict[str, list[int]] = field(default_factory=dict)

    def __contains__(self, place: int) -> bool:
        return self.start <= place <= self.end


def shorten(script: str) -> str:
    """The script without its comments, its own names as short as can be."""
    bare = _TOKEN.sub(lambda found: "" if found["comment"] else found[0], script)
    tokens = list(_tokens(bare, 0))
    text, done = [], 0
    for place, letters in sorted(_letters(_resolved(tokens), {token.text for token in tokens}).items()):
        text += [bare[done : tokens[place].at], letters]
        done = tokens[place].at + len(tokens[place].text)
    return "".join(text) + bare[done:]


def _tokens(script: str, start: int) -> Iterator[_Token]:
    """Names and signs, also of what is inserted in templates."""
    for found in _TOKEN.finditer(script):
        at = start + found.start()
        if found["template"]:
            for part in _INSERTED.finditer(found[0]):
                yield from _tokens(part[0], at + part.start())
        elif found["name"] or found["sign"]:
            yield _Token(found[0], at, is_name=bool(found["name"]))


def _resolved(tokens: Sequence[_Token]) -> list[_Scope]:
    """All scopes, the inner ones first, with every place of what they declare."""
    closing = _closing(tokens)
    scopes = [_Scope(0, len(tokens))]
    declared: list[int] = []
    for place, token in enumerate(tokens):
        if token.text == "=>":
            start = next((opened for opened, closed in closing.items() if closed == place - 1), place - 1)
            scopes.append(_Scope(start, _end(tokens, closing, place + 1)))
            declared += range(start, place)
        elif token.text == "for":
            scopes.append(_Scope(place, _end(tokens, closing, closing[place + 1] + 1)))
        elif token.text == "{":
            scopes.append(_Scope(place, closing[place]))
        elif token.text in {"const", "let"}:
            declared += _declared(tokens, closing, place + 1)
    inner_first = sorted(scopes, key=lambda scope: scope.end - scope.start)
    for place in declared:
        if tokens[place].is_name:
            next(scope for scope in inner_first if place in scope).names[tokens[place].text] = []
    for place, token in enumerate(tokens):
        meant = next((scope for scope in inner_first if place in scope and token.text in scope.names), None)
        if meant and token.is_name:
            meant.names[token.text].append(place)
    return inner_first


def _closing(tokens: Sequence[_Token]) -> dict[int, int]:
    """Where each bracket is closed."""
    found, opened = {}, []
    for place, token in enumerate(tokens):
        if token.text in _PAIRS:
            opened.append(place)
        elif token.text in _PAIRS.values():
            found[opened.pop()] = place
    return found


def _end(tokens: Sequence[_Token], closing: Mapping[int, int], place: int) -> int:
    """The last token of the body that begins at `place`, a block or an expression."""
    while tokens[place].text not in _AFTER:
        if tokens[place].text == "{":
            return closing[place]
        place = closing.get(place, place) + 1
    return place - 1


def _declared(tokens: Sequence[_Token], closing: Mapping[int, int], place: int) -> Iterator[int]:
    """The places of what stands left in a declaration: `a = 1, [b, c] = d`, `e of f`."""
    more = True
    while more:
        last = closing.get(place, place)
        yield from range(place, last + 1)
        place = last + 1
        while tokens[place].text not in _AFTER:
            place = closing.get(place, place) + 1
        more = tokens[place].text == ","
        place += 1


def _letters(scopes: Sequence[_Scope], taken: set[str]) -> dict[int, str]:
    """The new name for every place: the commonest first, each the first that no other one there has."""
    every = [(scope, places) for scope in scopes for places in scope.names.values()]
    given: dict[str, list[tuple[_Scope, list[int]]]] = {}
    found: dict[int, str] = {}
    for scope, places in sorted(every, key=lambda one: (-len(one[1]), one[1])):
        pairs = ("".join(pair) for pair in product(_LETTERS, repeat=2))
        names = chain(_LETTERS, (pair for pair in pairs if pair not in {"do", "in"} | taken))
        name = next(name for name in names if not any(_meet(scope, places, *other) for other in given.get(name, ())))
        given.setdefault(name, []).append((scope, places))
        found |= dict.fromkeys(places, name)
    return found


def _meet(one: _Scope, places: Sequence[int], other: _Scope, others: Sequence[int]) -> bool:
    """Whether the inner of two declarations would hide the outer one where that is meant."""
    if one.end - one.start < other.end - other.start:
        return any(place in one for place in others)
    return one is other or any(place in other for place in places)
