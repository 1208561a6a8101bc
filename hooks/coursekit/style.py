"""Leaves in a page's style only the rules that the page uses: what is not on it, its reader does not pay for.

A selector goes when the page has no element of a class or tag that it asks for, and a rule with its last selector.
Ids, states and attributes that a script may set are not looked at, so a rule is rather kept than lost. A class that a
script adds must be in SET_BY_SCRIPT, in :not() or in a style that the script brings along.
"""

from __future__ import annotations

import re
from functools import lru_cache

SET_BY_SCRIPT = {".dark"}  # before the first paint (assets/js/early.js)
_WRITTEN = re.compile(r"\[aria-current(?=\])|(?<= )aria-current(?==)")  # an attribute that only the build sets
_STYLE = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}")
_CLASS = re.compile(r"""\bclass=(?:"([^"]*)"|([^\s"'>]+))""")
_TAG = re.compile(r"<([a-z][a-z0-9]*)")
_IS = re.compile(r":is\(([^()]*)\)")
_SKIPPED = re.compile(r":not\([^()]*\)|\[[^\]]*\]|::?[\w-]+(?:\([^()]*\))?|#[\w-]+")
_NAME = re.compile(r"\.[\w-]+|[a-z][\w-]*")
_COMMA = re.compile(r",(?![^()]*\))")

# A selector's alternatives, each with what it needs: of each set one name must be on the page.
Alternatives = tuple[tuple[str, tuple[frozenset[str], ...]], ...]


def with_used_style(html: str) -> str:
    """The page with its style cut down to what it uses."""
    found = _STYLE.search(html)
    if found is None:
        return html
    rest = html[: found.start()] + html[found.end() :]
    names = {f".{name}" for match in _CLASS.finditer(rest) for name in (match[1] or match[2] or "").split()}
    names.update(SET_BY_SCRIPT, _TAG.findall(rest), (f"[{name}" for name in _WRITTEN.findall(rest)))
    return html[: found.start()] + _used(found[0], names) + html[found.end() :]


def _used(css: str, names: set[str]) -> str:
    kept = []
    for inside, alternatives in _rules(css):
        body = _used(inside, names) if "{" in inside else inside
        met = [one for one, needs in alternatives if not any(names.isdisjoint(need) for need in needs)]
        if body and met:
            kept.append(f"{','.join(met)}{{{body}}}")
    return "".join(kept)


@lru_cache(maxsize=16)  # every page of a site begins with the same style
def _rules(css: str) -> tuple[tuple[str, Alternatives], ...]:
    """(what stands in its braces, what stands before them) of every rule."""
    return tuple((match[2], _alternatives(match[1])) for match in _RULE.finditer(css))


def _alternatives(selector: str) -> Alternatives:
    if selector.startswith("@"):
        return ((selector, ()),)
    return tuple((one, _needs(one)) for one in _COMMA.split(selector))


def _needs(selector: str) -> tuple[frozenset[str], ...]:
    groups = [frozenset(_NAME.findall(_SKIPPED.sub("", inside))) for inside in _IS.findall(selector)]
    plain = [*_WRITTEN.findall(selector), *_NAME.findall(_SKIPPED.sub("", _IS.sub("", selector)))]
    return (*(frozenset({name}) for name in plain), *(group for group in groups if group))
