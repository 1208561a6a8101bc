"""What pages weigh, against the budgets of mkdocs.yml: bytes are what a reader pays for.

All bytes are gzip -9 without the page's own headers, images as they are. What is the same on many pages (style,
navigation, script) is told once, at the heaviest.
"""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import asdict, dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from coursekit.checks import (
    w001_page_heavy,
    w002_flight_heavy,
    w003_loaded_heavy,
    w004_script_heavy,
    w005_style_heavy,
    w006_navigation_heavy,
    w007_images_heavy,
    w008_budget,
    w009_list_heavy,
)
from coursekit.outputs import MAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from coursekit.outputs import Measured
    from coursekit.problem import Problem, Rule

WIRING = "mkdocs.yml"
HEADERS = 350  # what a static server says before each file; a budget leaves out those of the page itself
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NAV = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
_LOADING = re.compile(r"<(script|link|img|source)\b([^>]*)>")
_ATTRIBUTE = re.compile(r"""\b(src|srcset|href|rel)=(?:"([^"]*)"|([^\s"'>]+))""")
_LOADED_RELS = frozenset({"stylesheet", "icon", "manifest", "preload", "modulepreload"})


@dataclass(frozen=True)
class Weight:
    """A page in bytes, each figure as its budget counts it."""

    page: int  # its HTML besides its text
    flight: int  # its whole HTML
    loaded: int  # all it loads by itself, besides its text
    script: int  # JavaScript before a tap
    style: int  # the style inside it
    navigation: int  # what is around the text, and the links to other pages in it
    images: int  # images that come by themselves

    def growth(self, before: Weight) -> dict[str, int]:
        """What became heavier, figure by figure, the largest first."""
        now, then = asdict(self), asdict(before)
        grown = {name: now[name] - then[name] for name in now if now[name] > then[name]}
        return dict(sorted(grown.items(), key=lambda pair: -pair[1]))


@dataclass(frozen=True)
class Place:
    """Where a page is written, and which budgets are not asked of it."""

    path: str | None  # None: a page that is generated
    free_of: frozenset[str] = frozenset()


_PAGES: dict[str, Rule] = {  # told for every page
    "page": w001_page_heavy.RULE,
    "flight": w002_flight_heavy.RULE,
    "images": w007_images_heavy.RULE,
}
_SHARED: dict[str, Rule] = {  # told once
    "loaded": w003_loaded_heavy.RULE,
    "script": w004_script_heavy.RULE,
    "style": w005_style_heavy.RULE,
    "navigation": w006_navigation_heavy.RULE,
}
NAMES = tuple(field.name for field in fields(Weight))


def weigh(html: str, measured: Measured, size_of: Callable[[str], int], worker: int) -> Weight:
    """Weigh a page. `size_of` gives a file's bytes by its address in the page; `worker` are the service worker's."""
    around = _STYLE.sub("", _SCRIPT.sub("", html))
    main = MAIN.search(around)
    text = main[0] if main else ""
    files = [(kind, size_of(address)) for kind, address in _loads(html)]
    others = [(kind, size) for kind, size in files if kind != "image"]
    script = sum(size for kind, size in files if kind == "script")
    rest = sum(size for kind, size in files if kind == "link")
    beside = measured.gzip - measured.text
    return Weight(
        page=beside,
        flight=measured.gzip,
        loaded=beside + script + rest + worker + HEADERS * sum(bool(size) for kind, size in (*others, ("", worker))),
        script=script + sum(len(inline.encode()) for inline in _SCRIPT.findall(html)),
        style=sum(_packed(style) for style in _STYLE.findall(html)),
        navigation=_packed(around.replace(text, "").partition("</title>")[2] + "".join(_NAV.findall(text))),
        images=sum(size for kind, size in files if kind == "image"),
    )


def _loads(html: str) -> Iterator[tuple[str, str]]:
    """(script | link | image, address) of what a browser fetches without being asked; of several sizes the last."""
    for tag, inside in _LOADING.findall(html):
        given = {name: quoted or plain for name, quoted, plain in _ATTRIBUTE.findall(inside)}
        if tag == "script" and "src" in given:
            yield "script", given["src"]
        elif tag == "link" and _LOADED_RELS.intersection(given.get("rel", "").split()):
            yield "link", given.get("href", "")
        elif tag == "img" and "src" in given:
            yield "image", given.get("srcset", given["src"]).rpartition(", ")[2].split(" ")[0]


def over(weights: Mapping[str, Weight], budgets: Mapping[str, int], before: Mapping[str, Weight],
         places: Mapping[str, Place], lines: Mapping[str, int]) -> Iterator[Problem]:  # fmt: skip
    """Every budget that a page is over; weights and places by address, `lines` of the budgets in mkdocs.yml."""
    for name, limit in budgets.items():
        heavy = {
            address: getattr(weight, name)
            for address, weight in weights.items()
            if getattr(weight, name) > limit and name not in places[address].free_of
        }
        told = sorted(heavy, key=lambda address: (-heavy[address], address))
        for address in told if name in _PAGES else told[:1]:
            path = places[address].path if name in _PAGES else None
            grown = _grown(weights[address], before.get(address))
            values = {"page": f"/{address}", "found": heavy[address], "limit": limit, "more": len(told) - 1, **grown}
            rule = {**_PAGES, **_SHARED}[name]
            if name in _PAGES and path is None:  # nobody wrote it: what stands in it is mended elsewhere
                rule, values = w009_list_heavy.RULE, {**values, "name": name}
            yield rule.at(path or WIRING, 1 if path else lines.get(name, 1), **values)


def _grown(weight: Weight, before: Weight | None) -> dict[str, str]:
    if before is None:
        vi, en = "Chưa có lần dựng tốt nào để so", "There is no earlier good build to compare with"
        return {"grown_vi": vi, "grown_en": en}
    growth = ", ".join(f"{name} +{size}" for name, size in weight.growth(before).items())
    return {
        "grown_vi": f"So với lần dựng tốt trước: {growth or 'không tăng'}",
        "grown_en": f"Since the last good build: {growth or 'nothing grew'}",
    }


def read_budgets(given: Any, text: str) -> tuple[dict[str, int], dict[str, int], list[Problem]]:
    """The budgets, the line of each in the text of mkdocs.yml, and what is wrong with them."""
    asked = given if isinstance(given, dict) else {}
    lines = {str(name): _line(text, str(name)) for name in asked}
    names = ", ".join(NAMES)
    wrong = [
        w008_budget.RULE.at(WIRING, lines.get(str(name), 1), name=name, value=asked.get(name, "–"), names=names)
        for name in (*NAMES, *(name for name in asked if name not in NAMES))
        if name not in NAMES or type(asked.get(name)) is not int or asked[name] <= 0
    ]
    return {} if wrong else {name: asked[name] for name in NAMES}, lines, wrong


def _line(text: str, name: str) -> int:
    found = re.search(rf"^ +{re.escape(name)}:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def stored(weights: Mapping[str, Weight]) -> str:
    """Weights as text, for the next build to compare with."""
    return json.dumps({address: asdict(weight) for address, weight in sorted(weights.items())})


def read_stored(text: str) -> dict[str, Weight]:
    """The weights of an earlier build; nothing if the text is none or damaged."""
    try:
        return {str(address): Weight(**figures) for address, figures in json.loads(text).items()}
    except (ValueError, TypeError, AttributeError):
        return {}


@lru_cache(maxsize=512)  # many pages have the same style
def _packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 9, mtime=0))
